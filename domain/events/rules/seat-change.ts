import { shownAddress } from "./erased-address.ts"

export interface Holder {
  readonly name: string
  readonly email: string
}

/** What becomes of a seat; see changeOf. */
export type What = "none" | "named" | "corrected" | "readdressed" | "transferred"

/**
 * What becomes of a seat when another name and address are written on it: nothing, a correction, another
 * mailbox, or another holder. Who
 * changes both has given the seat away, whatever they called it, so the old ticket must not open it any more.
 */
export function changeOf(before: Holder, after: Holder): What {
  if (before.email === "") return "named"
  const [isRenamed, isReaddressed] = [before.name !== after.name, before.email !== after.email]
  if (isRenamed && isReaddressed) return "transferred"
  if (isReaddressed) return "readdressed"
  return isRenamed ? "corrected" : "none"
}

/**
 * Whom a change is told to: the one who has the seat now, the one who had it, the one who ordered; each once, and who has
 * no address not at all.
 */
export function toldOf(
  { after, before, buyer }: { after: string; before: string; buyer: string },
  what: What,
): { readonly to: string; readonly as: "holder" | "former" | "changed" }[] {
  const isNew = what === "named" || what === "transferred" || after !== before
  const all = [
    { to: after, as: isNew ? ("holder" as const) : ("changed" as const) },
    ...(what === "transferred" || what === "readdressed" ? [{ to: before, as: "former" as const }] : []),
    // Who ordered is told who comes, not what is eaten.
    ...(what === "none" ? [] : [{ to: buyer, as: "changed" as const }]),
  ]
  return all.filter(
    ({ to }, place) => shownAddress(to) !== "" && all.findIndex((other) => other.to === to) === place,
  )
}
