import type { Tx } from "#platform/database/client.ts"
import { type About, aboutInput } from "./input.ts"
import { slugOf } from "./rules/address.ts"

export const nothingAbout: About = { tags: [], authors: [], related: [] }

/** What a revision says about itself; what an older one lacks, or what does not fit, is nothing. */
export function readAbout(stored: unknown): About {
  const parsed = aboutInput.safeParse(stored)
  return parsed.success ? parsed.data : nothingAbout
}

/** Writes what the live row says about itself: tags that are new are made, and what is gone by now is left out. */
export async function writeAbout(tx: Tx, entryId: string, about: About): Promise<void> {
  await tx.entryTag.deleteMany({ where: { entryId } })
  await tx.entryAuthor.deleteMany({ where: { entryId } })
  await tx.entryRelated.deleteMany({ where: { entryId } })
  const tagIds = await tagsNamed(tx, about.tags)
  await tx.entryTag.createMany({ data: tagIds.map((tagId, position) => ({ entryId, tagId, position })) })
  await tx.entryAuthor.createMany({
    data: about.authors.map((author, position) => ({ entryId, position, ...author })),
  })
  const there = await tx.entry.findMany({
    where: { id: { in: about.related, not: entryId }, originalId: null },
    select: { id: true },
  })
  const known = new Set(there.map(({ id }) => id))
  const related = [...new Set(about.related)].filter((id) => known.has(id))
  await tx.entryRelated.createMany({
    data: related.map((relatedId, position) => ({ entryId, relatedId, position })),
  })
}

/** The tags of these words, in their order; two words of one key are one tag. */
async function tagsNamed(tx: Tx, labels: readonly string[]): Promise<string[]> {
  const byKey = new Map(labels.map((label) => [slugOf(label), label] as const).filter(([key]) => key !== ""))
  // In one order, so that two who publish never wait for each other in a ring.
  const keys = [...byKey.keys()].sort()
  if (keys.length === 0) return []
  await tx.tag.createMany({
    data: keys.map((key) => ({ key, label: byKey.get(key) ?? key })),
    skipDuplicates: true,
  })
  const tags = await tx.tag.findMany({ where: { key: { in: keys } }, select: { id: true, key: true } })
  const ids = new Map(tags.map(({ id, key }) => [key, id]))
  return [...byKey.keys()].flatMap((key) => ids.get(key) ?? [])
}
