import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { rememberBilling } from "#domain/billing/commands/remember-billing.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { entitlementsOf } from "#domain/membership/queries/entitlements.ts"
import { db, type Tx, transaction, violates } from "#platform/database/client.ts"
import { readAllTogether } from "#platform/database/read-together.ts"
import { InvalidInput } from "#platform/refusal.ts"
import { newSecret } from "#platform/secrets.ts"
import { now } from "#platform/time/time.ts"
import { attendeeWords } from "./attendee-words.ts"
import { billedOrderColumns, billOrder } from "./bill-order.ts"
import { demandPace } from "./demand-pace.ts"
import { demandOpen, type EventForSale, eventAtTheDesk, eventForSale } from "./event-for-sale.ts"
import { exceedsQuota } from "./exceeds-quota.ts"
import type { SignUp } from "./input.ts"
import { confirmedLetter } from "./letters.ts"
import { expireOffersOf, offerLater } from "./offers.ts"
import { type OpenHold, openHold } from "./open-hold.ts"
import { type OpenOffer, openOffer } from "./open-offer.ts"
import { lockVoucher, openVoucher } from "./open-voucher.ts"
import { positionRows } from "./position-rows.ts"
import { AlreadySignedUp, SoldOut } from "./refusals.ts"
import { givenAway, type Line, linesOf, totalOf } from "./rules/lines.ts"
import { dishName } from "./rules/menu-lines.ts"
import { demandLimits } from "./rules/order-limits.ts"
import { countByProduct, takeSeats } from "./rules/seats.ts"
import { lockSeats, seatsAt, seatsSeen } from "./seats-at.ts"
import { checkedAnswers, keepSignUpAnswers, type SignUpAnswers } from "./sign-up-answers.ts"
import { type WishedPerson, wishedPeople } from "./wished-people.ts"

/** What staff decide when they sign somebody up: of which event, for nothing, and whether the receipt is mailed. */
interface AtTheDesk {
  readonly eventId: string
  /** Why it costs nothing, in their words; "" for the prices that hold. */
  readonly freeBecause: string
  readonly isMailed: boolean
}

interface Asked {
  readonly input: SignUp
  /** The network address it comes from. */
  readonly client: string
  /** Null when people sign up by themselves. */
  readonly desk: AtTheDesk | null
}

/** One order on its way: what was asked, and what it comes to. */
interface Draft extends Asked {
  readonly event: EventForSale
  readonly people: readonly WishedPerson[]
  readonly offer: OpenOffer | null
  /** Null too when it has run out: then the seats are asked for as by anybody. */
  readonly hold: OpenHold | null
  readonly lines: readonly Line[]
  readonly answers: SignUpAnswers | null
  readonly at: Date
}

interface Placed {
  readonly id: string
  readonly code: string
}

/**
 * Places one order with its seats, its invoice and its letter, together or not at all; the act of the commands that sign
 * people up, which have decided that they may. The same submission key gives the same order, however often and however
 * simultaneously it is sent, and never more seats than a quota holds, whoever asks.
 * @throws NotFound, Closed, SoldOut, InvalidInput (AlreadySignedUp among them), TooMany
 */
export async function placeOrder(actor: Actor, asked: Asked): Promise<Placed> {
  const earlier = await orderOf(asked.input.submissionKey)
  if (earlier) return earlier
  const draft = await drafted(actor, asked)
  await refuseWhatIsFull(draft)
  try {
    return await transaction(
      (tx) => order(tx, actor, draft),
      () => refuseWhatIsFull(draft),
    )
  } catch (error) {
    if (violates(error, "Order_submissionKey_key"))
      return (await orderOf(asked.input.submissionKey)) ?? rethrow(error)
    if (violates(error, "OrderPosition_one_ticket")) throw await whoIsSignedUp(draft)
    if (exceedsQuota(error)) throw new SoldOut("")
    if (violates(error, "is used up")) throw new InvalidInput({ voucher: ["vouchers.usedUp"] })
    throw error
  }
}

async function drafted(actor: Actor, asked: Asked): Promise<Draft> {
  const { input, client, desk } = asked
  const at = now()
  const event = desk ? await eventAtTheDesk(desk.eventId) : await eventForSale(actor, input.slug, at)
  const offer = input.offer ? await openOffer(db, input.offer, event.id, at) : null
  // Who was offered a seat may take it after the deadline: the offer has a deadline of its own.
  if (!desk && (!offer || event.isCancelled)) demandOpen(event, at)
  const hold = input.hold ? await openHold(db, input.hold, event.id, at) : null
  const { organisationId } = input
  const coordinates = actor.kind === "person" ? actor.coordinates : []
  if (!desk && organisationId && !coordinates.includes(organisationId)) {
    throw new InvalidInput({ organisationId: ["events.notCoordinator"] })
  }
  const people = wishedPeople(input)
  const standings = await entitlementsOf(
    people.map(({ email }) => ({ email, organisationId })),
    at,
  )
  const voucher = input.voucher ? await demandVoucher(actor, event, input, { client, at }) : null
  const priced = linesOf(people, event.products, standings, at, voucher)
  const lines = desk?.freeBecause ? priced.map((line) => givenAway(line, desk.freeBecause)) : priced
  demandLimits(people, event.products, offer?.productId)
  if (offer) demandWithinOffer(lines, offer)
  const answers = await checkedAnswers(event.id, input, at)
  return { ...asked, event, people, offer, hold, lines, answers, at }
}

