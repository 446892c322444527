import { randomUUID } from "node:crypto"
import type { Actor } from "#domain/access/actor.ts"
import { erasedAddress } from "./rules/erased-address.ts"
import type { Line } from "./rules/lines.ts"
import type { WishedPerson } from "./wished-people.ts"

/** The positions of an order as they are written, each with what is eaten. */
export function positionRows(
  actor: Actor,
  { people, lines }: { people: readonly WishedPerson[]; lines: readonly Line[] },
  order: { orderId: string; eventId: string; organisationId: string | null },
) {
  return lines.map(({ seat, productId, kind, option, priceOere, reason, voucherId }) => {
    const person = people[seat]
    const { name = "", email = "", isLater = false } = person ?? {}
    const isOwn = actor.kind === "person" && actor.email === email
    const allergies = person?.allergies || null
    // What someone cannot eat stands on the ticket, so that the kitchen knows it with or without a dinner.
    const menu =
      option || (kind === "TICKET" && allergies)
        ? { optionId: option?.id ?? null, allergies: kind === "TICKET" ? allergies : null }
        : null
    const id = randomUUID()
    return {
      ...order,
      id,
      productId,
      kind,
      seat,
      attendeeState: isLater ? ("UNASSIGNED" as const) : ("NAMED" as const),
      attendeeName: name,
      // Staff may sign up somebody whose address they do not have.
      attendeeEmail: email || (isLater ? "" : erasedAddress(id)),
      personId: isOwn ? actor.personId : null,
      priceOere,
      voucherId,
      priceReason: { code: reason.code, values: { ...reason.values } },
      menu,
    }
  })
}
