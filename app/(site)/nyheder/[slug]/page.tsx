import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { BodyView } from "#components/body/body.tsx"
import { Hero, TitleAndLead } from "#components/body/opening.tsx"
import { DanishOnly } from "#components/layout/danish-only.tsx"
import { JsonLd } from "#components/layout/json-ld.tsx"
import { StoryCard } from "#components/news/story-card.tsx"
import { StoryLabel } from "#components/news/story-label.tsx"
import { foreign } from "#components/ui/foreign.ts"
import { visitor } from "#domain/access/actor.ts"
import { newsArticle } from "#domain/content/queries/news-article.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import "../../../surveys.css"
import { liveIn } from "../../../live.ts"
import { t } from "../../../reader.ts"
import { entryMetadata } from "../../entry-metadata.ts"
import { Frame } from "../../frame.tsx"
import { articleFacts } from "../../machine-facts.ts"
import { moveOn } from "../../move-on.ts"

interface Props {
  params: Promise<{ slug: string }>
}

const story = cache((slug: string) => newsArticle(visitor, `/nyheder/${slug}`, readerLocale()))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const found = await story(slug)
  if (!found) return {}
  return entryMetadata(found.article, { article: found.article })
}

export default async function ArticlePage({ params }: Props) {
  const { slug } = await params
  const found = await story(slug)
  if (!found) {
    await moveOn(`/nyheder/${slug}`)
    notFound()
  }
  const { article, related, trueUntil: until } = found
  trueUntil(until)
  const { picture, heroAlt, author } = article
  const lang = foreign(article.lang, readerLocale())
  return (
    <Frame current={article.path} title={article.title}>
      <article className="wrap of-news">
        <header className="opening small">
          <DanishOnly lang={article.lang} locale={readerLocale()} />
          <div className="spined">
            <StoryLabel {...article} locale={readerLocale()} />
            <TitleAndLead entry={article} locale={readerLocale()} />
          </div>
        </header>
        <Hero picture={picture} alt={heroAlt} lang={lang} />
        <div className="reading">
          <BodyView
            body={article.body}
            shelf={article.shelf}
            live={await liveIn(article.body)}
            locale={readerLocale()}
            lang={article.lang}
          />
          {author ? <p className="label quiet">{t("site.news.by", { name: author })}</p> : null}
        </div>
      </article>
      {related.length > 0 ? (
        <section className="wrap section">
          <div className="section-head">
            <h2>{t("site.news.more")}</h2>
            <a href="/nyheder">{t("site.news.all")}</a>
          </div>
          <div className="stories">
            {related.map((other) => (
              <StoryCard key={other.id} story={other} locale={readerLocale()} />
            ))}
          </div>
        </section>
      ) : null}
      <JsonLd data={articleFacts(article)} />
    </Frame>
  )
}