async function demandVoucher(
  actor: Actor,
  { id: eventId }: EventForSale,
  { voucher: code, submissionKey }: SignUp,
  tried: { client: string; at: Date },
) {
  const { terms, fault } = await openVoucher(actor, { eventId, code, ...tried })
  // The last use may be one's own: an equal post that came a moment earlier.
  if (fault && !(await orderOf(submissionKey))) throw new InvalidInput({ voucher: [fault] })
  return terms
}

/** Says no before anything is written or locked, where a look already shows it; the exact answer comes later. */
async function refuseWhatIsFull(draft: Draft): Promise<void> {
  const { quotas, staleOffers } = await seatsSeen(productsOf(draft), draft.at)
  if (staleOffers > 0) return
  try {
    takeSeats(quotas, countByProduct(draft.lines), heldBy(draft))
  } catch (soldOut) {
    // The seats may be one's own: an equal post that came a moment earlier.
    if (!(await orderOf(draft.input.submissionKey))) throw soldOut
  }
}

/**
 * The lock on the seats is taken last, that of the voucher just after it, and both are held while the invoice is issued, and for the commit: that is what
 * everyone else waits for. An equal post waits at the order's submission key instead, and finds this order.
 */
async function order(tx: Tx, actor: Actor, draft: Draft): Promise<Placed> {
  const { input, client, desk, event, lines, at } = draft
  const billingKind = totalOf(lines) === 0 ? ("FREE" as const) : input.billingKind
  const buyer = draft.people[0]
  const placed = await tx.order.create({
    data: {
      code: newSecret(),
      eventId: event.id,
      submissionKey: input.submissionKey,
      buyerName: input.buyerName || (buyer?.name ?? ""),
      buyerEmail: input.buyerEmail || (buyer?.email ?? ""),
      // Staff order for others.
      buyerId: desk ? null : personIdOf(actor),
      organisationId: input.organisationId,
      billingKind,
      billingName: input.billingName,
      billingEmail: input.billingEmail,
      gln: billingKind === "EAN" ? input.gln : null,
      cvr: input.cvr,
      reference: input.reference,
      requisitionNumber: input.requisitionNumber,
      locale: input.locale,
      isSample: event.isSample,
      placedAt: at,
    },
    select: billedOrderColumns,
  })
  // After the row, so that only the first of equal posts is counted, and before the seats, so that nobody waits for it.
  await demandPace(actor, { email: placed.buyerEmail, client })
  // Staff order for once, and may not see what is remembered: nothing of it is overwritten.
  if (!desk && input.organisationId && billingKind !== "FREE")
    await rememberBilling(tx, input.organisationId, placed)
  await logged(tx, actor, draft, placed.id)
  const billing = { kind: billingKind, gln: input.gln, email: input.billingEmail }
  const letter = { ...placed, locale: input.locale, billing, lines: letterLines(draft) }
  if (desk?.isMailed !== false) await sendLater(tx, confirmedLetter(letter, event, at))
  const seated = await seat(tx, actor, draft, placed.id)
  const positions = lines.map((line, place) => ({
    positionId: seated[place]?.id ?? "",
    product: line.product,
    attendeeName: nameOf(draft, line),
    amountOere: line.priceOere,
    vat: line.vat,
    vatReason: line.vatReason,
  }))
  await billOrder(tx, actor, placed, { title: event.title, positions, at })
  return { id: placed.id, code: placed.code }
}

/** Of an order at the desk the log says why it cost nothing, too. */
async function logged(tx: Tx, actor: Actor, { desk, people }: Draft, orderId: string): Promise<void> {
  const subject = { type: "order", id: orderId } as const
  const count = { people: people.length }
  if (!desk) return audit(tx, actor, "events.signUp", subject, count)
  const { freeBecause, isMailed } = desk
  return audit(tx, actor, "events.signUpAtDesk", subject, { ...count, freeBecause, isMailed })
}

