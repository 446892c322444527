import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { transaction } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import type { CloseRequest } from "../input.ts"
import { lookedLetter } from "../letters.ts"
import { openRequest } from "../requests.ts"

/**
 * Says that one has looked, by whom it was asked of or an editor; who asked is told. A request for publication can be
 * turned down so, with a word about why. @throws NotFound, NotAllowed, Closed when it is over
 */
export async function closeRequest(
  actor: Actor,
  { requestId, answer }: CloseRequest,
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const request = await openRequest(tx, actor, requestId)
    demand(actor, "content.closeRequest", { ownerId: request.askedOfId })
    const me = personIdOf(actor)
    const done = { doneAt: now(), doneById: me, answer }
    await tx.entryRequest.update({ where: { id: requestId }, data: done, select: { id: true } })
    const { id: entryId } = request.entry
    await audit(tx, actor, "content.requestDone", { type: "entry", id: entryId }, { request: requestId })
    const email = request.askedBy?.email
    if (email && request.askedById !== me) {
      const by = actor.kind === "person" ? actor.name : ""
      await sendLater(tx, lookedLetter({ id: requestId, entryId, by, email }))
    }
    return { id: requestId }
  })
}
