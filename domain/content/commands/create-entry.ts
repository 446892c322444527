import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { operationOn } from "#domain/access/reach.ts"
import { transaction } from "#platform/database/client.ts"
import { beginEntry } from "../begin-entry.ts"
import type { CreateEntry } from "../input.ts"

/** Begins a draft that nobody but those who write sees. @throws NotAllowed */
export async function createEntry(actor: Actor, { kind, title }: CreateEntry): Promise<{ id: string }> {
  demand(actor, operationOn("write", kind))
  return transaction(async (tx) => ({ id: await beginEntry(tx, actor, { kind, title, facts: {} }) }))
}
