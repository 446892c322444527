import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { operationOn } from "#domain/access/reach.ts"
import { transaction } from "#platform/database/client.ts"
import { NotAllowed, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { BePresent } from "../input.ts"

/** Somebody else who has the entry open, or oneself in another window. */
export interface Present {
  readonly name: string
  readonly isSelf: boolean
}

const secondsOpen = 45

/**
 * Says that an editor is open at an entry, and hears who else is. One that says nothing for 45 seconds is gone, and its
 * row with the next that comes by. @throws NotFound, NotAllowed
 */
export async function bePresent(
  actor: Actor,
  { id, pen, isLeaving }: BePresent,
): Promise<{ others: Present[]; version: number; textVersion: number }> {
  return transaction(async (tx) => {
    const entry = await tx.entry.findUnique({
      where: { id },
      select: { kind: true, version: true, textVersion: true },
    })
    if (!entry) throw new NotFound("entry")
    demand(actor, operationOn("write", entry.kind))
    if (actor.kind !== "person") throw new NotAllowed("content.write")
    const { personId } = actor
    const since = new Date(now().getTime() - secondsOpen * 1000)
    await tx.presence.deleteMany({ where: { OR: [{ seenAt: { lt: since } }, { entryId: id, pen }] } })
    if (!isLeaving) await tx.presence.create({ data: { entryId: id, pen, personId, seenAt: now() } })
    const rows = await tx.presence.findMany({
      where: { entryId: id, pen: { not: pen } },
      select: { personId: true, person: { select: { name: true } } },
      orderBy: { seenAt: "asc" },
    })
    const others = rows.map((row) => ({ name: row.person.name, isSelf: row.personId === personId }))
    return { others, version: entry.version, textVersion: entry.textVersion }
  })
}
