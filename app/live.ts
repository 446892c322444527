import type { LiveShown } from "#components/body/body.tsx"
import { visitor } from "#domain/access/actor.ts"
import { liveBlocks } from "#domain/blocks/queries/live-blocks.ts"
import type { Body } from "#domain/content/rules/body.ts"
import { tileMap } from "#domain/surveys/map/drawings.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"

/** What the live blocks of a page's body show to anybody; the page is true no longer than they are. */
export async function liveIn(body: Body, locale = readerLocale()): Promise<LiveShown> {
  const live = await liveBlocks(visitor, body, locale)
  trueUntil(live.trueUntil)
  return { shown: live.shown, tiles: tileMap() }
}
