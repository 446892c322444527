import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { type Db, db, type Tx } from "#platform/database/client.ts"
import { withinLimit } from "#platform/http/rate-limit.ts"
import type { VoucherTerms } from "./rules/price.ts"

/** What may be tried in an hour: more codes than anybody is given, and none that is found by guessing. */
const rate = { points: 60, seconds: 3_600 }

export interface TriedVoucher {
  readonly terms: VoucherTerms | null
  /** Why it does not hold: a key of messages; "" when it does. */
  readonly fault: string
}

/** What a code gives at an event now. `client` is the network address it is tried from. */
export async function openVoucher(
  actor: Actor,
  asked: { eventId: string; code: string; client: string; at: Date },
): Promise<TriedVoucher> {
  const { eventId, code, client, at } = asked
  const who = personIdOf(actor) ?? client
  const told = await withinLimit(`voucher:${who}`, [`${eventId} ${code}`], rate)
  if (told.length === 0) return { terms: null, fault: "vouchers.tooManyTried" }
  return standing(db, { eventId_code: { eventId, code } }, 1, at)
}

/**
 * Waits for everyone else who uses it, after the locks of the seats, and looks again: what it has left then stands until
 * this transaction commits. `seats` are those that would stand by it. @returns why it does not hold any more, or ""
 */
export async function lockVoucher(tx: Tx, id: string, seats: number, at: Date): Promise<string> {
  await tx.$queryRaw`SELECT lock_voucher(${id}::uuid)::text`
  return (await standing(tx, { id }, seats, at)).fault
}

async function standing(
  db: Db,
  where: { id: string } | { eventId_code: { eventId: string; code: string } },
  seats: number,
  at: Date,
): Promise<TriedVoucher> {
  const row = await db.voucher.findUnique({ where, include: { products: { select: { productId: true } } } })
  if (!row) return { terms: null, fault: "vouchers.unknown" }
  const { id, code, kind, amount, maxUses, validUntilAt, stoppedAt } = row
  const productIds = row.products.map(({ productId }) => productId)
  const fault = (key: string) => ({ terms: null, fault: key })
  if (stoppedAt) return fault("vouchers.stopped")
  if (validUntilAt && at > validUntilAt) return fault("vouchers.expired")
  if (maxUses !== null) {
    const left = maxUses - (await usesOf(db, id))
    if (left <= 0) return fault("vouchers.usedUp")
    if (left < seats) return fault(`vouchers.fewLeft?left=${left}`)
  }
  return { terms: { id, code, kind, amount, productIds }, fault: "" }
}

/** The seats that stand by a voucher. */
export async function usesOf(db: Db, id: string): Promise<number> {
  const [row] = await db.$queryRaw<{ used: number }[]>`SELECT voucher_used(${id}::uuid) AS "used"`
  return row?.used ?? 0
}
