import type { ReactNode } from "react"
import { CallView } from "#components/calls/call-view.tsx"
import { EventView } from "#components/events/event-view.tsx"
import { ArticleView } from "#components/news/article-view.tsx"
import { PageView } from "#components/pages/page-view.tsx"
import { EditionView } from "#components/surveys/edition-view.tsx"
import type { Actor } from "#domain/access/actor.ts"
import { callPreview } from "#domain/calls/queries/call-preview.ts"
import type { PreviewKey } from "#domain/content/preview-shown.ts"
import { articlePreview } from "#domain/content/queries/article-preview.ts"
import { pagePreview } from "#domain/content/queries/page-preview.ts"
import { eventPreview } from "#domain/events/queries/event-preview.ts"
import { programmePreview } from "#domain/programme/queries/programme-preview.ts"
import { tileMap } from "#domain/surveys/map/drawings.ts"
import { surveyPreview } from "#domain/surveys/queries/survey-preview.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import "../programme.css"
import "../surveys.css"
import { Frame } from "../(site)/frame.tsx"
import { liveIn } from "../live.ts"
import { siteHere, t } from "../reader.ts"

/** A page that is not public, told by the view that its public page has, in the frame around every page. */
export interface ShownPage {
  readonly title: string
  readonly page: ReactNode
}

/** What a key opens; null when it opens nothing of these kinds. */
export async function shownPage(
  actor: Actor,
  key: PreviewKey,
  kinds: readonly EntryKind[],
): Promise<ShownPage | null> {
  for (const kind of kinds) {
    const shown = await tellers[kind](actor, key)
    if (shown) return shown
  }
  return null
}

type Teller = (actor: Actor, key: PreviewKey) => Promise<ShownPage | null>

const tellers: Record<EntryKind, Teller> = {
  async NEWS(actor, key) {
    const locale = readerLocale()
    const found = await articlePreview(actor, key, locale)
    if (!found) return null
    const { article, related } = found
    const live = await liveIn(article.body)
    return framed(article, <ArticleView {...{ article, related, live, locale }} />)
  },
  async PAGE(actor, key) {
    const locale = readerLocale()
    const page = await pagePreview(actor, key, locale)
    if (!page) return null
    return framed(page, <PageView page={page} live={await liveIn(page.body)} locale={locale} />)
  },
  async EVENT(actor, key) {
    const event = await eventPreview(actor, key, readerLocale())
    if (!event) return null
    if (event === "incomplete") return incomplete("/arrangementer", "content.timeMissing")
    const [live, shown] = await Promise.all([liveIn(event.body), programmePreview(actor, key)])
    return framed(event, <EventView {...{ event, live, shown }} locale={readerLocale()} />)
  },
  async OPEN_CALL(actor, key) {
    const call = await callPreview(actor, key, readerLocale())
    if (!call) return null
    if (call === "incomplete") return incomplete("/open-calls", "content.deadlineMissing")
    return framed(call, <CallView call={call} live={await liveIn(call.body)} locale={readerLocale()} />)
  },
  async SURVEY(actor, key) {
    const survey = await surveyPreview(actor, key, readerLocale())
    if (!survey) return null
    const live = await liveIn(survey.body)
    const drawing = tileMap()
    const view = { boundaries: false, hasOfficial: false }
    const siteUrl = siteHere()
    const locale = readerLocale()
    return framed(survey, <EditionView {...{ survey, drawing, view, live, locale, siteUrl }} />)
  },
}

function framed({ title, path }: { title: string; path: string }, view: ReactNode): ShownPage {
  const told = title || t("content.preview.untitled")
  return {
    title: told,
    page: (
      <Frame current={path} title={told}>
        {view}
      </Frame>
    ),
  }
}

/** Without its dates it has no page; the place says what it waits for. */
function incomplete(current: string, code: string): ShownPage {
  return {
    title: t("content.preview.untitled"),
    page: (
      <Frame current={current}>
        <p className="wrap section say">{t(code)}</p>
      </Frame>
    ),
  }
}
