import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demandReach } from "#domain/access/reach.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import type { Tx } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { publicationDoneLetter } from "./letters.ts"

/** The entry that one asks or says something about, as far as the actor reaches it. @throws NotFound, Closed in the trash */
export async function entryToTalkAbout(tx: Tx, actor: Actor, id: string) {
  const entry = await tx.entry.findUnique({
    where: { id },
    select: { id: true, kind: true, status: true, workingId: true },
  })
  if (!entry?.workingId) throw new NotFound("entry")
  demandReach(actor, entry.kind)
  if (entry.status === "TRASHED") throw new Closed("versions.inTrash")
  return { ...entry, workingId: entry.workingId }
}

/** A request that is still open, as far as the actor reaches its entry. @throws NotFound, Closed when it is over */
export async function openRequest(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`SELECT 1 AS "locked" FROM "EntryRequest" WHERE "id" = ${id}::uuid FOR UPDATE`
  const request = await tx.entryRequest.findUnique({
    where: { id },
    select: {
      id: true,
      kind: true,
      doneAt: true,
      withdrawnAt: true,
      askedById: true,
      askedOfId: true,
      askedBy: { select: { email: true } },
      entry: { select: { id: true, kind: true } },
    },
  })
  if (!request) throw new NotFound("request")
  demandReach(actor, request.entry.kind)
  if (request.doneAt || request.withdrawnAt) throw new Closed("versions.requestOver")
  return request
}

/** What was asked to be published is, or will be: the request is done, and who asked is told. */
export async function publicationDone(tx: Tx, actor: Actor, entryId: string): Promise<void> {
  const request = await tx.entryRequest.findFirst({
    where: { entryId, kind: "PUBLISH", doneAt: null, withdrawnAt: null },
    select: { id: true, askedById: true, askedBy: { select: { email: true } } },
  })
  if (!request) return
  await tx.entryRequest.update({
    where: { id: request.id },
    data: { doneAt: now(), doneById: personIdOf(actor) },
    select: { id: true },
  })
  await audit(tx, actor, "content.requestDone", { type: "entry", id: entryId }, { request: request.id })
  const email = request.askedBy?.email
  if (email && request.askedById !== personIdOf(actor)) {
    await sendLater(tx, publicationDoneLetter({ id: request.id, entryId, email }))
  }
}
