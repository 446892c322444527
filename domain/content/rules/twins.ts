/** How an entry is told in English: not at all, by a text older than the Danish one, or by one made from it as it is now. */
export type TwinState = "missing" | "older" | "told"

/** Versions of the texts that are being written. `ofOriginalVersion`: the one of the original that the twin was saved from. */
export function twinState(
  original: { version: number } | null,
  twin: { status: string; working: { ofOriginalVersion: number | null } | null } | null,
): TwinState {
  if (!twin || twin.status === "TRASHED") return "missing"
  return isOlder(original, twin.working) ? "older" : "told"
}

/** Whether the original was written, and so perhaps published, after its twin was last saved from it. */
export function isOlder(
  original: { version: number } | null,
  twin: { ofOriginalVersion: number | null } | null,
): boolean {
  return (twin?.ofOriginalVersion ?? 0) < (original?.version ?? 0)
}

/** The places of blocks that the earlier text does not hold as they stand, whatever they are named. */
export function changedBlocks(now: readonly unknown[], before: readonly unknown[]): number[] {
  const known = new Set(before.map(said))
  return now.flatMap((block, place) => (known.has(said(block)) ? [] : [place]))
}

/** Keys in one order: the database has its own. The name of a block is not what it says. */
function said(node: unknown): string {
  return JSON.stringify(node, (key, value: unknown) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value
    const entries = Object.entries(value).filter(([name]) => !(key === "attrs" && name === "id"))
    return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)))
  })
}
