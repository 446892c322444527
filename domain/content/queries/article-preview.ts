import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { type PreviewKey, shownBy } from "../preview-shown.ts"
import { readFacts } from "../working-copy.ts"
import { type ArticlePage, articlePage, articleSelect } from "./news-article.ts"

/** A story that is not public, as its page would be; null for a key that opens none. */
export async function articlePreview(
  actor: Actor,
  key: PreviewKey,
  locale: Locale = "da",
): Promise<ArticlePage | null> {
  demand(actor, "content.read")
  const shown = await shownBy(actor, key)
  if (shown?.kind !== "NEWS") return null
  const { categoryId } = readFacts("NEWS", shown.facts)
  const [row, category] = await Promise.all([
    db.entry.findUnique({ where: { id: shown.id }, select: articleSelect }),
    categoryId
      ? db.category.findUnique({ where: { id: categoryId }, select: { label: true, labelEn: true } })
      : null,
  ])
  if (!row) return null
  const { words, path, lang, publishedAt, changedAt } = shown
  const told = { ...row, ...words, path, lang, publishedAt, live: { createdAt: changedAt } }
  return articlePage({ ...told, news: { categoryId, category } }, now(), locale)
}
