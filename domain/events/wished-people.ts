import type { SignUp } from "./input.ts"
import type { Wish } from "./rules/lines.ts"

export interface WishedPerson extends Wish {
  readonly name: string
  readonly allergies: string
  readonly isLater: boolean
}

/** Everyone of a sign-up: those who are named, then the seats that are named later, all alike. */
export function wishedPeople({
  people,
  ...seats
}: Pick<SignUp, "people" | "later" | "laterTicket" | "laterAddOns">): WishedPerson[] {
  const nobody = { name: "", email: "", allergies: "", isLater: true }
  const later = { ...nobody, ticket: seats.laterTicket ?? "", addOns: seats.laterAddOns }
  return [
    ...people.map((person) => ({ ...person, isLater: false })),
    ...Array.from({ length: seats.later }, () => later),
  ]
}
