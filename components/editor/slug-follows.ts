import { slugOf } from "#domain/content/rules/address.ts"
import type { EntryText, Standing } from "./entry-text.ts"

/**
 * Until an entry has been published, an address that was made from the title follows the title; one that a person
 * wrote is left alone, and so is every address that the public has seen.
 */
export function withSlug(
  text: EntryText,
  before: EntryText,
  { publishedAt }: Pick<Standing, "publishedAt">,
): EntryText {
  const isWritten = text.slug !== before.slug || !isMade(before)
  return publishedAt !== null || isWritten ? text : { ...text, slug: slugOf(text.title) || text.slug }
}

/** "sommerbogen", and what a new entry begins with: "sommerbogen-3fa2b1", "kladde-3fa2b1". */
function isMade({ slug, title }: EntryText): boolean {
  const made = slugOf(title)
  if (slug === "" || slug === made) return true
  const first = slug.replace(/-[0-9a-f]{6}$/, "")
  return first !== slug && (first === "kladde" || first === made.slice(0, 60))
}