async function seat(tx: Tx, actor: Actor, draft: Draft, orderId: string) {
  const { event, offer, hold, lines, at } = draft
  const products = productsOf(draft)
  await lockSeats(tx, products)
  let seats = await seatsAt(tx, products, at)
  if (seats.staleOffers > 0) {
    await expireOffersOf(tx, event.id, at)
    await offerLater(tx, event)
    seats = await seatsAt(tx, products, at)
  }
  takeSeats(seats.quotas, countByProduct(lines), heldBy(draft))
  await takeVoucher(tx, draft)
  if (offer) await accept(tx, draft, offer)
  if (hold) await takeHeld(tx, draft, hold)
  const { organisationId } = draft.input
  const positions = positionRows(actor, draft, { orderId, eventId: event.id, organisationId })
  await tx.orderPosition.createMany({ data: positions.map(({ menu: _, ...position }) => position) })
  const choices = positions.flatMap(({ id, menu }) => (menu ? [{ positionId: id, ...menu }] : []))
  if (choices.length > 0) await tx.menuChoice.createMany({ data: choices })
  if (draft.answers) await keepSignUpAnswers(tx, draft.answers, { orderId, positions, at })
  return positions
}

/** Seats that stand by the voucher are counted after the lock on the seats, which is the order of everybody. */
async function takeVoucher(tx: Tx, { lines, at }: Draft): Promise<void> {
  const lowered = lines.filter(({ voucherId }) => voucherId !== null)
  const id = lowered[0]?.voucherId
  if (!id) return
  const fault = await lockVoucher(tx, id, new Set(lowered.map(({ seat: place }) => place)).size, at)
  if (fault) throw new InvalidInput({ voucher: [fault] })
}

async function accept(tx: Tx, { event, lines, at }: Draft, offer: OpenOffer): Promise<void> {
  const { count } = await tx.waitingListOffer.updateMany({
    where: { id: offer.id, status: "OPEN", expiresAt: { gt: at } },
    data: { status: "ACCEPTED", answeredAt: at },
  })
  if (count === 0) throw new SoldOut("")
  await tx.waitingListEntry.update({
    where: { id: offer.entryId },
    data: { status: "CONVERTED" },
    select: { id: true },
  })
  if (tickets(lines) < offer.seats) await offerLater(tx, event)
}

function letterLines(draft: Draft) {
  return draft.lines.map((line) => ({
    attendeeName: nameOf(draft, line),
    product: line.option ? `${line.product} (${dishName(line.option, draft.input.locale)})` : line.product,
    priceOere: line.priceOere,
  }))
}

function nameOf({ people, input }: Draft, { seat: place }: Line): string {
  const { name: attendeeName = "", isLater } = people[place] ?? {}
  return attendeeWords({ attendeeState: isLater ? "UNASSIGNED" : "NAMED", attendeeName }, input.locale)
}

/** Seats that are not needed after all are offered to those who wait. */
async function takeHeld(tx: Tx, { event, lines, at }: Draft, hold: OpenHold): Promise<void> {
  const { count } = await tx.seatHold.updateMany({
    where: { id: hold.id, status: "OPEN", dueAt: { gt: at } },
    data: { status: "USED" },
  })
  if (count === 0) throw new SoldOut("")
  if ((countByProduct(lines).get(hold.productId) ?? 0) < hold.seats) await offerLater(tx, event)
}

function demandWithinOffer(lines: readonly Line[], { productId, seats }: OpenOffer): void {
  const wrong = lines.filter(
    (line, _, all) => line.kind === "TICKET" && (line.productId !== productId || tickets(all) > seats),
  )
  if (wrong.length === 0) return
  throw new InvalidInput(
    Object.fromEntries(
      wrong.map(({ seat: place }) => [`people[${place}].ticket`, [`events.offerTicket?seats=${seats}`]]),
    ),
  )
}

function tickets(lines: readonly Line[]): number {
  return lines.filter(({ kind }) => kind === "TICKET").length
}

function productsOf({ lines }: Draft): string[] {
  return [...new Set(lines.map(({ productId }) => productId))]
}

function heldBy({ offer, hold }: Draft): Map<string, number> {
  const held = new Map<string, number>()
  for (const one of [offer, hold]) {
    if (one) held.set(one.productId, (held.get(one.productId) ?? 0) + one.seats)
  }
  return held
}

async function orderOf(submissionKey: string): Promise<Placed | null> {
  const orders = await readAllTogether("orders of submission keys", [submissionKey], ordersOf)
  const order = orders.find((one) => one.submissionKey === submissionKey)
  return order ? { id: order.id, code: order.code } : null
}

function ordersOf(submissionKeys: readonly string[]): Promise<(Placed & { submissionKey: string })[]> {
  return db.$queryRaw`
    SELECT "id"::text, "submissionKey", "code" FROM "Order" WHERE "submissionKey" = ANY(${submissionKeys})`
}

async function whoIsSignedUp({ input, event }: Draft): Promise<AlreadySignedUp> {
  const taken = await db.orderPosition.findMany({
    where: {
      eventId: event.id,
      kind: "TICKET",
      cancelledAt: null,
      attendeeEmail: { in: input.people.map(({ email }) => email).filter(Boolean) },
    },
    select: { attendeeEmail: true },
  })
  const emails = new Set(taken.map(({ attendeeEmail }) => attendeeEmail))
  return new AlreadySignedUp(input.people.flatMap(({ email }, place) => (emails.has(email) ? [place] : [])))
}

function rethrow(error: unknown): never {
  throw error
}
