import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { BodyView } from "#components/body/body.tsx"
import { Hero } from "#components/body/opening.tsx"
import { foreign } from "#components/ui/foreign.ts"
import { visitor } from "#domain/access/actor.ts"
import { previewByToken } from "#domain/content/queries/preview-by-token.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import "../../../surveys.css"
import { liveIn } from "../../../live.ts"
import { t } from "../../../reader.ts"

const spine = {
  NEWS: "of-news",
  PAGE: "of-members",
  EVENT: "of-events",
  OPEN_CALL: "of-calls",
  SURVEY: "of-surveys",
}

interface Props {
  params: Promise<{ token: string }>
}

const found = cache((token: string) => previewByToken(visitor, token))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const draft = await found((await params).token)
  return { title: draft?.text.title ?? t("site.missing.title") }
}

/** A draft as it would look, for whoever has its link. */
export default async function PreviewPage({ params }: Props) {
  const draft = await found((await params).token)
  if (!draft) notFound()
  const { kind, text, shelf, lang } = draft
  const picture = text.heroId ? shelf.pictures[text.heroId] : undefined
  return (
    <main className={`wrap ${spine[kind]}`} lang={foreign(lang, readerLocale())}>
      <header className="opening small">
        <div className="spined">
          <h1>{text.title || t("content.preview.untitled")}</h1>
          {text.lead ? <p className="book">{text.lead}</p> : null}
        </div>
      </header>
      <Hero picture={picture} alt={text.heroAlt} />
      <div className="reading">
        <BodyView body={text.body} shelf={shelf} live={await liveIn(text.body)} locale={readerLocale()} />
      </div>
    </main>
  )
}
