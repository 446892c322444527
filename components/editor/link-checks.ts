import { hrefOf } from "#domain/content/rules/remarks.ts"
import { nodesOf } from "./body-json.ts"
import type { Check } from "./checks.ts"
import type { BodyNode } from "./entry-text.ts"

/** What the server said of a link that leads nowhere. */
export interface LinkTrouble {
  readonly href: string
  readonly is: "missing" | "unseen" | "broken"
  readonly reason: string
}

export interface AskedLink {
  readonly href: string
  readonly entryId: string | null
}

const codes = {
  missing: "checks.linkMissing",
  unseen: "checks.linkUnseen",
  broken: "checks.linkBroken",
} as const

/** The links of a body, each once. */
export function linksOf(body: BodyNode): AskedLink[] {
  const found = new Map<string, AskedLink>()
  for (const node of nodesOf(body)) {
    const link = node.marks?.find(({ type }) => type === "link")
    const href = hrefOf(node)
    if (!link || !href) continue
    const entryId = typeof link.attrs?.entryId === "string" ? link.attrs.entryId : null
    found.set(`${href} ${entryId}`, { href, entryId })
  }
  return [...found.values()]
}

/** A remark at each link that leads nowhere; a link whose words stand in several pieces has one. */
export function linkChecks(body: BodyNode, troubles: readonly LinkTrouble[]): Check[] {
  const byHref = new Map(troubles.map((trouble) => [trouble.href, trouble]))
  const found: Check[] = []
  let before: string | null = null
  nodesOf(body).forEach((node, place) => {
    const href = hrefOf(node)
    const trouble = href === null || href === before ? undefined : byHref.get(href)
    before = href
    if (!trouble) return
    const values = { text: (node.text ?? "").trim(), href: trouble.href, reason: trouble.reason }
    const check = { code: codes[trouble.is], values, isRequired: false, place: { node: place } }
    found.push(trouble.is === "unseen" ? check : { ...check, mending: "unlink" })
  })
  return found
}
