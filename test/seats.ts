import { visitor } from "#domain/access/actor.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { db } from "#platform/database/client.ts"
import { buildEvent, buildSignUp } from "./events.ts"
import { coordinator, organisation } from "./people.ts"

/** An event at which one person has a ticket and a dinner of fish, and what a form would send to change that seat. */
export async function orderedSeat(name: string) {
  const event = await buildEvent()
  const email = `${name}@example.org`
  const input = buildSignUp(event, [email])
  for (const person of input.people) Object.assign(person, { addOns: [`${event.dinnerId}:${event.menu[0]}`] })
  const { code } = await signUp(visitor, input)
  const { id } = await db.orderPosition.findFirstOrThrow({
    where: { order: { code }, kind: "TICKET" },
    select: { id: true },
  })
  const holder = { name: `Prøve ${name}`, email }
  const seat = {
    code,
    position: id,
    version: 1,
    ...holder,
    menus: [] as string[],
    allergies: "",
    client: "127.0.0.1",
  }
  return { event, code, email, seat }
}

/** An order of seats without names, reserved by the coordinator of an organisation, with a dinner each. */
export async function reservedSeats(later: number) {
  const event = await buildEvent()
  const organisationId = await organisation()
  const { actor } = await coordinator(organisationId)
  const seats = { later, laterTicket: event.ticketId, laterAddOns: [event.dinnerId] }
  const buyer = { buyerName: "Kurt Koordinator", buyerEmail: `kurt-${event.slug}@example.org` }
  const input = { ...buildSignUp(event, []), ...seats, ...buyer, organisationId }
  const { code } = await signUp(actor, input)
  const tickets = await db.orderPosition.findMany({
    where: { order: { code }, kind: "TICKET" },
    select: { id: true },
    orderBy: { seat: "asc" },
  })
  return { event, actor, code, buyer, organisationId, positions: tickets.map(({ id }) => id) }
}

/** The secret of the newest invitation that was mailed to this address. */
export async function invitationMailedTo(toAddress: string): Promise<string> {
  const { text } = await db.outboxMessage.findFirstOrThrow({
    where: { toAddress, kind: "events.seat.invitation" },
    select: { text: true },
    orderBy: { createdAt: "desc" },
  })
  return /kvittering\/([\w-]+)/.exec(text)?.[1] ?? ""
}
