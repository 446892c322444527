import { BodyView, type LiveShown } from "#components/body/body.tsx"
import { Hero, TitleAndLead } from "#components/body/opening.tsx"
import { DanishOnly } from "#components/layout/danish-only.tsx"
import { foreign } from "#components/ui/foreign.ts"
import type { Story } from "#domain/content/queries/front-page.ts"
import type { Article } from "#domain/content/queries/news-article.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { StoryCard } from "./story-card.tsx"
import { StoryLabel } from "./story-label.tsx"

/** A story as the public reads it, and others like it. */
export function ArticleView({
  article,
  related,
  live,
  locale,
}: {
  article: Article
  related: readonly Story[]
  live: LiveShown
  locale: Locale
}) {
  const t = translator(locale)
  const { picture, heroAlt, author } = article
  const lang = foreign(article.lang, locale)
  return (
    <>
      <article className="wrap of-news">
        <header className="opening small">
          <DanishOnly lang={article.lang} locale={locale} />
          <div className="spined">
            <StoryLabel {...article} locale={locale} />
            <TitleAndLead entry={article} locale={locale} />
          </div>
        </header>
        <Hero picture={picture} alt={heroAlt} lang={lang} locale={locale} />
        <div className="reading">
          <BodyView
            body={article.body}
            shelf={article.shelf}
            live={live}
            locale={locale}
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
              <StoryCard key={other.id} story={other} locale={locale} />
            ))}
          </div>
        </section>
      ) : null}
    </>
  )
}
