import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { transaction, violates } from "#platform/database/client.ts"
import { InvalidInput } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { forgetStored, storeAttached } from "../attached-file.ts"
import { demandPace } from "../demand-pace.ts"
import { type Draft, keepDraft, secretFor } from "../draft.ts"
import type { Apply } from "../input.ts"
import { draftLetter } from "../letters.ts"

/**
 * Keeps a draft on the server, and mails its address the first time, so that it can be gone on with elsewhere. A file
 * that is not taken is refused once the text beside it is kept.
 * @throws NotFound, Closed, TooMany, InvalidInput
 */
export async function keepApplication(
  actor: Actor,
  { client, ...input }: Apply & { client: string },
): Promise<{ code: string; slug: string; isSent: false }> {
  demand(actor, "calls.apply")
  await demandPace(actor, { ...input, client })
  const at = now()
  const attached = await storeAttached(input)
  const file = attached && "storageKey" in attached ? attached : null
  let draft: Draft
  try {
    draft = await kept()
  } catch (error) {
    // An equal post came a moment earlier and began the application: this one goes on in it.
    if (!violates(error, "ApplicationKey_pkey")) {
      await forgetStored(file ? [file.storageKey] : [])
      throw error
    }
    draft = await kept()
  }
  await forgetStored(draft.leftover)
  if (attached && "refused" in attached) throw new InvalidInput({ file: [attached.refused] })
  return { code: draft.code, slug: draft.call.slug, isSent: false }

  function kept(): Promise<Draft> {
    return transaction(async (tx) => {
      const made = await keepDraft(tx, actor, { input, file, at })
      if (made.isNew) {
        const { email, locale, title } = input
        const letter = { id: made.id, code: await secretFor(tx, made), email, locale, title }
        await sendLater(tx, draftLetter(letter, made.call))
      }
      return made
    })
  }
}
