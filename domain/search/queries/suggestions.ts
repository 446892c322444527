import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { inLanguage } from "#domain/content/in-language.ts"
import { titleWithYear } from "#domain/surveys/rules/title.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { askedBy, found } from "../found.ts"

const most = 8

/** Titles and paths of what a question begun would find, the best first, each entry once. */
export async function suggestions(
  actor: Actor,
  question: string,
  locale: Locale = "da",
): Promise<{ title: string; path: string }[]> {
  demand(actor, "content.read")
  const asked = await askedBy(question)
  if (!asked) return []
  const { matches } = await found(asked, { locale, kind: null, year: null })
  const ids = [...new Set(matches.map(({ id }) => id))].slice(0, most)
  const rows = await db.entry.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      title: true,
      path: true,
      surveyPage: { select: { edition: { select: { year: true } } } },
    },
  })
  const titles = new Map((await inLanguage(locale, now(), rows)).map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = titles.get(id)
    return row
      ? [
          {
            title: row.surveyPage
              ? titleWithYear({ title: row.title, year: row.surveyPage.edition.year })
              : row.title,
            path: row.path,
          },
        ]
      : []
  })
}
