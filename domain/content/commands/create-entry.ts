import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { transaction } from "#platform/database/client.ts"
import { beginEntry } from "../begin-entry.ts"
import type { CreateEntry } from "../input.ts"

/** Begins a draft that nobody but those who write sees. @throws NotAllowed */
export async function createEntry(actor: Actor, { kind, title }: CreateEntry): Promise<{ id: string }> {
  const operation = kind === "EVENT" ? "content.writeEvent" : "content.write"
  demand(actor, operation)
  return transaction(async (tx) => ({ id: await beginEntry(tx, actor, { kind, title, facts: {} }) }))
}
