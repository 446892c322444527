import type { EntryKind } from "#platform/database/enums.ts"
import type { Body } from "./body.ts"
import { type RemarkedNode, remarksOn } from "./remarks.ts"

interface Written {
  title: string
  slug: string
  body: Body
  heroId: string | null
  heroAlt: string
  heroDecorative: boolean
  facts: Record<string, unknown>
}

/**
 * What must be there before the public may see an entry, by field: what would break the page or shut somebody out.
 * What the body lacks is read from the same list as the editor's checks (remarks.ts). `original`: of a twin, which shows its
 * original's picture unless it has its own, and has no facts that could be missing.
 */
export function missingForPublishing(
  kind: EntryKind,
  { title, slug, body, heroId, heroAlt, heroDecorative, facts }: Written,
  original: { heroId: string | null } | null = null,
): Record<string, string[]> {
  const missing: Record<string, string[]> = {}
  if (title.trim() === "") missing.title = ["content.titleMissing"]
  if (slug === "") missing.slug = ["content.slugRefused"]
  if ((heroId ?? original?.heroId) && !heroDecorative && heroAlt.trim() === "")
    missing.heroAlt = ["content.altMissing"]
  const inBody = missingInBody(body)
  if (inBody.length > 0) missing.body = inBody
  if (original) return missing
  if (kind === "EVENT" && (!facts.startsAt || !facts.endsAt)) missing.startsAt = ["content.timeMissing"]
  if (kind === "OPEN_CALL" && (!facts.opensAt || !facts.deadlineAt)) {
    missing.deadlineAt = ["content.deadlineMissing"]
  }
  return missing
}

/** The codes of what blocks, each once, as the server says them. */
function missingInBody(body: Body): string[] {
  const codes = remarksOn(body as RemarkedNode).flatMap(({ code, isRequired }) => (isRequired ? code : []))
  return [...new Set(codes)].map((code) => `content.${code}`)
}
