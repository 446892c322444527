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
  readonly name: string
  /** "2.950 kr., medlemmer 2.450 kr." */
  readonly price: string
  readonly seats: string
  readonly isSoldOut: boolean
}

export interface OfferedAddOn extends OfferedTicket {
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
