import type { PublishedRelease } from "#domain/surveys/queries/survey-page.ts"
import { newestStanding } from "#domain/surveys/rules/release-state.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { surveyAddress } from "./address.ts"

/** Every release of the figures, the corrected and the retracted ones too; nothing for the first and only one. */
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
  const newest = newestStanding(releases)?.number ?? null
  if (releases.length < 2 && newest !== null) return null
  return (
    <>
      <h3>{t("surveys.releases")}</h3>
      <ul>
        {releases.map(({ number, publishedAt, notes, retracted }) => (
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
            {retracted ? <strong> {t("survey-releases.isRetracted")}</strong> : null}
            {notes ? ` ${notes}` : ""}
          </li>
        ))}
      </ul>
    </>
  )
}
