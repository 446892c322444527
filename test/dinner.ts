import { visitor } from "#domain/access/actor.ts"
import { signUp } from "#domain/events/commands/sign-up.ts"
import { db } from "#platform/database/client.ts"
import { buildEvent, buildSignUp } from "./events.ts"

/** An event with guests of these names at its dinner, fish and greens in turn, each with a note to the kitchen or none. */
export async function dinnerGuests(names: readonly string[], notes: Readonly<Record<string, string>> = {}) {
  const event = await buildEvent()
  const order = buildSignUp(
    event,
    names.map((_, place) => `gaest-${place}-${event.slug}@example.org`),
  )
  const people = order.people.map((person, place) => {
    const name = names[place] ?? ""
    const addOns = [`${event.dinnerId}:${event.menu[place % 2]}`]
    return { ...person, name, addOns, allergies: notes[name] ?? "" }
  })
  const { code } = await signUp(visitor, { ...order, people })
  const tickets = await db.orderPosition.findMany({
    where: { order: { code }, kind: "TICKET" },
    select: { id: true },
    orderBy: { seat: "asc" },
  })
  return { event, code, tickets: tickets.map(({ id }) => id) }
}
