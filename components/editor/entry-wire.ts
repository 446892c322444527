import type { BodyNode } from "./entry-text.ts"

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
