/** What the server knows of the text that stands. */
export interface TextStanding {
  /** The version of the entry. */
  readonly version: number
  /** The version that changed the text last. */
  readonly textVersion: number
  /** Since this version nobody but `pen` changed the text. */
  readonly aloneSince: number
  /** The open editor that the text came from, and which of its sendings it was; null when it came otherwise. */
  readonly pen: string | null
  readonly turn: number | null
}

/** One sending of an open editor: made from this version of the entry. */
export interface Sending {
  readonly version: number
  readonly pen?: { readonly id: string; readonly turn: number } | undefined
}

/**
 * Whether a text may take the place of the one that stands. `stale`: somebody else changed the text since, and it
 * would be lost. `late`: the same editor has sent something newer meanwhile. What left the text alone (publishing, the
 * clock, a move of the page above) and the editor's own saves, whose answers may have been lost, stand in nobody's way.
 */
export function verdictOn(sending: Sending, standing: TextStanding): "taken" | "stale" | "late" {
  // From a future that a restored backup does not know.
  if (sending.version > standing.version) return "stale"
  if (sending.pen && sending.pen.id === standing.pen) {
    if (sending.pen.turn <= (standing.turn ?? 0)) return "late"
    return sending.version >= standing.aloneSince ? "taken" : "stale"
  }
  return sending.version >= standing.textVersion ? "taken" : "stale"
}
