import { type Asked, listAddress } from "#components/admin/address.ts"
import type { TicketsAsk } from "#domain/events/selected-tickets.ts"
import { isId, oneOf } from "../../asked.ts"
import { signUpStates } from "./sign-up-columns.tsx"

/** What a list of an event's sign-ups can be narrowed by, as it stands in the address. */
export const signUpKeys = ["soeg", "billet", "mangler", "moedt", "status"] as const

const missing = { menu: "MENU" } as const
const presence = { ja: "CAME", nej: "STAYED_AWAY" } as const

/** The question that stands in an address; what was not asked is left out. */
export function signUpsAsked(asked: Asked): Omit<TicketsAsk, "eventId"> {
  const { values } = listAddress("", asked, signUpKeys)
  const state = known(signUpStates, values.status)
  return {
    search: values.soeg ?? "",
    productId: values.billet && isId(values.billet) ? values.billet : null,
    missing: known(missing, values.mangler) ?? "",
    presence: known(presence, values.moedt) ?? "",
    ...(state ? { state } : {}),
  }
}

/** The words of an address as the domain knows them. */
function known<Value extends string>(
  words: Readonly<Record<string, Value>>,
  asked: string | undefined,
): Value | null {
  const word = oneOf(Object.keys(words), asked)
  return word === null ? null : (words[word] ?? null)
}
