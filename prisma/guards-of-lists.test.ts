import { beforeAll } from "vitest"
import { useDatabase } from "#test/database.ts"
import { dinnerGuests } from "#test/dinner.ts"
import type { BuiltEvent } from "#test/events.ts"
import { fresh, insert, testGuards } from "#test/guards.ts"

/** The guards of the organiser's lists and tables, broken with SQL past all commands. */
const database = useDatabase()
let event: BuiltEvent

beforeAll(async () => {
  event = (await dinnerGuests(["Anna"])).event
})

testGuards(database, [
  ["a view without a name", "SignUpView_name", () => view({ name: "' '" })],
  ["a view whose name is too long for a tab", "SignUpView_name", () => view({ name: "repeat('x', 61)" })],
  ["a view that holds no filters and columns", "SignUpView_query", () => view({ query: "'[]'" })],
  [
    "a table whose name is too long for its card",
    "MenuChoice_table",
    () => `UPDATE "MenuChoice" SET "tableName" = repeat('x', 21)`,
  ],
])

function view(changes: Record<string, string>): string {
  return insert("SignUpView", {
    id: fresh,
    eventId: `'${event.id}'`,
    name: "'Alle'",
    query: "'{}'",
    ...changes,
  })
}
