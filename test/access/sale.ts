import { randomUUID } from "node:crypto"
import { visitor } from "#domain/access/actor.ts"
import { holdSeats } from "#domain/events/commands/hold-seats.ts"
import { inviteToSeats } from "#domain/events/commands/invite-to-seats.ts"
import { joinWaitingList } from "#domain/events/commands/join-waiting-list.ts"
import { offerFreedSeats } from "#domain/events/commands/offer-freed-seats.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { chooseSession } from "#domain/programme/commands/choose-session.ts"
import { publishProgramme } from "#domain/programme/commands/publish-programme.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { pdf } from "../calls.ts"
import { desk, draft, type Written } from "../entries.ts"
import {
  type BuiltEvent,
  buildEvent,
  buildSignUp,
  buildWaiting,
  offerMailedTo,
  ticketsOf,
} from "../events.ts"
import { askFile, attached, publishForm } from "../forms.ts"
import { buildSession } from "../programme.ts"
import { invitationMailedTo, reservedSeats } from "../seats.ts"
import { buildHotel } from "../variants.ts"

/** An event that sells, one that is full and waited for, and one that is not announced. */
export interface Sale {
  open: BuiltEvent
  full: BuiltEvent
  /** The stranger's, with a colleague, at the full event. */
  order: { id: string; code: string; positionIds: string[] }
  /** Of that order, by a colleague of ours. */
  noteId: string
  /** The secret of another order, at the open event. */
  otherCode: string
  /** The secret of its invoice. */
  invoiceCode: string
  /** What somebody else was mailed who waited. */
  offer: string
  /** Somebody who waits, for whom a seat is free. */
  waiting: { id: string; code: string }
  draftEvent: Written & { slug: string }
  /** Of the open event, whose programme was never published. */
  sessionId: string
  speakerId: string
  /** Of the full event. */
  otherRoomId: string
  otherTrackId: string
  /** Of an event whose programme is published: sessions, one of them chosen, and the secrets of the ticket that chose. */
  releasedId: string
  chosenId: string
  /** Has one seat, which somebody else has chosen. */
  fullSessionId: string
  chooserCode: string
  calendarCode: string
  /** Of the open event: neither was ever sold from. */
  freshProductId: string
  freshGroupId: string
  freshQuotaId: string
  freshRuleId: string
  freshListId: string
  freshVoucherId: string
  /** Of what a door of the open event let in by itself. */
  doubtNonce: string
  /** Letters to the open event's participants: a draft, and one that is to go out; in their first version. */
  freshMailingId: string
  scheduledMailingId: string
  /** A kept list of the open event, in its first version. */
  freshViewId: string
  /** A ticket to it whose seat has the dinner. */
  dinerId: string
  dinerEmail: string
  /** The secret of a ticket to the open event. */
  ticketCode: string
  /** Somebody's order of two seats without names: to the first, somebody was invited. */
  /** The secret of a seat that is held at the open event. */
  hold: string
  /** Of an event that asks for a file: the version, a file that was sent as an answer, and one that waits for its form. */
  asking: { formVersion: string; sentId: string; waitingId: string }
  unnamed: { code: string; id: string; positions: string[]; invitation: string }
}

