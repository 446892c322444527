import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import type { Aspect, Difference } from "./rules/differences.ts"
import type { ProgrammeSession } from "./rules/programme.ts"

/** What differs, a sentence for each thing: "Åbning: flyttet fra … til …". */
export function differenceWords(difference: Difference, locale: Locale): string[] {
  const t = translator(locale)
  if (difference.kind !== "changed") {
    const session = difference.kind === "added" ? difference.after : difference.before
    return [
      t(`programme.difference.${difference.kind}`, { title: session.title, when: whenOf(session, locale) }),
    ]
  }
  const { before, after, aspects } = difference
  return aspects.map((aspect) =>
    t(`programme.difference.${aspect}`, { title: after.title, ...valuesOf(aspect, before, after, locale) }),
  )
}

function valuesOf(
  aspect: Aspect,
  before: ProgrammeSession,
  after: ProgrammeSession,
  locale: Locale,
): Record<string, string> {
  const t = translator(locale)
  if (aspect === "time") return { before: whenOf(before, locale), after: whenOf(after, locale) }
  if (aspect === "title") return { before: before.title, after: after.title }
  if (aspect === "kind") return { kind: after.kind }
  if (aspect === "speakers") {
    return {
      after: after.speakers.map(({ name }) => name).join(", ") || t("programme.difference.noSpeakers"),
    }
  }
  const nowhere = t("programme.difference.noRoom")
  return { before: before.room?.name ?? nowhere, after: after.room?.name ?? nowhere }
}

/** "torsdag 10.00–11.00": a programme is of a few days, named by their weekday. */
function whenOf({ startsAt, endsAt }: ProgrammeSession, locale: Locale): string {
  const { weekday, time } = formats(locale)
  return `${weekday(startsAt)} ${time(startsAt)}–${time(endsAt)}`
}
