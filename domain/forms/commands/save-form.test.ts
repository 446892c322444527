import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { NotAllowed, NotFound, Stale } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { desk } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import { ask, choices, publishForm } from "#test/forms.ts"
import { person, sessionOf } from "#test/people.ts"
import { askedForm } from "../asked-form.ts"
import { type SaveForm, saveFormInput } from "../input.ts"
import { deskForm } from "../queries/desk-form.ts"
import { noLimits, type Question } from "../rules/question.ts"
import { saveForm } from "./save-form.ts"

useDatabase()

const asked = async (entryId: string, drawnWith = "", at = now()) =>
  (await askedForm(db, entryId, { drawnWith, at }))?.questions.map(({ label }) => label.da) ?? null
const save = (entryId: string, version: number, act: SaveForm["act"], ...questions: Question[]) =>
  saveForm(desk, saveFormInput.parse({ kind: "EVENT", entryId, version, act, questions }))

test("what is kept is asked of nobody until it is published", async () => {
  const { id } = await buildEvent()
  await save(id, 0, "keep", ask("a"))
  expect(await asked(id)).toBeNull()
  await save(id, 1, "publish", ask("a"), ask("b"))
  expect(await asked(id)).toEqual(["Spørgsmål a", "Spørgsmål b"])
  await save(id, 2, "keep", ask("b"))
  expect(await asked(id)).toEqual(["Spørgsmål a", "Spørgsmål b"])
})

test("publishing again makes a new version; the one before stands as it was", async () => {
  const { id } = await buildEvent()
  await save(id, 0, "publish", ask("a"))
  const { published } = await save(id, 1, "publish", ask("a", { label: { da: "Anderledes", en: "" } }))
  expect(published).toBe(2)
  const versions = await db.formVersion.findMany({
    where: { form: { entryId: id } },
    select: { number: true, questions: { select: { labelDa: true } } },
    orderBy: { number: "asc" },
  })
  expect(versions).toEqual([
    { number: 1, questions: [{ labelDa: "Spørgsmål a" }] },
    { number: 2, questions: [{ labelDa: "Anderledes" }] },
  ])
})

test("everything of a question comes back as it was written", async () => {
  const { id } = await buildEvent()
  const question = ask("b", {
    kind: "SEVERAL_OF",
    label: { da: "Dage", en: "Days" },
    help: { da: "Vælg", en: "Choose" },
    isRequired: true,
    isPerPerson: true,
    options: choices("man", "tir"),
    condition: { key: "a", is: "answered", values: [] },
  })
  const first = ask("a", { kind: "NUMBER", isPerPerson: true, limits: { ...noLimits, least: 1, most: 9 } })
  await save(id, 0, "keep", first, question)
  expect((await deskForm(desk, "EVENT", id)).questions).toEqual([first, question])
})

test("a page that stood open is taken with the questions it was drawn with, for a while", async () => {
  const { id } = await buildEvent()
  await save(id, 0, "publish", ask("a"))
  const drawn = (await askedForm(db, id, { at: now() }))?.id ?? ""
  await save(id, 1, "publish", ask("b"))
  expect(await asked(id)).toEqual(["Spørgsmål b"])
  expect(await asked(id, drawn)).toEqual(["Spørgsmål a"])
  expect(await asked(id, drawn, new Date(now().getTime() + 5 * 3_600_000))).toEqual(["Spørgsmål b"])
  const another = await buildEvent()
  await save(another.id, 0, "publish", ask("c"))
  expect(await asked(another.id, drawn), "a version of another form").toEqual(["Spørgsmål c"])
})

test("published without questions, nothing is asked", async () => {
  const { id } = await buildEvent()
  await save(id, 0, "publish", ask("a"))
  await save(id, 1, "publish")
  expect(await asked(id)).toBeNull()
})

test("who writes from an old save is told, and nothing of it is kept", async () => {
  const { id } = await buildEvent()
  await save(id, 0, "keep", ask("a"))
  await expect(save(id, 0, "keep", ask("b"))).rejects.toThrow(Stale)
  const both = await Promise.allSettled([save(id, 1, "keep", ask("c")), save(id, 1, "keep", ask("d"))])
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
})

test("questions belong to what is there: no call's for an event, nothing that is gone", async () => {
  const { id } = await buildEvent()
  await expect(publishForm("CALL", id, [])).rejects.toThrow(NotFound)
  await expect(publishForm("EVENT", randomUUID(), [])).rejects.toThrow(NotFound)
  expect(
    saveFormInput.safeParse({ kind: "JOINING", entryId: id, version: 0, act: "keep", questions: [] }).success,
  ).toBe(false)
})

test("those who make events write the questions of events alone", async () => {
  const { actor } = await sessionOf(await person("EVENT_MANAGER"))
  const { id } = await buildEvent()
  const form = { version: 0, act: "keep" as const, questions: [] }
  await saveForm(actor, { ...form, kind: "EVENT", entryId: id })
  await expect(saveForm(actor, { ...form, kind: "JOINING", entryId: null })).rejects.toThrow(NotAllowed)
})
