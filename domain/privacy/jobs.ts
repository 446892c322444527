import { forgetSignUps } from "#domain/events/forget.ts"
import { forgetPassedOnNames } from "#domain/events/forget-earlier-holder.ts"
import { forgetSent } from "#domain/mail/forget.ts"
import { forgetMember, forgetOldDrafts } from "#domain/membership/forget.ts"
import { erasedKind } from "#domain/people/letters.ts"
import { db, transaction } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"

const daysFarewellsAreKept = 30

/**
 * Forgets what is of no more use: names of the erased, and of who passed a seat on, that the accounts needed until now,
 * the letters that told the erased, and applications nobody confirmed. Running twice is harmless.
 */
export async function forgetBookedNames(): Promise<void> {
  const at = now()
  const erased = await db.person.findMany({
    where: {
      erasedAt: { not: null },
      OR: [
        { orders: { some: {} } },
        { positions: { some: {} } },
        { memberships: { some: { keptName: { not: null } } } },
      ],
    },
    select: { id: true },
  })
  for (const { id } of erased) {
    const who = { personId: id, addresses: [] }
    await transaction(async (tx) => {
      await forgetSignUps(tx, who, at)
      await forgetMember(tx, who, at)
    })
  }
  await transaction(async (tx) => {
    await forgetPassedOnNames(tx, at)
    await forgetSent(tx, erasedKind, new Date(at.getTime() - daysFarewellsAreKept * 86_400_000))
    await forgetOldDrafts(tx, at)
  })
}
