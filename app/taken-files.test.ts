import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { askedForm } from "#domain/forms/asked-form.ts"
import { fileAnswer, removedFile } from "#domain/forms/rules/file-answer.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { pdf } from "#test/calls.ts"
import { useDatabase } from "#test/database.ts"
import { buildEvent } from "#test/events.ts"
import { askFile, publishForm } from "#test/forms.ts"
import { takenFiles } from "./taken-files.ts"

useDatabase()

const megabytes = (size: number, name: string) => pdf("x".repeat(size * 1024 * 1024), name)
const noFile = () => new File([], "")

async function drawn() {
  const { id } = await buildEvent()
  await publishForm("EVENT", id, [askFile("plan"), askFile("billede", { isPerPerson: true })])
  const version = (await askedForm(db, id, { at: now() }))?.id ?? ""
  const owner = randomUUID()
  return async (...fields: [string, string | File][]) => {
    const form = new FormData()
    const own: [string, string][] = [
      ["submissionKey", owner],
      ["formVersion", version],
    ]
    for (const [name, value] of [...own, ...fields]) form.append(name, value)
    return takenFiles(visitor, form, async () => "127.0.0.1")
  }
}

test("a file becomes what it is held by, each under its own name, and the other fields are as they were", async () => {
  const send = await drawn()
  const form = await send(
    ["people[1].name", "Bo"],
    ["people[1].answers.billede", pdf("x", "bo.pdf")],
    ["answers.plan", pdf()],
    ["file", pdf("x", "egen.pdf")],
  )
  expect(form.get("people[1].name")).toBe("Bo")
  expect(fileAnswer(String(form.get("people[1].answers.billede")))).toMatchObject({
    fault: null,
    filename: "bo.pdf",
  })
  expect(fileAnswer(String(form.get("answers.plan")))?.filename).toBe("plan.pdf")
  expect(form.get("file")).toBeInstanceOf(File)
})

test("what stood there stays when nothing is chosen, gives way to what is, and goes by its box", async () => {
  const send = await drawn()
  const first = String((await send(["answers.plan", pdf()])).get("answers.plan"))
  const again = await send(["answers.plan", first], ["answers.plan", noFile()])
  expect(again.getAll("answers.plan")).toEqual([first])
  const other = await send(["answers.plan", first], ["answers.plan", pdf("y", "ny.pdf")])
  expect(fileAnswer(String(other.get("answers.plan")))?.filename).toBe("ny.pdf")
  const none = await send(["answers.plan", first], ["answers.plan", removedFile], ["answers.plan", noFile()])
  expect(none.has("answers.plan")).toBe(false)
})

test("of files that were cut short on their way in none is taken, and those before them are", async () => {
  const send = await drawn()
  const form = await send(
    ["people[0].answers.billede", megabytes(9, "a.pdf")],
    ["people[1].answers.billede", megabytes(9, "b.pdf")],
    ["people[2].answers.billede", megabytes(3, "halv.pdf")],
    ["answers.plan", new File([], "borte.pdf")],
    ["file", megabytes(1, "egen.pdf")],
  )
  const faults = [0, 1, 2].map(
    (place) => fileAnswer(String(form.get(`people[${place}].answers.billede`)))?.fault,
  )
  expect(faults).toEqual([null, null, "together"])
  expect(fileAnswer(String(form.get("answers.plan")))?.fault).toBe("together")
  expect([form.get("file"), form.get("fileTooLarge")]).toEqual([null, "ja"])
})
