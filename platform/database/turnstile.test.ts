import { expect, test } from "vitest"
import { Turnstile } from "./turnstile.ts"

test("no more than its places are inside, and one that fails gives its place back", async () => {
  const turnstile = new Turnstile(3)
  let inside = 0
  let most = 0
  const visit = (fails: boolean) =>
    turnstile
      .pass(async () => {
        inside += 1
        most = Math.max(most, inside)
        await Promise.resolve()
        inside -= 1
        if (fails) throw new Error("out")
      })
      .catch(() => {})
  await Promise.all(Array.from({ length: 50 }, (_, i) => visit(i % 7 === 0)))
  expect(most).toBe(3)
  expect(inside).toBe(0)
})
