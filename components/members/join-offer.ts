import type { DrawnForm } from "../forms/drawn-question.ts"

/** As they are written: "600 kr.". */
export interface PersonalPrices {
  readonly full: string
  readonly half: string
}

export interface Municipality {
  readonly code: string
  readonly name: string
  readonly isMember: boolean
}

export interface JoinOffer {
  readonly submissionKey: string
  readonly municipalities: readonly Municipality[]
  readonly kinds: readonly { readonly value: string; readonly label: string }[]
  readonly prices: PersonalPrices
  /** Who is signed in; empty for a visitor. */
  readonly self: { readonly name: string; readonly email: string }
  /** Where it stands what the answers are used for. */
  readonly privacyPath: string
  /** What is asked besides. */
  readonly asks: DrawnForm
}
