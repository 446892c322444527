import { randomBytes } from "node:crypto"
import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { operationOn } from "#domain/access/reach.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { translator } from "#messages/translate.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed } from "#platform/refusal.ts"
import { beginDraft } from "../begin-entry.ts"
import type { CopyEntry } from "../input.ts"
import { wishedPath, writeFacts } from "../live-row.ts"
import { after } from "../rules/states.ts"
import { entryToChange } from "../working-copy.ts"

/**
 * Begins a draft with the text and facts of another as they are being written now. It has an address of its own, and no
 * place on the front page or in the foot. @throws NotFound, NotAllowed, Closed for an English text, a survey, or in the trash
 */
export async function copyEntry(actor: Actor, { id }: CopyEntry): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const entry = await entryToChange(tx, id)
    demand(actor, operationOn("write", entry.kind))
    after(entry.status, "save")
    if (entry.originalId) throw new Closed("versions.copyTwin")
    // An edition of a survey has one page.
    if (entry.kind === "SURVEY") throw new Closed("versions.copySurvey")
    const { kind, working } = entry
    const facts = {
      ...working.facts,
      ...(kind === "NEWS" ? { frontPlace: null, frontUntilAt: null } : {}),
      ...(kind === "PAGE" ? { inFooter: false } : {}),
    }
    const slug = `${working.slug.slice(0, 60).replace(/-+$/, "")}-${randomBytes(3).toString("hex")}`
    const title = translator("da")("versions.copyTitle", { title: working.title }).slice(0, 200)
    const snapshot = { ...working, title, slug, facts }
    const path = await wishedPath(tx, entry, snapshot)
    const copyId = await beginDraft(tx, actor, { kind, path }, snapshot)
    await writeFacts(tx, { id: copyId, kind, originalId: null }, snapshot)
    await audit(tx, actor, "content.copied", { type: "entry", id: copyId }, { from: id })
    return { id: copyId }
  })
}