export async function makeSale(stranger: { id: string; email: string }, name: string): Promise<Sale> {
  const unlike = randomUUID().slice(0, 8)
  const open = await buildEvent({ seats: 20 })
  const slug = `hemmelig-${unlike}`
  const session = await db.session.create({
    data: {
      eventId: open.id,
      title: "Oplæg",
      startsAt: now(),
      endsAt: new Date(now().getTime() + 1_000),
      speakers: { create: { speaker: { create: { slug: `ada-${unlike}`, name: "Ada Prøve" } } } },
    },
    select: { id: true, speakers: { select: { speakerId: true } } },
  })
  const product = await db.product.create({
    data: { eventId: open.id, kind: "ADDON", name: "Frokost", priceOere: 10_000 },
    select: { id: true },
  })
  const { groupId } = await buildHotel(open)
  const quota = await db.quota.create({
    data: { eventId: open.id, name: "Frokoster", size: 5 },
    select: { id: true },
  })
  const rule = await db.cancellationRule.create({
    data: { eventId: open.id, fromAt: new Date(now().getTime() + 86_400_000), feePercent: 25 },
    select: { id: true },
  })
  const voucher = await db.voucher.create({
    data: { eventId: open.id, code: randomUUID().toUpperCase(), kind: "PERCENT", amount: 20 },
    select: { id: true },
  })
  const list = await db.checkinList.create({
    data: { eventId: open.id, name: "Frokostbordet" },
    select: { id: true },
  })
  const doors = await db.checkinList.create({
    data: { eventId: open.id, name: "Indgangen" },
    select: { id: true },
  })
  const doubted = await db.checkinDoubt.create({
    data: { nonce: randomUUID(), listId: doors.id, code: randomUUID(), why: "unknown", at: now() },
    select: { nonce: true },
  })
  const letter = { eventId: open.id, subject: "Praktisk", text: "Kære {navn}", selection: {} }
  const mailing = await db.mailing.create({ data: letter, select: { id: true } })
  const scheduled = await db.mailing.create({
    data: { ...letter, status: "SCHEDULED", sendAt: new Date(now().getTime() + 86_400_000) },
    select: { id: true },
  })
  const view = await db.signUpView.create({
    data: { eventId: open.id, name: "Alle", query: {} },
    select: { id: true },
  })
  const seatedDiner = await diner(open, unlike)
  const { code: otherCode } = await signUp(desk, buildSignUp(open, [`anden-${unlike}@example.org`]))
  const invoice = await db.invoice.findFirstOrThrow({
    where: { order: { code: otherCode } },
    select: { code: true },
  })
  const seated = await waitedFor(stranger, name, unlike)
  const place = { data: { eventId: seated.full.id, name: "Sal 9" }, select: { id: true } }
  return {
    open,
    otherCode,
    invoiceCode: invoice.code,
    ...seated,
    asking: await askedForFile(unlike),
    draftEvent: { ...(await draft("EVENT", { title: name, slug })), slug },
    sessionId: session.id,
    speakerId: session.speakers[0]?.speakerId ?? "",
    otherRoomId: (await db.room.create(place)).id,
    otherTrackId: (await db.track.create(place)).id,
    ...(await chosenFrom(unlike)),
    freshProductId: product.id,
    freshGroupId: groupId,
    freshQuotaId: quota.id,
    freshRuleId: rule.id,
    freshListId: list.id,
    freshVoucherId: voucher.id,
    doubtNonce: doubted.nonce,
    freshMailingId: mailing.id,
    scheduledMailingId: scheduled.id,
    freshViewId: view.id,
    dinerId: seatedDiner.id,
    dinerEmail: seatedDiner.attendeeEmail,
    ticketCode: (await ticketsOf(otherCode))[0] ?? "",
    hold: (
      await holdSeats(desk, { slug: open.slug, productId: open.ticketId, seats: 1, client: randomUUID() })
    ).token,
    unnamed: await unnamedOrder(`inviteret-${unlike}@example.org`),
  }
}

async function diner(event: BuiltEvent, unlike: string) {
  const order = buildSignUp(event, [`spiser-${unlike}@example.org`])
  for (const person of order.people) Object.assign(person, { addOns: [`${event.dinnerId}:${event.menu[0]}`] })
  const { code } = await signUp(desk, order)
  return db.orderPosition.findFirstOrThrow({
    where: { order: { code }, kind: "TICKET" },
    select: { id: true, attendeeEmail: true },
  })
}

