import { expect, test } from "vitest"
import { system } from "#domain/access/actor.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import { buildMailing } from "#test/mailings.ts"
import { deskMailings } from "../queries/desk-mailings.ts"
import { sendMailings } from "../send-mailings.ts"
import { holdMailing } from "./hold-mailing.ts"
import { sendMailing } from "./send-mailing.ts"

useDatabase()
const desk = system("test")

test("what is held back does not go out until it is sent again", async () => {
  const { id: eventId } = await buildEvent()
  const { id } = await buildMailing(eventId)
  expect(await refusalOf(holdMailing(desk, { id, version: 1 }))).toBe("mailings.notScheduled")
  await sendMailing(desk, { id, version: 1, sendAt: null })
  await holdMailing(desk, { id, version: 2 })
  await sendMailings()
  expect(await deskMailings(desk, eventId)).toMatchObject([{ status: "HELD" }])
  await sendMailing(desk, { id, version: 3, sendAt: null })
  await sendMailings()
  expect(await deskMailings(desk, eventId)).toMatchObject([{ status: "SENT", recipients: 0 }])
})
