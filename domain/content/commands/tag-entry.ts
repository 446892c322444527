import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { operationOn } from "#domain/access/reach.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { Closed, InvalidInput } from "#platform/refusal.ts"
import { nothingAbout, readAbout, writeAbout } from "../about.ts"
import type { TagEntry } from "../input.ts"
import { isUnseen } from "../live-row.ts"
import { slugOf } from "../rules/address.ts"
import { after } from "../rules/states.ts"
import { changeEntry, demandVersion, entryToChange, keepRevision, type Saved } from "../working-copy.ts"

const most = 20

/**
 * Gives an entry a tag, or takes one away, as a new version. Where what is written is what the public sees, the public
 * sees the tag at once; else it waits with the rest of the draft.
 * @throws NotFound, NotAllowed, Stale, Closed for a twin, InvalidInput for too many
 */
export async function tagEntry(actor: Actor, { id, version, tag, isOn }: TagEntry): Promise<Saved> {
  return transaction(async (tx) => {
    const entry = await entryToChange(tx, id)
    demand(actor, operationOn("write", entry.kind))
    demandVersion(entry, version)
    after(entry.status, "save")
    if (entry.originalId) throw new Closed("content.isTwin")
    const about = entry.working.about ?? nothingAbout
    const others = about.tags.filter((label) => slugOf(label) !== slugOf(tag))
    const tags = isOn ? [...others, tag] : others
    if (tags.length > most) throw new InvalidInput({ tag: ["errors.invalid"] })
    const isPublicNow = entry.status === "PUBLISHED" && entry.liveId === entry.workingId
    if (isPublicNow) demand(actor, operationOn("publish", entry.kind))
    const snapshot = { ...entry.working, about: readAbout({ ...about, tags }) }
    const workingId = await keepRevision(tx, actor, entry, snapshot)
    const saved = await changeEntry(tx, entry, { workingId, ...(isPublicNow ? { liveId: workingId } : {}) })
    if (isPublicNow || isUnseen(entry)) await writeAbout(tx, id, snapshot.about)
    await audit(tx, actor, "content.tagged", { type: "entry", id }, { version: saved.version, tag, isOn })
    if (isPublicNow) await forgetPublicPages(tx)
    return saved
  })
}
