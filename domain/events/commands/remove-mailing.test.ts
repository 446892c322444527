import { expect, test } from "vitest"
import { system } from "#domain/access/actor.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import { buildMailing } from "#test/mailings.ts"
import { deskMailings } from "../queries/desk-mailings.ts"
import { sendMailings } from "../send-mailings.ts"
import { removeMailing } from "./remove-mailing.ts"
import { sendMailing } from "./send-mailing.ts"

useDatabase()
const desk = system("test")

test("a draft is thrown away; what was sent stays", async () => {
  const { id: eventId } = await buildEvent()
  const [draft, sent] = [await buildMailing(eventId), await buildMailing(eventId)]
  await removeMailing(desk, { id: draft.id, version: 1 })
  await sendMailing(desk, { id: sent.id, version: 1, sendAt: null })
  await sendMailings()
  expect(await refusalOf(removeMailing(desk, { id: sent.id, version: 2 }))).toBe("mailings.sentAlready")
  expect((await deskMailings(desk, eventId)).map(({ id }) => id)).toEqual([sent.id])
})
