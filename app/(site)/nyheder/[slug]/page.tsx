import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { JsonLd } from "#components/layout/json-ld.tsx"
import { ArticleView } from "#components/news/article-view.tsx"
import { visitor } from "#domain/access/actor.ts"
import { newsArticle } from "#domain/content/queries/news-article.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import "../../../surveys.css"
import { liveIn } from "../../../live.ts"
import { AboutBelow, aboutEntry } from "../../about-below.tsx"
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
  const about = await aboutEntry(article.path)
  return (
    <Frame current={article.path} title={article.title}>
      <ArticleView
        article={about.authors.length > 0 ? { ...article, author: "" } : article}
        related={about.related.length > 0 ? [] : related}
        live={await liveIn(article.body)}
        locale={readerLocale()}
      />
      <AboutBelow about={about} />
      <JsonLd data={articleFacts(article, about.authors)} />
    </Frame>
  )
}
