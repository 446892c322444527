import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { operationOn } from "#domain/access/reach.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed } from "#platform/refusal.ts"
import { beginDraft } from "../begin-entry.ts"
import type { CreateTwin } from "../input.ts"
import { after } from "../rules/states.ts"
import { entryToChange } from "../working-copy.ts"

/**
 * Begins the twin that tells an entry in English: a draft with the words of the original as they are being written now,
 * to be written over. It stands at the path of its original, and the facts stay the original's alone.
 * @throws NotFound, NotAllowed, Closed when it has one, is one, or lies in the trash
 */
export async function createTwin(actor: Actor, { id }: CreateTwin): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const original = await entryToChange(tx, id)
    demand(actor, operationOn("write", original.kind))
    after(original.status, "save")
    if (original.originalId) throw new Closed("content.isTwin")
    const others = await tx.entry.count({ where: { originalId: id } })
    if (others > 0) throw new Closed("content.hasTwin")
    const { kind, slug, path } = original
    const { title, lead, body, isSample } = original.working
    // No picture: it shows that of its original, until it is given one of its own.
    const snapshot = {
      title,
      slug,
      lead,
      body,
      heroId: null,
      heroAlt: "",
      heroDecorative: false,
      facts: {},
      isSample,
    }
    const place = { kind, path, locale: "en", originalId: id } as const
    const twinId = await beginDraft(tx, actor, place, snapshot, original.workingVersion)
    await audit(tx, actor, "content.twinCreated", { type: "entry", id: twinId }, { originalId: id })
    return { id: twinId }
  })
}
