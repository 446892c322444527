import { type Locale, translator } from "#messages/translate.ts"

/** The one question of the search; a small script suggests titles while one types. */
export function SearchForm({ question, locale }: { question: string; locale: Locale }) {
  const t = translator(locale)
  return (
    <search>
      <form action="/soeg" method="get" className="search-form" data-form="search">
        <label htmlFor="q">{t("search.label")}</label>
        <div>
          <input id="q" name="q" type="search" defaultValue={question} maxLength={200} autoComplete="off" />
          <button type="submit" className="button">
            {t("search.submit")}
          </button>
        </div>
      </form>
    </search>
  )
}
