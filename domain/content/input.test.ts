import { expect, test } from "vitest"
import { eventFacts } from "./input.ts"

test("the address of an event may be left out, is kept in one spelling, and says what is wrong with it", () => {
  const contactEmail = (typed?: string) => eventFacts.safeParse({ contactEmail: typed })
  expect(contactEmail().data?.contactEmail).toBe("")
  expect(contactEmail(" Topmoede@Example.org ").data?.contactEmail).toBe("topmoede@example.org")
  const two = contactEmail("a@example.org; b@example.org")
  expect(two.error?.issues.map(({ message }) => message)).toEqual(["errors.oneEmail"])
})
