import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import type { FormKind } from "#platform/database/enums.ts"
import { NotFound, Stale } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { SaveForm } from "../input.ts"
import { questionRow } from "../stored-questions.ts"
import { writing } from "../who-writes.ts"

/**
 * Keeps the questions of a form, whole, in the version that is being written; and publishes it, if so asked. What was
 * published before stands, with the answers that were given to it. @throws NotAllowed, NotFound, Stale
 */
export async function saveForm(
  actor: Actor,
  { kind, entryId, version, act, questions }: SaveForm,
): Promise<{ version: number; published: number | null }> {
  demand(actor, writing[kind])
  return transaction(async (tx) => {
    const at = now()
    const form = await formOf(tx, kind, entryId)
    const { count } = await tx.form.updateMany({
      where: { id: form.id, version },
      data: { version: version + 1, updatedAt: at },
    })
    if (count === 0) throw new Stale(form.version)
    const draft = await draftOf(tx, form.id)
    await tx.question.deleteMany({ where: { versionId: draft.id } })
    await tx.question.createMany({
      data: questions.map((question, position) => ({
        ...questionRow(question),
        versionId: draft.id,
        position,
      })),
    })
    if (act === "publish") {
      await tx.formVersion.update({
        where: { id: draft.id },
        data: { publishedAt: at },
        select: { id: true },
      })
    }
    const operation = act === "publish" ? "forms.published" : "forms.saved"
    const facts = { kind, entryId, version: draft.number, questions: questions.length }
    await audit(tx, actor, operation, { type: "form", id: form.id }, facts)
    return { version: version + 1, published: act === "publish" ? draft.number : null }
  })
}

async function formOf(
  tx: Tx,
  kind: FormKind,
  entryId: string | null,
): Promise<{ id: string; version: number }> {
  const entryKind = kind === "CALL" ? "OPEN_CALL" : "EVENT"
  if (entryId) {
    const there = await tx.entry.count({
      where: { id: entryId, kind: entryKind, status: { not: "TRASHED" } },
    })
    if (there === 0) throw new NotFound("entry")
  }
  // Two who begin at once: the second finds the row of the first, and its save number says it came too late.
  await tx.form.createMany({ data: [{ kind, entryId }], skipDuplicates: true })
  return tx.form.findFirstOrThrow({
    where: entryId ? { entryId, kind } : { kind },
    select: { id: true, version: true },
  })
}

async function draftOf(tx: Tx, formId: string): Promise<{ id: string; number: number }> {
  const select = { id: true, number: true }
  const draft = await tx.formVersion.findFirst({ where: { formId, publishedAt: null }, select })
  if (draft) return draft
  const newest = await tx.formVersion.aggregate({ where: { formId }, _max: { number: true } })
  return tx.formVersion.create({ data: { formId, number: (newest._max.number ?? 0) + 1 }, select })
}
