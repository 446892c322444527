import { expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { signedIn } from "#test/entries.ts"
import { copyKey } from "./copy-key.ts"

useDatabase()

test("a person has one key, whenever they ask, and nobody else has it", async () => {
  const [anna, bo] = [await signedIn("EDITOR"), await signedIn("EDITOR")]
  expect(copyKey(anna)).toBe(copyKey(anna))
  expect(copyKey(anna)).not.toBe(copyKey(bo))
  expect(Buffer.from(copyKey(anna), "base64")).toHaveLength(32)
})