async function chosenFrom(unlike: string) {
  const event = await buildEvent()
  const [released, chosen] = [
    await buildSession(event.id),
    await buildSession(event.id, { startsAt: "2027-04-22T13:00", endsAt: "2027-04-22T14:00" }),
  ]
  const later = { startsAt: "2027-04-22T15:00", endsAt: "2027-04-22T16:00" }
  const full = await buildSession(event.id, { title: "Fyldt", seats: 1, ...later })
  await publishProgramme(desk, { eventId: event.id, after: 0, note: "" })
  const emails = [`vaelger-${unlike}@example.org`, `foerst-${unlike}@example.org`]
  const { code } = await signUp(desk, buildSignUp(event, emails))
  const [chooserCode = "", firstCode = ""] = await ticketsOf(code)
  await chooseSession(visitor, { code: firstCode, sessionId: full.id, instead: false })
  await chooseSession(visitor, { code: chooserCode, sessionId: chosen.id, instead: false })
  const { calendarCode } = await db.orderPosition.findUniqueOrThrow({
    where: { code: chooserCode },
    select: { calendarCode: true },
  })
  return {
    releasedId: released.id,
    chosenId: chosen.id,
    fullSessionId: full.id,
    chooserCode,
    calendarCode,
  }
}

async function unnamedOrder(email: string) {
  const { code, positions } = await reservedSeats(2)
  const invites = [{ position: positions[0] ?? "", email }]
  await inviteToSeats(desk, { code, invites, client: randomUUID() })
  const { id } = await db.order.findUniqueOrThrow({ where: { code }, select: { id: true } })
  // Long enough ago to be reminded.
  await db.seatInvitation.updateMany({
    where: { email },
    data: { mailedAt: new Date(now().getTime() - 2 * 86_400_000) },
  })
  return { code, id, positions, invitation: await invitationMailedTo(email) }
}

async function waitedFor(stranger: { id: string; email: string }, name: string, unlike: string) {
  const signUpClosesAt = new Date(now().getTime() + 5 * 86_400_000)
  const full = await buildEvent({ seats: 2, event: { signUpClosesAt } })
  const plain = buildSignUp(full, [stranger.email, `kollega-${unlike}@example.org`])
  const people = plain.people.map((one) => ({ ...one, name, allergies: name }))
  const { code } = await signUp(desk, { ...plain, people })
  const order = await db.order.update({
    where: { code },
    data: { buyerId: stranger.id },
    select: { id: true, positions: { select: { id: true }, orderBy: { seat: "asc" } } },
  })
  const offered = `tilbudt-${unlike}@example.org`
  await joinWaitingList(visitor, buildWaiting(full, offered, { name }))
  await grow(full.quotaId)
  await offerFreedSeats(desk, { eventId: full.id, entryId: null })
  const waits = buildWaiting(full, `venter-${unlike}@example.org`, { name })
  const waiting = await joinWaitingList(visitor, waits)
  await grow(full.quotaId)
  const { id } = await db.waitingListEntry.findUniqueOrThrow({
    where: { code: waiting.code },
    select: { id: true },
  })
  const note = { orderId: order.id, text: `Om ${name}` }
  const { id: noteId } = await db.orderNote.create({ data: note, select: { id: true } })
  return {
    full,
    noteId,
    order: { id: order.id, code, positionIds: order.positions.map((position) => position.id) },
    offer: await offerMailedTo(offered),
    waiting: { id, code: waiting.code },
  }
}

async function grow(id: string): Promise<void> {
  await db.quota.update({ where: { id }, data: { size: { increment: 1 } }, select: { id: true } })
}

async function askedForFile(unlike: string): Promise<Sale["asking"]> {
  const event = await buildEvent()
  await publishForm("EVENT", event.id, [askFile("plan")])
  const post = buildSignUp(event, [`fil-${unlike}@example.org`])
  const form = { entryId: event.id, key: "plan", owner: post.submissionKey }
  const value = await attached(form, pdf())
  await signUp(visitor, { ...post, answers: new Map([["plan", [value]]]) })
  await attached({ ...form, owner: randomUUID() }, pdf())
  const ofForm = { form: { entryId: event.id } }
  const sent = await db.answerFile.findFirstOrThrow({ where: { ...ofForm, sheetId: { not: null } } })
  const waiting = await db.answerFile.findFirstOrThrow({ where: { ...ofForm, sheetId: null } })
  const version = await db.formVersion.findFirstOrThrow({ where: ofForm, select: { id: true } })
  return { formVersion: version.id, sentId: sent.id, waitingId: waiting.id }
}
