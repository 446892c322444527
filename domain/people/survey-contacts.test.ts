import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { contactIn } from "#test/collecting.ts"
import { useDatabase } from "#test/database.ts"
import { codesAnsweredFor } from "./survey-contacts.ts"

useDatabase()

test("who answers for a municipality: its survey contact, and its director only where there is none", async () => {
  const [contact, director] = [await contactIn("101"), await contactIn("101", "DIRECTOR")]
  const alone = await contactIn("147", "DIRECTOR")
  const codes = ({ personId }: { personId: string }) => codesAnsweredFor(db, now(), personId)
  expect(await codes(contact)).toEqual(["101"])
  expect(await codes(director)).toEqual([])
  expect(await codes(alone)).toEqual(["147"])
})
