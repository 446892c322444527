import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { CheckIn } from "../checkin-input.ts"
import { doorTickets, onList, type TicketAtDoor } from "../door-tickets.ts"
import { doubtOf } from "../passage-doubt.ts"
import { type Verdict, verdictOf } from "../rules/checkin.ts"

export type Told = { readonly nonce: string } & (
  | { readonly verdict: "UNKNOWN" }
  | { readonly verdict: Verdict; readonly at: Date; readonly ticket: TicketAtDoor }
)

/**
 * Checks tickets in or out at a list, each for itself and in the order in which they were told. A nonce that came before
 * gets the answer it got then. What a door decided without a line is kept as it was decided, since it happened, and kept
 * for somebody to look at where no list that we signed allowed it. What follows from it all is the latest passage of each
 * ticket, whichever door tells first.
 * @throws NotAllowed, NotFound (no such list)
 */
export async function checkIn(actor: Actor, { listId, door, passages }: CheckIn): Promise<Told[]> {
  demand(actor, "events.checkIn")
  const told: Told[] = []
  for (const passage of passages) {
    told.push(await transaction((tx) => pass(tx, actor, { listId, door, ...passage })))
  }
  return told
}

async function pass(
  tx: Tx,
  actor: Actor,
  {
    listId,
    door,
    code,
    wish,
    nonce,
    decided,
  }: CheckIn["passages"][number] & { listId: string; door: string },
): Promise<Told> {
  const list = await tx.checkinList.findUnique({ where: { id: listId }, select: onList })
  if (!list) throw new NotFound("check-in list")
  // Two doors that scan one ticket at the same instant: the second sees what the first wrote.
  await tx.$queryRaw`SELECT "id"::text FROM "OrderPosition" WHERE "code" = ${code}::uuid FOR UPDATE`
  const ticket = await ticketAt(tx, list, code)
  const doubt = decided?.kind === "IN" ? await doubtOf(tx, list, ticket, { code, decided }) : null
  const at = decided ? new Date(Math.min(decided.at.getTime(), now().getTime())) : now()
  const byId = personIdOf(actor)
  if (doubt) {
    const row = { nonce, listId, positionId: ticket?.id ?? null, code, why: doubt, door, at, byId }
    await tx.checkinDoubt.createMany({ data: [row], skipDuplicates: true })
  }
  if (!ticket) return { nonce, verdict: "UNKNOWN" }
  const earlier = await tx.checkin.findUnique({
    where: { nonce },
    select: { kind: true, reason: true, at: true },
  })
  if (earlier) return { nonce, verdict: keptVerdict(earlier), at: earlier.at, ticket }
  const verdict = decided
    ? keptVerdict(decided)
    : verdictOf({ ...ticket, isCurrent: ticket.code === code }, wish, ticket.passages)
  await tx.checkin.create({
    data: {
      listId,
      positionId: ticket.id,
      kind: verdict.kind,
      reason: verdict.kind === "DENIED" ? verdict.reason : "",
      nonce,
      door,
      at,
      byId,
    },
    select: { id: true },
  })
  return { nonce, verdict, at, ticket }
}

/** The ticket that a code opens, or opened before its seat was given to somebody else. */
async function ticketAt(tx: Tx, list: Parameters<typeof doorTickets>[1], code: string) {
  const [ticket] = await doorTickets(tx, list, { code })
  if (ticket) return ticket
  const former = await tx.seatVersion.findUnique({
    where: { code },
    select: { position: { select: { code: true } } },
  })
  return former ? (await doorTickets(tx, list, former.position))[0] : undefined
}

function keptVerdict({ kind, reason }: { kind: "IN" | "OUT" | "DENIED"; reason: string }): Verdict {
  if (kind !== "DENIED") return { kind }
  const denial = (["cancelled", "notOnList", "passedOn"] as const).find((one) => one === reason)
  return { kind, reason: denial ?? "already", earlier: null }
}
