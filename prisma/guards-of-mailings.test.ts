import { beforeAll } from "vitest"
import { useDatabase } from "#test/database.ts"
import { type BuiltEvent, buildEvent } from "#test/events.ts"
import { fresh, insert, testGuards } from "#test/guards.ts"

/** The guards of letters to participants, broken with SQL past all commands. */
const database = useDatabase()
let open: BuiltEvent

beforeAll(async () => {
  open = await buildEvent()
})

testGuards(database, [
  ["a letter that waits for no minute", "Mailing_times", () => mailing({ status: "'SCHEDULED'" })],
  ["a letter that was sent, nobody knows when", "Mailing_times", () => mailing({ status: "'SENT'" })],
  [
    "a sent letter that is changed",
    "Mailing_sent_stands",
    () => `${mailing({ status: "'SENT'", sentAt: "now()" })}; UPDATE "Mailing" SET "subject" = 'Andet'`,
  ],
])

function mailing(changes: Record<string, string>): string {
  return insert("Mailing", {
    id: fresh,
    eventId: `'${open.id}'`,
    subject: "'Praktisk'",
    text: "'Kære'",
    selection: "'{}'",
    ...changes,
  })
}
