import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { db, transaction, violates } from "#platform/database/client.ts"
import { Closed, InvalidInput } from "#platform/refusal.ts"
import { newSecret } from "#platform/secrets.ts"
import { now } from "#platform/time/time.ts"
import { demandPace } from "../demand-pace.ts"
import { demandOpen, eventForSale } from "../event-for-sale.ts"
import type { JoinWaitingList } from "../input.ts"
import { waitingLetter } from "../letters.ts"
import { offerLater } from "../offers.ts"
import { isOnSale } from "../rules/lines.ts"
import { freeForNewcomers } from "../rules/seats.ts"
import { lockSeats, seatsAt } from "../seats-at.ts"

/**
 * Puts a person or a group on the waiting list for a ticket that has not seats enough for them. The same submission
 * key gives the same entry. The seats are locked meanwhile, so nobody waits for what is free; who fits where those before
 * do not is offered the seats at once.
 * @throws NotFound, Closed (seats are free: sign up instead), InvalidInput (waiting already, or the ticket is gone), TooMany
 */
export async function joinWaitingList(
  actor: Actor,
  { slug, client, ...input }: JoinWaitingList & { client: string },
): Promise<{ code: string; path: string }> {
  demand(actor, "events.wait")
  const at = now()
  const event = await eventForSale(actor, slug, at)
  const earlier = await entryOf(input.submissionKey)
  if (earlier) return { ...earlier, path: event.path }
  demandOpen(event, at)
  await demandPace(actor, { email: input.email, client })
  const ticket = event.products.find(({ id }) => id === input.productId)
  if (ticket?.kind !== "TICKET" || !isOnSale(ticket, at)) {
    throw new InvalidInput({ productId: ["events.productGone"] })
  }
  try {
    return await transaction(async (tx) => {
      await lockSeats(tx, [ticket.id])
      const { quotas } = await seatsAt(tx, [ticket.id], at)
      if (quotas.every((quota) => freeForNewcomers(quota) >= input.seats))
        throw new Closed("events.seatsFree")
      const waitsAlready = await tx.waitingListEntry.count({
        where: {
          productId: ticket.id,
          email: input.email,
          status: { in: ["WAITING", "OFFERED"] },
          // The same form sent twice at once comes to the unique key below instead.
          submissionKey: { not: input.submissionKey },
        },
      })
      if (waitsAlready > 0) throw new InvalidInput({ email: ["events.alreadyWaiting"] })
      const entry = await tx.waitingListEntry.create({
        data: { ...input, code: newSecret(), eventId: event.id, personId: personIdOf(actor), enteredAt: at },
        select: { id: true, code: true, email: true, seats: true },
      })
      await audit(tx, actor, "events.wait", { type: "waiting", id: entry.id }, { seats: entry.seats })
      await sendLater(tx, waitingLetter({ ...entry, locale: input.locale }, event))
      if (quotas.every(({ size, taken }) => size - taken >= entry.seats)) await offerLater(tx, event)
      return { code: entry.code, path: event.path }
    })
  } catch (error) {
    if (!violates(error, "WaitingListEntry_submissionKey_key")) throw error
    const same = await entryOf(input.submissionKey)
    if (!same) throw error
    return { ...same, path: event.path }
  }
}

async function entryOf(submissionKey: string): Promise<{ code: string } | null> {
  return db.waitingListEntry.findUnique({ where: { submissionKey }, select: { code: true } })
}
