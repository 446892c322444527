import type { DrawnForm } from "../forms/drawn-question.ts"

/** What the sign-up form needs to know, in plain data with prices as they are written. */
export interface SignUpOffer {
  readonly slug: string
  readonly tickets: readonly OfferedTicket[]
  readonly addOns: readonly OfferedAddOn[]
  /** No product costs anything: nothing is asked about a bill. */
  readonly isFree: boolean
  /** A code that lowers prices may be typed. */
  readonly hasVouchers: boolean
  /** The secret of an offer from the waiting list; "" without one. */
  readonly offer: string
  /** What the event asks besides, of the order and of each person. */
  readonly asks: DrawnForm
  /** The secret of seats that are held meanwhile; "" without one. */
  readonly hold: string
  /** The ticket that is chosen at first; "" for the first that is left. */
  readonly firstTicket: string
}

export interface OfferedTicket {
  readonly id: string
  /** Of a variant its name among the variants. */
  readonly name: string
  /** What it is a variant of; "" for what stands alone. */
  readonly group: string
  /** "2.950 kr., medlemmer 2.450 kr." */
  readonly price: string
  readonly seats: string
  readonly isSoldOut: boolean
}

/** Something beside the ticket, of which a person has one variant at most. */
export interface OfferedAddOn {
  readonly id: string
  readonly name: string
  /** One without a group, when there is nothing to choose among. */
  readonly variants: readonly OfferedVariant[]
}

export interface OfferedVariant extends OfferedTicket {
  readonly menu: readonly { readonly id: string; readonly label: string }[]
}

/** Who can be picked, of an organisation that the actor coordinates. */
export interface Colleagues {
  readonly organisationId: string
  readonly name: string
  readonly gln: string
  readonly people: readonly { readonly name: string; readonly email: string }[]
}

/** How the invoice was sent the last time, or what is known of where it goes; each "" when unknown. */
export interface FirstBilling {
  readonly kind: "EAN" | "MAIL"
  readonly gln: string
  readonly reference: string
  readonly name: string
  readonly email: string
  readonly cvr: string
}

/** A person as the form first shows one. */
export interface FirstPerson {
  readonly name: string
  readonly email: string
}

/** The ticket that a new person of the form has, until another is chosen; "" when none is left. */
export function firstTicket({ tickets, firstTicket }: SignUpOffer): string {
  if (firstTicket) return firstTicket
  return tickets.find(({ isSoldOut }) => !isSoldOut)?.id ?? ""
}

/** A ticket among others to choose from. */
export function ticketOption(ticket: OfferedTicket) {
  return { value: ticket.id, label: ticket.name, group: ticket.group, ...told(ticket) }
}

/**
 * How an add-on can be chosen: each variant, with each of its dishes where it has some. `words` are what one says to it
 * where there is nothing to choose among, and what one says to none of it.
 */
export function addOnOptions(
  { variants }: OfferedAddOn,
  words: { readonly yes: string; readonly no: string; readonly none: string },
  withMenu = true,
) {
  const isChoice = variants.some(({ group }) => group !== "")
  const options = variants.flatMap((variant) => {
    const dishes = withMenu && variant.menu.length > 0 ? variant.menu : [{ id: "", label: "" }]
    return dishes.map(({ id, label }) => ({
      value: id ? `${variant.id}:${id}` : variant.id,
      label: [isChoice ? variant.name : "", label].filter(Boolean).join(", ") || words.yes,
      ...told(variant),
    }))
  })
  return [...options, { value: "", label: isChoice ? words.none : words.no }]
}

function told({ price, seats, isSoldOut }: OfferedTicket) {
  return { detail: isSoldOut ? seats : price, isDisabled: isSoldOut }
}
