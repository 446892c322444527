import type { PublishedRelease } from "#domain/surveys/queries/survey-page.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { surveyAddress } from "./address.ts"

/** Every release of the figures, the corrected ones too; nothing for the first and only one. */
export function Releases({
  releases,
  path,
  shown,
  locale,
}: {
  releases: readonly PublishedRelease[]
  path: string
  /** Number of the release on the page. */
  shown: number | null
  locale: Locale
}) {
  const t = translator(locale)
  const newest = releases[0]?.number ?? null
  if (releases.length < 2) return null
  return (
    <>
      <h3>{t("surveys.releases")}</h3>
      <ul>
        {releases.map(({ number, publishedAt, notes }) => (
          <li key={number}>
            <a
              href={surveyAddress(path, {
                indicator: null,
                release: number === newest ? null : number,
                boundaries: false,
              })}
              aria-current={number === shown ? "true" : undefined}
            >
              {t("surveys.source.release", { number, date: formats(locale).shortDate(publishedAt) })}
            </a>
            {notes ? ` ${notes}` : ""}
          </li>
        ))}
      </ul>
    </>
  )
}
