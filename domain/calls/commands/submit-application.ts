import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { localeOf } from "#domain/mail/written-in.ts"
import { type Tx, transaction, violates } from "#platform/database/client.ts"
import type { Refusal } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { forgetStored, type StoredFile, storeAttached } from "../attached-file.ts"
import { demandPace } from "../demand-pace.ts"
import { type Draft, keepDraft, secretFor } from "../draft.ts"
import { contentOf, freeze, writtenColumns } from "../freeze.ts"
import type { Apply } from "../input.ts"
import { draftLetter, receiptLetter } from "../letters.ts"
import { whyNotSent } from "../rules/why-not-sent.ts"

/**
 * Sends an application: what was typed is kept, frozen as a version and confirmed by one letter with its hash, together.
 * What cannot be sent, because the deadline has passed or something is missing, is kept as a draft all the same and
 * then refused. The same thing sent again gives the same receipt and no second version.
 * @throws NotFound, Closed, TooMany, InvalidInput
 */
export async function submitApplication(
  actor: Actor,
  { client, ...input }: Apply & { client: string },
): Promise<{ code: string; slug: string; isSent: true }> {
  demand(actor, "calls.apply")
  // When it came decides, not how long the file then takes to look at.
  const at = now()
  await demandPace(actor, { ...input, client })
  const attached = await storeAttached(input)
  const file = attached && "storageKey" in attached ? attached : null
  const fileRefused = attached && "refused" in attached ? attached.refused : null
  const post = { input, file, fileRefused, at }
  let done: Sent
  try {
    done = await transaction((tx) => sent(tx, actor, post))
  } catch (error) {
    // An equal post came a moment earlier and began the application: this one finds it sent.
    if (!violates(error, "ApplicationKey_pkey")) {
      await forgetStored(file ? [file.storageKey] : [])
      throw error
    }
    done = await transaction((tx) => sent(tx, actor, post))
  }
  await forgetStored(done.draft.leftover)
  if (done.refused) throw done.refused
  return { code: done.draft.code, slug: done.draft.call.slug, isSent: true }
}

interface Post {
  readonly input: Apply
  readonly file: StoredFile | null
  readonly fileRefused: string | null
  readonly at: Date
}

interface Sent {
  readonly draft: Draft
  readonly refused: Refusal | null
}

async function sent(tx: Tx, actor: Actor, { input, file, fileRefused, at }: Post): Promise<Sent> {
  const draft = await keepDraft(tx, actor, { input, file, at })
  const { id, call } = draft
  const { locale, email, title } = input
  const written = await tx.application.findUniqueOrThrow({ where: { id }, select: writtenColumns })
  if (
    !fileRefused &&
    draft.wrongAnswers.size === 0 &&
    written.sent?.sha256 === contentOf(written, call.path).sha256
  ) {
    return { draft, refused: null }
  }
  const refused = whyNotSent(written, call, { fileRefused, wrongAnswers: draft.wrongAnswers }, at)
  if (refused) {
    if (draft.isNew) {
      const code = await secretFor(tx, draft)
      await sendLater(tx, draftLetter({ id, code, email, locale, title }, call))
    }
    return { draft, refused }
  }
  const { version, number } = await freeze(tx, id, call, at)
  await audit(tx, actor, "calls.submitted", { type: "application", id }, { version: version.number })
  const letter = { id, code: await secretFor(tx, draft), email, locale: localeOf(written.locale), title }
  await sendLater(tx, receiptLetter({ ...letter, number, version }, call))
  return { draft, refused: null }
}
