import { fileTypeFromBuffer } from "file-type"
import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { officeFile } from "#domain/media/office-file.ts"
import { storePrivately } from "#domain/media/private-file.ts"
import { db, type Prisma } from "#platform/database/client.ts"
import { isLoopback } from "#platform/http/loopback.ts"
import { demandNetworkRate } from "#platform/http/rate-limit.ts"
import { hashOf, newSecret } from "#platform/secrets.ts"
import { remove } from "#platform/storage/storage.ts"
import { now } from "#platform/time/time.ts"
import type { AttachFile } from "../input.ts"
import { type FileFault, heldFile, refusedFile } from "../rules/file-answer.ts"
import { isTaken, isTooLarge } from "../rules/file-limits.ts"
import type { Limits } from "../rules/question.ts"
import { storedLimits } from "../stored-questions.ts"

/** How long a file waits for its form to be sent: as long as questions that changed meanwhile are taken. */
const waitsMs = 4 * 3_600_000
const megabyte = 1024 * 1024
/** What may wait at once: of one form, of one network or person, and of all together, so that nobody fills the disk. */
const mostOfForm = { files: 100, bytes: 200 * megabyte }
const mostOfSender = 200 * megabyte
const mostOfAll = 2_048 * megabyte

/**
 * Takes a file that was chosen in a form, before the form itself is judged: a browser that is given the form back has
 * forgotten it. It waits under a secret that only this form holds. Answers with what stands in the form from now on;
 * what is not taken leaves what stood there `before`, and says why.
 * @throws TooMany of one network; StorageFull
 */
export async function attachFile(
  actor: Actor,
  { client, before, file, ...form }: AttachFile & { client: string; before: string },
): Promise<string> {
  demand(actor, "forms.attach")
  const question = await db.question.findFirst({
    where: {
      versionId: form.formVersion,
      key: form.key,
      kind: "FILE",
      version: { publishedAt: { not: null } },
    },
    select: { limits: true, version: { select: { formId: true } } },
  })
  if (!question) return refusedFile("gone", before)
  const limits = storedLimits(question.limits)
  if (file.size === 0) return refusedFile("empty", before)
  if (isTooLarge(file.size, limits)) return refusedFile("tooLarge", before)
  const ownerHash = hashOf(form.owner)
  const at = now()
  const sender = personIdOf(actor) ?? client
  // As with the rate: this machine itself stands for no one network.
  const senderHash = isLoopback(sender) ? null : hashOf(sender)
  const crowded = await whatIsFull({ ownerHash, senderHash }, file.size, at)
  if (crowded) return refusedFile(crowded, before)
  const rate = { points: 400, seconds: 3_600 }
  await demandNetworkRate("forms.file", sender, rate, Math.ceil(file.size / megabyte))
  const bytes = new Uint8Array(await file.arrayBuffer())
  const found = await lookedAt(bytes, limits)
  if ("fault" in found) return refusedFile(found.fault, before)
  const stored = await storePrivately(bytes, { filename: file.name, mime: found.mime, folder: "answers" })
  const secret = newSecret()
  try {
    await db.answerFile.create({
      data: {
        ...stored,
        formId: question.version.formId,
        key: form.key,
        secretHash: hashOf(secret),
        ownerHash,
        senderHash,
        createdAt: at,
        waitsUntil: new Date(at.getTime() + waitsMs),
      },
      select: { id: true },
    })
  } catch (error) {
    // Bytes that no row tells of would never be swept.
    await remove(stored.storageKey).catch(() => {})
    throw error
  }
  return heldFile({ reference: secret, bytes: stored.bytes, filename: stored.filename })
}

/** Files of those forms that were sent are no longer waiting, and count for nothing here. */
async function whatIsFull(
  { ownerHash, senderHash }: { ownerHash: string; senderHash: string | null },
  bytes: number,
  at: Date,
): Promise<FileFault | null> {
  const [own, senders, all] = await Promise.all([
    waiting({ ownerHash }, at),
    senderHash ? waiting({ senderHash }, at) : null,
    waiting({}, at),
  ])
  if (own.files >= mostOfForm.files || own.bytes + bytes > mostOfForm.bytes) return "tooMany"
  if (senders && senders.bytes + bytes > mostOfSender) return "tooMany"
  return all.bytes + bytes > mostOfAll ? "full" : null
}

async function waiting(
  whose: Prisma.AnswerFileWhereInput,
  at: Date,
): Promise<{ files: number; bytes: number }> {
  const { _sum, _count } = await db.answerFile.aggregate({
    where: { ...whose, sheetId: null, waitsUntil: { gt: at } },
    _sum: { bytes: true },
    _count: { _all: true },
  })
  return { files: _count._all, bytes: _sum.bytes ?? 0 }
}

/** What it is, by its content and never by its name. */
async function lookedAt(bytes: Uint8Array, limits: Limits): Promise<{ mime: string } | { fault: FileFault }> {
  const office = officeFile(bytes)
  if (office === "macros") return { fault: "macros" }
  const mime = office?.mime ?? (await fileTypeFromBuffer(bytes))?.mime ?? ""
  return isTaken(mime, limits) ? { mime } : { fault: "sort" }
}
