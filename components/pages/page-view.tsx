import { BodyView, type LiveShown } from "#components/body/body.tsx"
import { Hero, TitleAndLead } from "#components/body/opening.tsx"
import { DanishOnly } from "#components/layout/danish-only.tsx"
import { foreign } from "#components/ui/foreign.ts"
import type { PublicPage } from "#domain/content/queries/public-page.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"

/** A page of the tree as the public reads it: the way to it, its text, and the pages near it. */
export function PageView({ page, live, locale }: { page: PublicPage; live: LiveShown; locale: Locale }) {
  const t = translator(locale)
  const lang = foreign(page.lang, locale)
  const near = page.below.length > 0 ? page.below : page.beside.filter((other) => other.path !== page.path)
  return (
    <article className="wrap of-members">
      <header className="opening small">
        {page.above.length > 0 ? (
          <nav className="crumbs" aria-label={t("site.crumbs")}>
            <ol>
              {page.above.map(({ title, path: to, lang: of }) => (
                <li key={to}>
                  <a href={to} lang={foreign(of, locale)}>
                    {title}
                  </a>
                </li>
              ))}
            </ol>
          </nav>
        ) : null}
        <DanishOnly lang={page.lang} locale={locale} />
        <TitleAndLead entry={page} locale={locale} />
      </header>
      <Hero picture={page.picture} alt={page.heroAlt} lang={lang} locale={locale} />
      <div className="reading">
        <div>
          <BodyView body={page.body} shelf={page.shelf} live={live} locale={locale} lang={page.lang} />
          <p className="label quiet mt-8">
            {t("site.updated", { date: formats(locale).shortDate(page.updatedAt) })}
            {page.isSample ? ` · ${t("site.sample")}` : ""}
          </p>
        </div>
        {near.length > 0 ? (
          <nav aria-label={t("site.near")}>
            <ul className="near">
              {near.map(({ title, path: to, lang: of }) => (
                <li key={to}>
                  <a href={to} lang={foreign(of, locale)}>
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
      </div>
    </article>
  )
}
