import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import type { Locale } from "#messages/translate.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { inLanguage } from "../in-language.ts"
import { bodyText } from "../rules/body.ts"
import { readBody } from "../rules/body-reading.ts"
import { nextTurn } from "../true-until.ts"
import { publicEntries } from "../visible-entries.ts"
import { categoryWord, type Story, storyOf, storySelect } from "./front-page.ts"

export interface FeedStory extends Story {
  text: string
  tags: string[]
}

const most = 30

/** The newest stories with their words, for feeds. */
export async function feedEntries(
  actor: Actor,
  locale: Locale = "da",
): Promise<{ stories: FeedStory[]; trueUntil: Date | null }> {
  demand(actor, "content.read")
  const at = now()
  const [rows, trueUntil] = await Promise.all([
    db.entry.findMany({
      where: publicEntries(at, "NEWS"),
      select: {
        ...storySelect,
        body: true,
        tags: { select: { tag: { select: { label: true, labelEn: true } } } },
      },
      orderBy: { publishedAt: "desc" },
      take: most,
    }),
    nextTurn(at, ["NEWS"]),
  ])
  return {
    stories: (await inLanguage(locale, at, rows)).map(({ body, tags, ...row }) => ({
      ...storyOf(row, locale),
      tags: tags.map(({ tag }) => categoryWord(tag, locale)),
      text: bodyText(readBody(body)),
    })),
    trueUntil,
  }
}
