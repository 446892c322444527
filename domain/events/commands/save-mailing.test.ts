import { expect, test } from "vitest"
import { system } from "#domain/access/actor.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import { buildMailing } from "#test/mailings.ts"
import { saveMailingInput } from "../input.ts"
import { deskMailing } from "../queries/desk-mailing.ts"
import { saveMailing } from "./save-mailing.ts"
import { sendMailing } from "./send-mailing.ts"

useDatabase()
const desk = system("test")

test("what is written again after it was scheduled is a draft once more", async () => {
  const { id: eventId } = await buildEvent()
  const mailing = await buildMailing(eventId)
  await sendMailing(desk, { id: mailing.id, version: 1, sendAt: "2099-04-01T08:00" })
  await saveMailing(desk, { ...mailing, version: 2, subject: "Andre ord" })
  expect(await deskMailing(desk, { eventId, id: mailing.id, place: 1 })).toMatchObject({
    status: "DRAFT",
    sendAt: null,
    subject: "Andre ord",
    version: 3,
  })
})

test("of two who write at once the second is told, and the first one's words stand", async () => {
  const { id: eventId } = await buildEvent()
  const mailing = await buildMailing(eventId)
  const both = ["Den enes", "Den andens"].map((subject) => saveMailing(desk, { ...mailing, subject }))
  const outcomes = await Promise.allSettled(both)
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  expect(await refusalOf(saveMailing(desk, { ...mailing, subject: "For sent" }))).toBe("errors.stale")
})

test("a product of another event is refused, and so is a blank that nothing is known for", async () => {
  const [event, other] = [await buildEvent(), await buildEvent()]
  const mailing = await buildMailing(event.id)
  expect(await refusalOf(saveMailing(desk, { ...mailing, productId: other.dinnerId }))).toBe(
    "errors.invalidInput errors.notFound",
  )
  const typed = { eventId: event.id, subject: "Hej", text: "Kære {efternavn}" }
  expect(saveMailingInput.safeParse(typed).error?.issues).toMatchObject([
    { path: ["text"], message: "mailings.unknownBlank" },
  ])
})
