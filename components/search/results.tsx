import { foreign } from "#components/ui/foreign.ts"
import type { SearchAnswer } from "#domain/search/queries/search.ts"
import { hitsOnAPage } from "#domain/search/rules/terms.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { kindWord, slags, spineOf } from "./kinds.ts"

interface Chosen {
  readonly question: string
  readonly kind: EntryKind | null
  readonly year: number | null
}

/** What was found, with ways to narrow it; and what to try when nothing was. */
export function Results({
  answer,
  chosen,
  page,
  locale,
}: {
  answer: SearchAnswer
  chosen: Chosen
  page: number
  locale: Locale
}) {
  const t = translator(locale)
  const { hits, kinds, years, total, isMany } = answer
  const last = Math.max(1, Math.ceil(total / hitsOnAPage))
  return (
    <>
      <p role="status" className="label">
        {total === 0
          ? t("search.nothing", { question: chosen.question })
          : t(isMany ? "search.many" : "search.found", { count: total, question: chosen.question })}
      </p>
      {total === 0 ? <p>{t("search.nothingTry")}</p> : null}
      {kinds.size > 1 || chosen.kind ? (
        <nav aria-label={t("search.kinds")} className="choices">
          <a
            href={address({ ...chosen, kind: null })}
            aria-current={chosen.kind === null ? "true" : undefined}
          >
            {t("search.everything")}
          </a>
          {[...kinds].map(([kind, count]) => (
            <a
              key={kind}
              href={address({ ...chosen, kind })}
              aria-current={kind === chosen.kind ? "true" : undefined}
            >
              {kindWord(kind, locale)} {count}
            </a>
          ))}
        </nav>
      ) : null}
      {years.length > 1 || chosen.year ? (
        <nav aria-label={t("search.years")} className="choices">
          <a
            href={address({ ...chosen, year: null })}
            aria-current={chosen.year === null ? "true" : undefined}
          >
            {t("search.allYears")}
          </a>
          {years.map((year) => (
            <a
              key={year}
              href={address({ ...chosen, year })}
              aria-current={year === chosen.year ? "true" : undefined}
            >
              {year}
            </a>
          ))}
        </nav>
      ) : null}
      <ol className="hits">
        {hits.map((hit) => (
          <li key={`${hit.id} ${hit.file}`} className={`spined ${spineOf[hit.kind]}`}>
            <p className="label">
              <span className="kind">{kindWord(hit.kind, locale)}</span>
              <span className="quiet">
                {" · "}
                {[
                  formats(locale).shortDate(hit.publishedAt),
                  hit.file ? t("search.inFile", { file: hit.file }) : "",
                  hit.isSample ? t("site.sample") : "",
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </p>
            <h2>
              <a href={hit.path} lang={foreign(hit.lang, locale)}>
                {hit.title}
              </a>
            </h2>
            <p lang={foreign(hit.file ? "da" : hit.lang, locale)}>
              {hit.passage.map(({ text, isHit }, place) =>
                isHit ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
              )}
            </p>
          </li>
        ))}
      </ol>
      {last > 1 ? (
        <nav className="pager" aria-label={t("search.pages")}>
          {page > 1 ? <a href={address(chosen, page - 1)}>{t("search.previous")}</a> : <span />}
          {page < last ? <a href={address(chosen, page + 1)}>{t("search.next")}</a> : null}
        </nav>
      ) : null}
    </>
  )
}

function address({ question, kind, year }: Chosen, page = 1): string {
  const query = new URLSearchParams({ q: question })
  if (kind) query.set("slags", slags[kind])
  if (year) query.set("aar", String(year))
  if (page > 1) query.set("side", String(page))
  return `/soeg?${query}`
}
