import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { buildEvent, buildSignUp, ticketsOf } from "#test/events.ts"
import { deskCheckinLists } from "../queries/desk-checkin-lists.ts"
import { checkIn } from "./check-in.ts"
import { removeCheckinList } from "./remove-checkin-list.ts"
import { saveCheckinList } from "./save-checkin-list.ts"
import { signUp } from "./sign-up.ts"

useDatabase()

test("a list goes until somebody was scanned at it", async () => {
  const event = await buildEvent()
  const { code } = await signUp(visitor, buildSignUp(event, [`en-${event.slug}@example.org`]))
  const [ticket = ""] = await ticketsOf(code)
  const make = (name: string) => saveCheckinList(system("test"), { eventId: event.id, name, products: [] })
  const [unused, used] = [await make("Ubrugt"), await make("Brugt")]
  const passage = { code: ticket, wish: "IN" as const, nonce: randomUUID(), decided: null }
  await checkIn(system("test"), { listId: used.id, door: "", passages: [passage] })
  await removeCheckinList(system("test"), unused)
  expect(await refusalOf(removeCheckinList(system("test"), unused))).toBe("errors.notFound")
  expect(await refusalOf(removeCheckinList(system("test"), used))).toBe("checkin.listInUse")
  expect(await deskCheckinLists(system("test"), event.id)).toMatchObject([{ name: "Brugt", inside: 1 }])
})
