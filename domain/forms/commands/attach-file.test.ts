import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test, vi } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { demandNetworkRate } from "#platform/http/rate-limit.ts"
import { TooMany } from "#platform/refusal.ts"
import { allFiles, exists } from "#platform/storage/storage.ts"
import { atInstant, pdf } from "#test/calls.ts"
import { useDatabase } from "#test/database.ts"
import { buildEvent } from "#test/events.ts"
import { ask, askFile, attached, fileBehind, publishForm } from "#test/forms.ts"
import { archive, fourFields, openXml } from "#test/media.ts"
import { fileAnswer } from "../rules/file-answer.ts"
import { noLimits, type Question } from "../rules/question.ts"
import { attachFile } from "./attach-file.ts"

const folder = mkdtempSync(join(tmpdir(), "samling-attach-"))
vi.stubEnv("DATA_DIR", folder)
const database = useDatabase()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function asking(changes: Partial<Question> = {}) {
  const { id } = await buildEvent()
  await publishForm("EVENT", id, [askFile("plan", changes), ask("navn")])
  return { entryId: id, key: "plan", owner: randomUUID() }
}

const faultOf = async (...attempt: Parameters<typeof attached>) =>
  fileAnswer(await attached(...attempt))?.fault ?? null
const named = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name)

test("what is taken waits under a secret, tidily named, and is kept as hashes alone", async () => {
  const form = await asking()
  const value = await attached(form, pdf("Ja", "C:\\Temp\\../plan ærø.pdf"))
  const answer = fileAnswer(value)
  expect(answer).toMatchObject({ fault: null, filename: "plan ærø.pdf" })
  const row = await db.answerFile.findFirstOrThrow({ where: { filename: "plan ærø.pdf" } })
  expect(row).toMatchObject({ sheetId: null, mime: "application/pdf", key: "plan" })
  expect(JSON.stringify(row)).not.toContain(answer?.reference)
  expect(JSON.stringify(row)).not.toContain(form.owner)
  expect(row.storageKey).toMatch(/^answers\//)
  expect(await exists(row.storageKey)).toBe(true)
})

test.each([
  ["plan\u0080\u0085\u009f.pdf", "plan.pdf"],
  ["et\nsted/hen\n/plan.pdf", "plan.pdf"],
  ["C:\\hen\u2028\\plan.pdf", "plan.pdf"],
  [`${"a".repeat(189)}📚 bøger`, `${"a".repeat(189)}\ufffd.pdf`],
])("a name that holds what no name does is tidied, and the file taken: %j", async (name, tidy) => {
  const value = await attached(await asking(), pdf("Ja", name))
  expect(fileAnswer(value)).toMatchObject({ fault: null, filename: tidy })
  expect((await fileBehind(value)).filename).toBe(tidy)
})

test("of a file whose row cannot be written no bytes stay", async () => {
  const form = await asking()
  const before = await allFiles().list()
  await database.sql('ALTER TABLE "AnswerFile" ADD CONSTRAINT "none_now" CHECK (false) NOT VALID')
  try {
    await expect(attached(form, pdf())).rejects.toThrow("none_now")
  } finally {
    await database.sql('ALTER TABLE "AnswerFile" DROP CONSTRAINT "none_now"')
  }
  expect(await allFiles().list()).toEqual(before)
  expect(await faultOf(form, pdf())).toBeNull()
})

test("what it is, is told by its content", async () => {
  const form = await asking({ limits: { ...noLimits, files: ["pdf", "office"] } })
  expect(await faultOf(form, named(await fourFields(), "billede.pdf"))).toBe("sort")
  expect(await faultOf(form, named(openXml("docx"), "brev.docx"))).toBeNull()
  const macros = archive({
    "[Content_Types].xml": "macroEnabled",
    "word/document.xml": "x",
    "word/vbaProject.bin": "x",
  })
  expect(await faultOf(form, named(macros, "brev.docx"))).toBe("macros")
  expect(await faultOf(form, named(Buffer.from("<svg onload='x'/>"), "tegning.png"))).toBe("sort")
  expect(await faultOf(form, named(Buffer.from(""), "tom.pdf"))).toBe("empty")
})

test("what it is called ends as what it is, whatever it was called", async () => {
  const form = await asking()
  const nameOf = async (name: string) => fileAnswer(await attached(form, pdf("", name)))?.filename
  expect(await nameOf("PLAN.PDF")).toBe("PLAN.PDF")
  expect(await nameOf("regning.html")).toBe("regning.html.pdf")
  expect(await nameOf("regning\u202efdp.bat")).toBe("regningfdp.bat.pdf")
  expect(await nameOf("")).toBe("fil.pdf")
  expect(await nameOf(`\u0085${"🎈".repeat(150)}x.pdf`)).toMatch(/x\.pdf$/)
})

test("no file is larger than its question takes, and what stood there stays", async () => {
  const form = await asking({ limits: { ...noLimits, megabytes: 1 } })
  const before = await attached(form, pdf())
  const value = await attached(form, pdf("x".repeat(1024 * 1024)), { before })
  expect(fileAnswer(value)).toMatchObject({ fault: "tooLarge", filename: "plan.pdf" })
  expect(fileAnswer(value)?.reference).toBe(fileAnswer(before)?.reference)
})

test("only a question for a file, of a version that was published, takes one", async () => {
  const form = await asking()
  expect(await faultOf({ ...form, key: "navn" }, pdf())).toBe("gone")
  const input = { formVersion: randomUUID(), key: "plan", owner: form.owner, file: pdf() }
  const value = await attachFile(visitor, { ...input, client: "127.0.0.1", before: "" })
  expect(fileAnswer(value)?.fault).toBe("gone")
})

test("one form holds no more than so much, and one network sends no more than so much", async () => {
  const form = await asking()
  const { id: _, ...one } = await fileBehind(await attached(form, pdf()))
  await db.answerFile.createMany({
    data: Array.from({ length: 99 }, () => ({
      ...one,
      secretHash: randomUUID(),
      storageKey: randomUUID(),
    })),
  })
  expect(await faultOf(form, pdf())).toBe("tooMany")
  expect(await faultOf({ ...form, owner: randomUUID() }, pdf())).toBeNull()
  const later = new Date(Date.now() + 5 * 3_600_000)
  expect(await atInstant(later, () => faultOf(form, pdf()))).toBeNull()
  // Another network may; this one has sent what it may in an hour.
  const client = "203.0.113.7"
  await demandNetworkRate("forms.file", client, { points: 400, seconds: 3_600 }, 400)
  const other = { ...form, owner: randomUUID() }
  await expect(attached(other, pdf(), { client })).rejects.toThrow(TooMany)
  expect(await faultOf(other, pdf(), { client: "203.0.113.8" })).toBeNull()
})

test("one network has no more than so much waiting, in however many forms, and others may still", async () => {
  const form = await asking()
  const client = "203.0.113.20"
  const another = (owner = randomUUID()) => ({ ...form, owner })
  const { id: _, ...one } = await fileBehind(await attached(form, pdf(), { client }))
  expect(JSON.stringify(one)).not.toContain(client)
  await db.answerFile.createMany({
    data: Array.from({ length: 10 }, () => ({
      ...one,
      bytes: 20 * 1024 * 1024 - 10,
      secretHash: randomUUID(),
      ownerHash: randomUUID(),
      storageKey: randomUUID(),
    })),
  })
  expect(await faultOf(another(), pdf("x".repeat(100)), { client })).toBe("tooMany")
  expect(await faultOf(another(), pdf("x".repeat(100)), { client: "203.0.113.21" })).toBeNull()
  const later = new Date(Date.now() + 5 * 3_600_000)
  expect(await atInstant(later, () => faultOf(another(), pdf("x".repeat(100)), { client }))).toBeNull()
})
