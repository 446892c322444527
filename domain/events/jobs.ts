import { system } from "#domain/access/actor.ts"
import { forgetAnswers } from "#domain/forms/forget.ts"
import { sweepAnswerFiles } from "#domain/forms/jobs.ts"
import { db, transaction } from "#platform/database/client.ts"
import { isRefusal } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { offerFreedSeats } from "./commands/offer-freed-seats.ts"
import { expireOffersOf, offerLater } from "./offers.ts"
import { lockSeats } from "./seats-at.ts"

const actor = system("events")

/** Offers what is free to those who wait for this event; nothing when it is over or called off by now. */
export async function offerSeatsByItself(eventId: string): Promise<void> {
  try {
    await offerFreedSeats(actor, { eventId, entryId: null })
  } catch (error) {
    if (!isRefusal(error)) throw error
  }
}

/** Ends the offers and the holds that have run out, everywhere, and has their seats offered on. Running twice is harmless. */
export async function endOffers(): Promise<void> {
  const over = await db.waitingListOffer.findMany({
    where: { status: "OPEN", expiresAt: { lte: now() } },
    select: { entry: { select: { event: { select: { entryId: true, offersByItself: true } } } } },
  })
  const held = await db.seatHold.findMany({
    where: { status: "OPEN", dueAt: { lte: now() } },
    select: { event: { select: { entryId: true, offersByItself: true } } },
  })
  const ended = [...over.map(({ entry }) => entry.event), ...held.map(({ event }) => event)]
  const events = new Map(ended.map((event) => [event.entryId, event]))
  for (const { entryId, offersByItself } of events.values()) {
    await transaction(async (tx) => {
      const products = await tx.product.findMany({ where: { eventId: entryId }, select: { id: true } })
      await lockSeats(
        tx,
        products.map(({ id }) => id),
      )
      const ended = await expireOffersOf(tx, entryId, now())
      if (ended > 0) await offerLater(tx, { id: entryId, offersByItself })
    })
  }
  await forgetHolds(new Date(now().getTime() - 86_400_000))
}

/** Deletes holds that ended before this instant: nobody asks for them again. @returns how many */
export async function forgetHolds(before: Date): Promise<number> {
  const { count } = await db.seatHold.deleteMany({
    where: { status: { not: "OPEN" }, dueAt: { lt: before } },
  })
  return count
}

/** Forgets what people cannot eat where the event ended before this instant: sensitive, and of no more use. @returns how many */
export async function forgetAllergies(before: Date): Promise<number> {
  const { count } = await db.menuChoice.updateMany({
    where: { allergies: { not: null }, position: { event: { endsAt: { lt: before } } } },
    data: { allergies: null },
  })
  return count
}

/** Forgets who waited for a seat where the event ended before this instant, and what they were offered. @returns how many */
export async function forgetWaiting(before: Date): Promise<number> {
  const { count } = await db.waitingListEntry.deleteMany({ where: { event: { endsAt: { lt: before } } } })
  return count
}

/**
 * Forgets who had a seat before, and who was invited to put a name on one, where the event ended before this instant.
 * @returns how many
 */
export async function forgetEarlierSeats(before: Date): Promise<number> {
  const over = { position: { event: { endsAt: { lt: before } } } }
  const [versions, invitations] = [
    await db.seatVersion.deleteMany({ where: over }),
    await db.seatInvitation.deleteMany({ where: over }),
  ]
  return versions.count + invitations.count
}

/** Forgets what was answered at sign-up where the event ended before this instant, and the files. @returns how many sheets */
export async function forgetSignUpAnswers(before: Date): Promise<number> {
  const over = { event: { endsAt: { lt: before } } }
  const count = await forgetAnswers(db, { OR: [{ order: over }, { position: over }] })
  await sweepAnswerFiles()
  return count
}

/** Forgets what staff noted of orders where the event ended before this instant. @returns how many notes */
export async function forgetOrderNotes(before: Date): Promise<number> {
  const { count } = await db.orderNote.deleteMany({ where: { order: { event: { endsAt: { lt: before } } } } })
  return count
}
