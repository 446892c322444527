import { notFound } from "next/navigation"
import { LiveBlockView } from "#components/live/live-block.tsx"
import { allows } from "#domain/access/demand.ts"
import { figureNews } from "#domain/blocks/rules/figure-news.ts"
import { blockSchema } from "#domain/content/rules/body-schema.ts"
import { newestStanding } from "#domain/surveys/rules/release-state.ts"
import { translator } from "#messages/translate.ts"
import type { PageProps } from "../../asked.ts"
import { liveIn } from "../../live.ts"
import { deskActor } from "../desk-actor.ts"

const t = translator("da")

/**
 * One live block as readers see it now, for the editor, which takes over what stands in `main`. Of what readers do not
 * see it says so.
 */
export default async function LiveBlockPage({ searchParams }: PageProps) {
  const actor = await deskActor("/admin")
  if (!allows(actor, "content.preview")) notFound()
  const { blok, sprog } = await searchParams
  const locale = sprog === "en" ? "en" : "da"
  const parsed = blockSchema.safeParse(jsonOf(typeof blok === "string" ? blok : ""))
  if (!parsed.success) notFound()
  const { shown, tiles } = await liveIn({ type: "doc", content: [parsed.data] }, locale)
  const live = shown.get(parsed.data)
  const survey = live?.type === "surveyFigure" ? live.survey : null
  const fixed = parsed.data.type === "surveyFigure" ? (parsed.data.attrs.release ?? null) : null
  const news = survey ? figureNews(survey.releases, fixed) : null
  return (
    <main
      data-live={live ? "shown" : "hidden"}
      data-newest={survey ? newestStanding(survey.releases)?.number : undefined}
      lang={locale}
    >
      {news ? <p className="block-says">{t(`survey-releases.block.${news.code}`, news.values)}</p> : null}
      {live ? (
        <LiveBlockView live={live} tiles={tiles} locale={locale} />
      ) : (
        <p className="block-says">{t("blocks.live.hidden")}</p>
      )}
    </main>
  )
}

function jsonOf(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return null
  }
}
