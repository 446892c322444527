import type { Portraits } from "#domain/programme/portraits.ts"
import { type Programme as Released, speakersIn } from "#domain/programme/rules/programme.ts"
import { daysOf } from "#domain/programme/rules/shown.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { dayInCopenhagen } from "#platform/time/time.ts"
import { Programme } from "./programme.tsx"
import { SpeakerList } from "./speaker-list.tsx"

export interface ShownProgramme {
  readonly programme: Released
  readonly portraits: Portraits
  /** Whose programme it is, where it is public and its parts have pages of their own. */
  readonly event?: { readonly path: string }
}

/** The programme as it stands on the page of its event, with who speaks. */
export function EventProgramme({ shown, locale }: { shown: ShownProgramme; locale: Locale }) {
  const t = translator(locale)
  const { programme, portraits, event } = shown
  const path = event?.path ?? ""
  return (
    <>
      <Programme days={daysOf(programme.sessions, dayInCopenhagen)} path={path} locale={locale} />
      {path ? (
        <p className="mt-4">
          <a href={`${path}/program`}>{t("programme.byDayAndTrack")}</a>
        </p>
      ) : null}
      <SpeakerList
        speakers={speakersIn(programme.sessions)}
        portraits={portraits}
        path={path}
        locale={locale}
      />
    </>
  )
}
