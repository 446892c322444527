import { beforeAll } from "vitest"
import { type BuiltCollection, contactIn, invitationIdOf, openCollection } from "#test/collecting.ts"
import { useDatabase } from "#test/database.ts"
import { fresh, insert, testGuards } from "#test/guards.ts"

/** The guards of collecting answers, broken with SQL past all commands. */
const database = useDatabase()
let built: BuiltCollection
let invitationId: string

beforeAll(async () => {
  await contactIn("101")
  built = await openCollection()
  invitationId = await invitationIdOf(built, "101")
})

const response = (values: Record<string, string>) =>
  insert("Response", { id: fresh, invitationId: `'${invitationId}'`, savedAt: "now()", ...values })

testGuards(database, [
  [
    "a collection that closes as it opens",
    "Collection_closes_after_opening",
    () => `UPDATE "Collection" SET "closesAt" = "opensAt" WHERE "editionId" = '${built.editionId}'`,
  ],
  [
    "an answer that was sent at no time",
    "Response_sent_says_when",
    () => response({ status: "'SENT'", sentAt: "NULL" }),
  ],
  [
    "a draft that was sent",
    "Response_sent_says_when",
    () => response({ status: "'BEGUN'", sentAt: "now()" }),
  ],
])
