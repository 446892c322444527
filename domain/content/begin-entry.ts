import { randomBytes } from "node:crypto"
import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import type { Tx } from "#platform/database/client.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { writeFacts } from "./live-row.ts"
import { pathOf, slugOf } from "./rules/address.ts"
import { emptyBody } from "./rules/body.ts"
import { changeEntry, keepRevision, type Snapshot } from "./working-copy.ts"

/** Begins a draft in a transaction of the caller, who has asked whether the actor may. @returns its id */
export async function beginEntry(
  tx: Tx,
  actor: Actor,
  { kind, title, facts }: { kind: EntryKind; title: string; facts: Snapshot["facts"] },
): Promise<string> {
  // Until it has a title of its own it stands at an address that nobody guesses and nothing else wants.
  const slug = `${slugOf(title).slice(0, 60) || "kladde"}-${randomBytes(3).toString("hex")}`
  const snapshot = {
    title,
    slug,
    lead: "",
    body: emptyBody,
    heroId: null,
    heroAlt: "",
    facts,
    isSample: false,
  }
  const entry = await tx.entry.create({
    data: {
      kind,
      title,
      slug,
      path: pathOf(kind, slug, null),
      body: JSON.parse(JSON.stringify(emptyBody)),
      authorId: personIdOf(actor),
      version: 0,
      createdAt: now(),
      updatedAt: now(),
    },
    select: { id: true, version: true },
  })
  const workingId = await keepRevision(tx, actor, entry, snapshot)
  await changeEntry(tx, entry, { workingId })
  await writeFacts(tx, { id: entry.id, kind, originalId: null }, snapshot)
  await audit(tx, actor, "content.created", { type: "entry", id: entry.id }, { kind })
  return entry.id
}
