import { beforeAll, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { buildEvent, buildSignUp } from "#test/events.ts"
import { ask, askFile, publishForm } from "#test/forms.ts"
import { fresh, insert, outcomeOf, testGuards } from "#test/guards.ts"

/** The guards of questions and answers, broken with SQL past all commands. */
const database = useDatabase()

let eventId = ""
let orderId = ""
let formId = ""
let versionId = ""
let ticketId = ""
beforeAll(async () => {
  const event = await buildEvent()
  eventId = event.id
  await signUp(visitor, buildSignUp(event, ["anne@example.org"]))
  orderId = (await db.order.findFirstOrThrow({ where: { eventId } })).id
  ticketId = (await db.orderPosition.findFirstOrThrow({ where: { eventId, kind: "TICKET" } })).id
  await publishForm("EVENT", eventId, [ask("mad"), askFile("plan")])
  const version = await db.formVersion.findFirstOrThrow({ where: { form: { entryId: eventId } } })
  versionId = version.id
  formId = version.formId
})

const form = (changes: Record<string, string> = {}) =>
  insert("Form", { id: fresh, kind: "'JOINING'", ...changes })
const version = (changes: Record<string, string> = {}) =>
  insert("FormVersion", { id: fresh, formId: `'${formId}'`, number: "7", ...changes })
const question = (changes: Record<string, string> = {}) =>
  insert("Question", {
    versionId: `'${versionId}'`,
    key: "'ny'",
    position: "1",
    kind: "'DATE'",
    labelDa: "'Hvornår?'",
    ...changes,
  })
const draftId = "00000000-0000-4000-8000-00000000000d"
const sheetId = "00000000-0000-4000-8000-00000000000e"
const sheet = (changes: Record<string, string> = {}) =>
  insert("AnswerSheet", {
    id: `'${sheetId}'`,
    versionId: `'${versionId}'`,
    orderId: `'${orderId}'`,
    ...changes,
  })
const answer = (key: string, value = "fisk") =>
  insert("Answer", { sheetId: `'${sheetId}'`, key: `'${key}'`, values: `'{${value}}'` })
const fileId = "00000000-0000-4000-8000-00000000000f"
const file = (changes: Record<string, string> = {}) =>
  insert("AnswerFile", {
    id: `'${fileId}'`,
    formId: `'${formId}'`,
    key: "'plan'",
    secretHash: "'a'",
    ownerHash: "'b'",
    filename: "'plan.pdf'",
    mime: "'application/pdf'",
    bytes: "100",
    sha256: "'c'",
    storageKey: "'answers/x'",
    waitsUntil: "now()",
    ...changes,
  })
const given = () => file({ sheetId: `'${sheetId}'` })

testGuards(database, [
  ["an event's form without an event", "Form_belongs_to_entry", () => form({ kind: "'EVENT'" })],
  ["a second form of joining", "Form_one_of_joining", () => `${form()}; ${form()}`],
  ["two versions being written", "FormVersion_one_draft", () => `${version()}; ${version({ number: "8" })}`],
  [
    "a published version that is changed",
    "FormVersion_published_stands",
    () => `UPDATE "FormVersion" SET "number" = 9 WHERE "id" = '${versionId}'`,
  ],
  ["a question added to what was published", "Question_published_stands", () => question()],
  [
    "a question changed in what was published",
    "Question_published_stands",
    () => `UPDATE "Question" SET "labelDa" = 'x' WHERE "versionId" = '${versionId}'`,
  ],
  [
    "a question taken out of what was published",
    "Question_published_stands",
    () => `DELETE FROM "Question" WHERE "versionId" = '${versionId}'`,
  ],
  [
    "a question whose key is no name",
    "Question_key_shape",
    () =>
      `${version({ id: `'${draftId}'` })}; ${question({ versionId: `'${draftId}'`, key: "'__proto__'" })}`,
  ],
  ["answers of nothing", "AnswerSheet_of_one_thing", () => sheet({ orderId: "NULL" })],
  ["an answer to what was not asked", "Answer_has_question", () => `${sheet()}; ${answer("vin")}`],
  ["a file of no bytes", "AnswerFile_bytes", () => file({ bytes: "0" })],
  ["a file that is larger than any may be", "AnswerFile_bytes", () => file({ bytes: "20971521" })],
  ["a file for no question there could be", "AnswerFile_key_shape", () => file({ key: "'../x'" })],
  ["a file whose name leads somewhere", "AnswerFile_filename", () => file({ filename: "'../plan.pdf'" })],
  [
    "a file that becomes another",
    "AnswerFile_stands",
    () => `${file()}; UPDATE "AnswerFile" SET "storageKey" = 'answers/y' WHERE "id" = '${fileId}'`,
  ],
  [
    "a file chosen in another form",
    "AnswerFile_of_its_form",
    () => `${sheet()}; ${file({ formId: "NULL", sheetId: `'${sheetId}'` })}`,
  ],
  [
    "a file taken from one sheet to another",
    "AnswerFile_of_one_sheet",
    () =>
      `${sheet()}; ${given()}; ${sheet({ id: `'${draftId}'`, orderId: "NULL", positionId: `'${ticketId}'` })};
       UPDATE "AnswerFile" SET "sheetId" = '${draftId}' WHERE "id" = '${fileId}'`,
  ],
  ["a word where a file is asked for", "Answer_has_file", () => `${sheet()}; ${answer("plan")}`],
  [
    "a file of nobody as an answer",
    "Answer_has_file",
    () => `${sheet()}; ${file()}; ${answer("plan", fileId)}`,
  ],
])

test("an answer to what was asked is taken", async () => {
  expect(await outcomeOf(database, `${sheet()}; ${answer("mad")}`)).toBe("taken")
})

test("a file that was given to what asks for it is taken, and with its sheet gone it is nobody's", async () => {
  const whole = `${sheet()}; ${given()}; ${answer("plan", fileId)}`
  expect(await outcomeOf(database, whole)).toBe("taken")
  const orphaned = `${whole}; DELETE FROM "AnswerSheet" WHERE "id" = '${sheetId}';
    DO $$ BEGIN ASSERT (SELECT "sheetId" IS NULL FROM "AnswerFile" WHERE "id" = '${fileId}'); END $$`
  expect(await outcomeOf(database, orphaned)).toBe("taken")
})

test("a version that was answered cannot be destroyed; with its event, one that nobody answered goes", async () => {
  expect(await outcomeOf(database, `${sheet()}; DELETE FROM "Form" WHERE "id" = '${formId}'`)).toBe(
    "AnswerSheet_versionId_fkey",
  )
  expect(await outcomeOf(database, `DELETE FROM "Form" WHERE "id" = '${formId}'`)).toBe("taken")
})
