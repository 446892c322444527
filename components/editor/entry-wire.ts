import type { BodyNode, Facts, Standing } from "./entry-text.ts"

/** The stored body as the editor holds it; what is no document is an empty one. */
export function bodyOf(stored: unknown): BodyNode {
  const isDocument =
    typeof stored === "object" &&
    stored !== null &&
    "type" in stored &&
    stored.type === "doc" &&
    "content" in stored
  return isDocument ? (stored as BodyNode) : { type: "doc", content: [{ type: "paragraph" }] }
}

/** The stored facts by name; whatever is neither text, number nor yes and no is left out. */
export function factsOf(stored: unknown): Facts {
  if (typeof stored !== "object" || stored === null) return {}
  return Object.fromEntries(
    Object.entries(stored).filter(
      ([, value]) => value === null || ["string", "number", "boolean"].includes(typeof value),
    ),
  )
}

/** What the public meets, as it is sent to the browser: instants as text. */
export function standingOf(entry: {
  readonly kind: Standing["kind"]
  readonly status: Standing["status"]
  readonly path: string
  readonly hasNewer: boolean
  readonly publishAt: Date | null
  readonly unpublishAt: Date | null
  readonly publishedAt: Date | null
}): Standing {
  return {
    kind: entry.kind,
    status: entry.status,
    path: entry.path,
    hasNewer: entry.hasNewer,
    publishAt: entry.publishAt?.toISOString() ?? null,
    unpublishAt: entry.unpublishAt?.toISOString() ?? null,
    publishedAt: entry.publishedAt?.toISOString() ?? null,
  }
}
