import { randomBytes } from "node:crypto"
import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import type { CreateEntry } from "../input.ts"
import { writeFacts } from "../live-row.ts"
import { pathOf, slugOf } from "../rules/address.ts"
import { emptyBody } from "../rules/body.ts"
import { changeEntry, keepRevision, type Snapshot } from "../working-copy.ts"

/** Begins a draft that nobody but those who write sees. @throws NotAllowed */
export async function createEntry(actor: Actor, { kind, title }: CreateEntry): Promise<{ id: string }> {
  const operation = kind === "EVENT" ? "content.writeEvent" : "content.write"
  demand(actor, operation)
  // Until it has a title of its own it stands at an address that nobody guesses and nothing else wants.
  const slug = `${slugOf(title).slice(0, 60) || "kladde"}-${randomBytes(3).toString("hex")}`
  const snapshot: Snapshot = {
    title,
    slug,
    lead: "",
    body: emptyBody,
    heroId: null,
    heroAlt: "",
    facts: {},
    isSample: false,
  }
  return transaction(async (tx) => {
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
    await writeFacts(tx, entry.id, kind, snapshot)
    await audit(tx, actor, "content.created", { type: "entry", id: entry.id }, { kind })
    return { id: entry.id }
  })
}
