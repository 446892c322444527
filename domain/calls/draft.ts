import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import type { Tx } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { hashOf, newSecret } from "#platform/secrets.ts"
import type { StoredFile } from "./attached-file.ts"
import { type CallFacts, callColumns, callFacts } from "./call-facts.ts"
import type { Apply } from "./input.ts"
import { keepDraftAnswers } from "./keep-draft-answers.ts"
import { openedBy } from "./opened-by.ts"
import { canFollow } from "./rules/application-states.ts"
import { callState } from "./rules/call-state.ts"
import { codeOf } from "./secrets.ts"
import { visibleCalls } from "./visible-calls.ts"

/** An application in which what was typed is kept, in the transaction of the caller. */
export interface Draft {
  readonly id: string
  /** What opens it: the secret, or the id for its signed-in owner. */
  readonly code: string
  readonly isNew: boolean
  readonly call: CallFacts
  /** Message keys by the questions whose answers cannot be sent as they are. */
  readonly wrongAnswers: ReadonlyMap<string, string>
  /** A stored file that is no longer, or was never, needed; to be taken away after the commit. */
  readonly leftover: readonly string[]
}

/**
 * Keeps what was typed: in the application that the code or the submission key names, else in a new one. The row stays
 * locked until the transaction ends. A call that is closed keeps drafts too: nothing that was typed is lost.
 * @throws NotFound, Closed (the call has not opened; the application is withdrawn or decided)
 */
export async function keepDraft(
  tx: Tx,
  actor: Actor,
  { input, file, at }: { input: Apply; file: StoredFile | null; at: Date },
): Promise<Draft> {
  const code = input.code || codeOf(input.submissionKey)
  const known = await lockedApplication(tx, actor, code)
  if (input.code && !known) throw new NotFound("application")
  if (known && !canFollow(known.status, "submit")) throw new Closed("calls.noLongerEdited")
  const call = known ? callFacts(known.call) : await callToApplyTo(tx, actor, input.slug, at)
  const id = known?.id ?? (await beginApplication(tx, actor, { input, code, call, at }))
  const { fileId, leftover } = await keepFile(tx, { id, before: known?.file ?? null, file, input, at })
  await tx.application.update({
    where: { id },
    data: {
      applicantName: input.name,
      applicantEmail: input.email,
      organisation: input.organisation,
      title: input.title,
      text: input.text,
      fileId,
      updatedAt: at,
    },
    select: { id: true },
  })
  const wrongAnswers = await keepDraftAnswers(tx, { applicationId: id, callId: call.id }, input, at)
  return { id, code, isNew: !known, call, wrongAnswers, leftover }
}

/** The secret for a letter: the one that was used, or a fresh one for who came by the own id. */
export async function secretFor(tx: Tx, { id, code }: { id: string; code: string }): Promise<string> {
  if (code !== id) return code
  const secret = newSecret()
  await tx.applicationKey.create({
    data: { hash: hashOf(secret), applicationId: id },
    select: { hash: true },
  })
  return secret
}

async function lockedApplication(tx: Tx, actor: Actor, code: string) {
  const found = await tx.application.findFirst({ where: openedBy(actor, code), select: { id: true } })
  if (!found) return null
  await tx.$queryRaw`SELECT "id"::text FROM "Application" WHERE "id" = ${found.id}::uuid FOR UPDATE`
  return tx.application.findUniqueOrThrow({
    where: { id: found.id },
    select: { id: true, status: true, call: { select: callColumns }, file: { select: fileColumns } },
  })
}

const fileColumns = {
  id: true,
  filename: true,
  sha256: true,
  storageKey: true,
  _count: { select: { versions: true } },
} as const

async function callToApplyTo(tx: Tx, actor: Actor, slug: string, at: Date): Promise<CallFacts> {
  const row = await tx.openCall.findFirst({
    where: { AND: [visibleCalls(actor, at), { entry: { slug } }] },
    select: callColumns,
  })
  if (!row) throw new NotFound("open call")
  if (callState(row, at).kind === "coming") throw new Closed("calls.notOpenYet")
  return callFacts(row)
}

async function beginApplication(
  tx: Tx,
  actor: Actor,
  { input, code, call, at }: { input: Apply; code: string; call: CallFacts; at: Date },
): Promise<string> {
  const { id } = await tx.application.create({
    data: {
      callId: call.id,
      applicantName: input.name,
      applicantEmail: input.email,
      applicantId: personIdOf(actor),
      locale: input.locale,
      isSample: call.isSample,
      createdAt: at,
      updatedAt: at,
      keys: { create: { hash: hashOf(code) } },
    },
    select: { id: true },
  })
  await audit(tx, actor, "calls.begun", { type: "application", id }, { call: call.id })
  return id
}

interface KeptFile {
  id: string
  filename: string
  sha256: string
  storageKey: string
  _count: { versions: number }
}

/** What was attached before stays until it is replaced or taken away; what a version was sent with stays for good. */
async function keepFile(
  tx: Tx,
  {
    id,
    before,
    file,
    input,
    at,
  }: { id: string; before: KeptFile | null; file: StoredFile | null; input: Apply; at: Date },
): Promise<{ fileId: string | null; leftover: string[] }> {
  if (!file && (!before || !input.removeFile)) return { fileId: before?.id ?? null, leftover: [] }
  // The same file once more, as a form posted twice brings it.
  if (file && before && before.sha256 === file.sha256 && before.filename === file.filename) {
    return { fileId: before.id, leftover: [file.storageKey] }
  }
  const leftover: string[] = []
  if (before && before._count.versions === 0) {
    await tx.applicationFile.delete({ where: { id: before.id }, select: { id: true } })
    leftover.push(before.storageKey)
  }
  if (!file) return { fileId: null, leftover }
  const kept = await tx.applicationFile.create({
    data: { applicationId: id, ...file, createdAt: at },
    select: { id: true },
  })
  return { fileId: kept.id, leftover }
}
