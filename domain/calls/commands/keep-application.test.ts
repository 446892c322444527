import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { servedFile } from "#domain/media/queries/served-file.ts"
import { db } from "#platform/database/client.ts"
import { exists } from "#platform/storage/storage.ts"
import { atInstant, buildApply, buildCall, pdf } from "#test/calls.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf, signedIn } from "#test/entries.ts"
import { mailsTo } from "#test/events.ts"
import { applicationDraft } from "../queries/application-draft.ts"
import { keepApplication } from "./keep-application.ts"

useDatabase()

const someone = () => `${randomUUID()}@example.org`
const drafts = (applicantEmail: string) => db.application.count({ where: { applicantEmail } })

test("a draft is begun with a name and an address, its link mailed once, and gone on with by that link", async () => {
  const call = await buildCall()
  const email = someone()
  const first = buildApply(call, email, { title: "", text: "", organisation: "" })
  const { code } = await keepApplication(visitor, first)
  const { text } = await db.outboxMessage.findFirstOrThrow({
    where: { toAddress: email, kind: "calls.draft" },
    select: { text: true },
  })
  expect(text).toContain(`${call.path}/ansoeg/${code}`)
  await keepApplication(visitor, buildApply(call, email, { code, title: "Halvt", text: "Så langt" }))
  expect(await applicationDraft(visitor, code)).toMatchObject({
    status: "DRAFT",
    title: "Halvt",
    text: "Så langt",
  })
  expect(await drafts(email)).toBe(1)
  expect(await mailsTo(email, "calls.draft")).toBe(1)
})

test("the secret is stored nowhere, only its hash", async () => {
  const call = await buildCall()
  const { code } = await keepApplication(visitor, buildApply(call, someone()))
  const rows = await db.applicationKey.findMany()
  expect(JSON.stringify(rows)).not.toContain(code)
  expect(JSON.stringify(await db.application.findMany())).not.toContain(code)
})

test("the same form posted ten times at once begins one draft, with one letter", async () => {
  const call = await buildCall()
  const email = someone()
  const input = buildApply(call, email, { act: "keep" })
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => keepApplication(visitor, { ...input, file: pdf() })),
  )
  expect(new Set(answers.map(({ code }) => code)).size).toBe(1)
  expect(await drafts(email)).toBe(1)
  expect(await mailsTo(email, "calls.draft")).toBe(1)
  expect(await db.applicationFile.count({ where: { application: { applicantEmail: email } } })).toBe(1)
})

test("a file is kept until it is replaced or taken away, and the public is never served it", async () => {
  const call = await buildCall()
  const input = buildApply(call, someone(), { file: pdf("ét") })
  const { code } = await keepApplication(visitor, input)
  const file = () =>
    db.applicationFile.findFirst({
      where: { application: { applicantEmail: input.email } },
      select: { storageKey: true, filename: true },
    })
  const first = await file()
  expect(first?.storageKey).toMatch(/^applications\//)
  expect(await exists(first?.storageKey ?? "")).toBe(true)
  expect(await servedFile(visitor, first?.storageKey ?? "")).toBeNull()
  await keepApplication(visitor, { ...input, code, file: undefined, title: "Uden at røre filen" })
  expect((await applicationDraft(visitor, code))?.file?.filename).toBe("plan.pdf")
  await keepApplication(visitor, { ...input, code, file: pdf("to", "ny.pdf") })
  expect((await file())?.filename).toBe("ny.pdf")
  expect(await exists(first?.storageKey ?? "")).toBe(false)
  await keepApplication(visitor, { ...input, code, file: undefined, removeFile: "ja" })
  expect(await file()).toBeNull()
})

test.each([
  ["too large", () => new File([new Uint8Array(20 * 1024 * 1024 + 1)], "stor.pdf"), "calls.fileTooLarge"],
  [
    "another kind than its name says",
    () => new File(["PK\u0003\u0004 zip"], "plan.pdf"),
    "calls.fileUnknown",
  ],
  [
    "a page",
    () => new File(["<html><script>"], "plan.pdf", { type: "application/pdf" }),
    "calls.fileUnknown",
  ],
  ["empty", () => new File([], "tom.pdf"), "calls.fileEmpty"],
])("a file that is %s is refused, and the text beside it is kept", async (_, file, code) => {
  const call = await buildCall()
  const email = someone()
  const input = buildApply(call, email, { file: file(), text: "Det står her stadig" })
  expect(await refusalOf(keepApplication(visitor, input))).toContain(code)
  expect(
    await db.application.findFirst({
      where: { applicantEmail: email },
      select: { text: true, fileId: true },
    }),
  ).toEqual({
    text: "Det står her stadig",
    fileId: null,
  })
})

test("before the opening there is nothing to begin; after the deadline what was typed is still kept", async () => {
  const call = await buildCall()
  const early = new Date(call.deadlineAt.getTime() - 30 * 86_400_000)
  const tooEarly = atInstant(early, () => refusalOf(keepApplication(visitor, buildApply(call, someone()))))
  expect(await tooEarly).toBe("calls.notOpenYet")
  const late = new Date(call.deadlineAt.getTime() + 1)
  const { code } = await atInstant(late, () => keepApplication(visitor, buildApply(call, someone())))
  expect((await applicationDraft(visitor, code))?.status).toBe("DRAFT")
})

test("the id opens it for its signed-in owner and for nobody else", async () => {
  const call = await buildCall()
  const owner = await signedIn()
  const { code } = await keepApplication(owner, buildApply(call, owner.email))
  const { id } = await db.application.findFirstOrThrow({
    where: { applicantId: owner.personId },
    select: { id: true },
  })
  const again = buildApply(call, owner.email, { code: id, title: "Med id" })
  await keepApplication(owner, again)
  expect((await applicationDraft(visitor, code))?.title).toBe("Med id")
  expect(await refusalOf(keepApplication(visitor, again))).toBe("errors.notFound")
  expect(await refusalOf(keepApplication(await signedIn("EDITOR"), again))).toBe("errors.notFound")
})
