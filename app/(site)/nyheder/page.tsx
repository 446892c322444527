import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { StoryCard } from "#components/news/story-card.tsx"
import { visitor } from "#domain/access/actor.ts"
import { newsList } from "#domain/content/queries/news-list.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import { t } from "../../reader.ts"
import { Frame } from "../frame.tsx"

interface Chosen {
  kategori?: string
  aar?: string
  side?: string
}

export async function generateMetadata({
  searchParams,
}: {
  searchParams: Promise<Chosen>
}): Promise<Metadata> {
  const chosen = await searchParams
  const words = [
    chosen.aar ? t("site.news.ofYear", { year: chosen.aar }) : t("site.news.title"),
    chosen.side && chosen.side !== "1" ? t("site.news.page", { page: chosen.side }) : "",
  ]
  return { title: words.filter(Boolean).join(", "), alternates: { canonical: addressOf(chosen) } }
}

export default async function NewsPage({ searchParams }: { searchParams: Promise<Chosen> }) {
  const chosen = await searchParams
  const asked = {
    page: Number(chosen.side ?? 1),
    category: chosen.kategori ?? null,
    year: chosen.aar ? Number(chosen.aar) : null,
  }
  const list = await newsList(visitor, asked, readerLocale())
  const { stories, categories, years, page, hasOlder } = list
  const isKnown =
    (page === 1 || stories.length > 0) &&
    (!chosen.kategori || categories.some(({ key }) => key === chosen.kategori)) &&
    (!chosen.aar || years.some((year) => String(year) === chosen.aar))
  // Values that name nothing are no page: random ones would fill the memory with empty lists.
  if (!isKnown) notFound()
  trueUntil(list.trueUntil)
  return (
    <Frame current="/nyheder">
      <div className="wrap">
        <header className="opening small">
          <h1>{t("site.news.title")}</h1>
          <nav aria-label={t("site.news.categories")} className="choices">
            <Choice to={{ ...chosen, kategori: "", side: "" }} isCurrent={!chosen.kategori}>
              {t("site.news.everything")}
            </Choice>
            {categories.map(({ key, label }) => (
              <Choice
                key={key}
                to={{ ...chosen, kategori: key, side: "" }}
                isCurrent={key === chosen.kategori}
              >
                {label}
              </Choice>
            ))}
          </nav>
          {years.length > 1 ? (
            <nav aria-label={t("site.news.years")} className="choices">
              <Choice to={{ ...chosen, aar: "", side: "" }} isCurrent={!chosen.aar}>
                {t("site.news.allYears")}
              </Choice>
              {years.map((year) => (
                <Choice
                  key={year}
                  to={{ ...chosen, aar: String(year), side: "" }}
                  isCurrent={String(year) === chosen.aar}
                >
                  {year}
                </Choice>
              ))}
            </nav>
          ) : null}
        </header>
        {stories.length > 0 ? (
          <div className="stories">
            {stories.map((story) => (
              <StoryCard key={story.id} story={story} level="h2" locale={readerLocale()} />
            ))}
          </div>
        ) : (
          <p>{chosen.kategori || chosen.aar ? t("site.news.noneHere") : t("site.news.none")}</p>
        )}
        {page > 1 || hasOlder ? (
          <nav className="pager" aria-label={t("site.news.pages")}>
            {page > 1 ? (
              <a rel="prev" href={addressOf({ ...chosen, side: String(page - 1) })}>
                {t("site.news.newer")}
              </a>
            ) : (
              <span />
            )}
            {hasOlder ? (
              <a rel="next" href={addressOf({ ...chosen, side: String(page + 1) })}>
                {t("site.news.older")}
              </a>
            ) : null}
          </nav>
        ) : null}
      </div>
    </Frame>
  )
}

function Choice({ to, isCurrent, children }: { to: Chosen; isCurrent: boolean; children: React.ReactNode }) {
  return (
    <a href={addressOf(to)} aria-current={isCurrent ? "true" : undefined}>
      {children}
    </a>
  )
}

function addressOf({ kategori, aar, side }: Chosen): string {
  const query = new URLSearchParams()
  if (aar) query.set("aar", aar)
  if (kategori) query.set("kategori", kategori)
  if (side && side !== "1") query.set("side", side)
  return query.size > 0 ? `/nyheder?${query}` : "/nyheder"
}
