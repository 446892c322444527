import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { StoryCard } from "#components/news/story-card.tsx"
import { visitor } from "#domain/access/actor.ts"
import { taggedEntries } from "#domain/content/queries/tagged-entries.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import { t } from "../../../reader.ts"
import { Frame } from "../../frame.tsx"

interface Props {
  params: Promise<{ tag: string }>
  searchParams: Promise<{ side?: string }>
}

const found = cache((key: string, page: number) => taggedEntries(visitor, { key, page }, readerLocale()))

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ tag }, { side }] = [await params, await searchParams]
  const list = await found(tag, Number(side ?? 1))
  return list ? { title: list.label, alternates: { canonical: addressOf(tag, Number(side ?? 1)) } } : {}
}

/** Everything public that carries one tag, whatever its kind. */
export default async function TagPage({ params, searchParams }: Props) {
  const { tag } = await params
  const page = Number((await searchParams).side ?? 1)
  const list = await found(tag, page)
  if (!list) notFound()
  trueUntil(list.trueUntil)
  const locale = readerLocale()
  return (
    <Frame current={`/emner/${tag}`} title={list.label}>
      <div className="wrap">
        <header className="opening small">
          <p className="label quiet">{t("tidy.public.tag")}</p>
          <h1>{list.label}</h1>
        </header>
        <div className="stories">
          {list.stories.map((story) => (
            <StoryCard key={story.id} story={story} level="h2" locale={locale} />
          ))}
        </div>
        {page > 1 || list.hasOlder ? (
          <nav className="pager" aria-label={t("site.news.pages")}>
            {page > 1 ? (
              <a rel="prev" href={addressOf(tag, page - 1)}>
                {t("site.news.newer")}
              </a>
            ) : (
              <span />
            )}
            {list.hasOlder ? (
              <a rel="next" href={addressOf(tag, page + 1)}>
                {t("site.news.older")}
              </a>
            ) : null}
          </nav>
        ) : null}
      </div>
    </Frame>
  )
}

function addressOf(tag: string, page: number): string {
  return page > 1 ? `/emner/${tag}?side=${page}` : `/emner/${tag}`
}
