import type { Picture } from "#domain/content/pictures.ts"
import { type Locale, translator } from "#messages/translate.ts"
import type { MediaLicence } from "#platform/database/enums.ts"

/** Licences that ask to be named with a link to their words. */
const deeds: Partial<Record<MediaLicence, string>> = {
  CC0: "https://creativecommons.org/publicdomain/zero/1.0/",
  CC_BY: "https://creativecommons.org/licenses/by/4.0/",
  CC_BY_SA: "https://creativecommons.org/licenses/by-sa/4.0/",
}

/** Whose a picture is, and the licence where it is one that must be named; nothing when neither is told. */
export function Credit({ picture: { credit, licence }, locale }: { picture: Picture; locale: Locale }) {
  const t = translator(locale)
  const deed = licence ? deeds[licence] : undefined
  if (!deed) return credit || null
  return (
    <>
      {credit ? `${credit} · ` : null}
      <a href={deed} rel="license">
        {t(`library.licence.${licence}`)}
      </a>
    </>
  )
}

/** Whether there is anything that `Credit` says. */
export function hasCredit({ credit, licence }: Picture): boolean {
  return credit !== "" || (licence !== null && licence in deeds)
}
