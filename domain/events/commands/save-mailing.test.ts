import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { buildEvent, buildSignUp } from "#test/events.ts"
import { ask, choices, publishForm } from "#test/forms.ts"
import { buildMailing } from "#test/mailings.ts"
import { saveMailingInput } from "../input.ts"
import { deskMailing } from "../queries/desk-mailing.ts"
import { saveMailing } from "./save-mailing.ts"
import { sendMailing } from "./send-mailing.ts"
import { signUp } from "./sign-up.ts"

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

test("a letter goes to those who answered so, and says how many that is", async () => {
  const event = await buildEvent()
  const options = choices("ja", "nej")
  await publishForm("EVENT", event.id, [ask("udflugt", { isPerPerson: true, kind: "ONE_OF", options })])
  const order = buildSignUp(event, ["anna@example.org", "bo@example.org"])
  const people = order.people.map((one, place) => ({
    ...one,
    answers: new Map([["udflugt", [place === 0 ? "ja" : "nej"]]]),
  }))
  await signUp(visitor, { ...order, people })
  const typed = {
    eventId: event.id,
    subject: "Udflugten",
    text: "Kære {navn}",
    answers: [undefined, "udflugt:nej"],
  }
  const { id } = await saveMailing(desk, saveMailingInput.parse(typed))
  expect(await deskMailing(desk, { eventId: event.id, id, place: 1 })).toMatchObject({
    total: 1,
    sample: { email: "bo@example.org" },
    selection: { answers: ["udflugt:nej"] },
  })
})
