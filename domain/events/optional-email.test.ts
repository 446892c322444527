import { expect, test } from "vitest"
import { optionalEmail } from "./input.ts"

test("an address that may be left out says what is wrong with it when it is there", () => {
  expect(optionalEmail.parse(undefined)).toBe("")
  expect(optionalEmail.parse("  ")).toBe("")
  expect(optionalEmail.parse(" Anna@Example.org ")).toBe("anna@example.org")
  const two = optionalEmail.safeParse("a@example.org, b@example.org")
  expect(two.error?.issues.map(({ message }) => message)).toEqual(["errors.oneEmail"])
})
