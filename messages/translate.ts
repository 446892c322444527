import { createTranslator } from "use-intl/core"
import adminDa from "#messages/da/admin.json" with { type: "json" }
import billingDa from "#messages/da/billing.json" with { type: "json" }
import blocksDa from "#messages/da/blocks.json" with { type: "json" }
import boardDa from "#messages/da/board.json" with { type: "json" }
import callsDa from "#messages/da/calls.json" with { type: "json" }
import checkinDa from "#messages/da/checkin.json" with { type: "json" }
import checksDa from "#messages/da/checks.json" with { type: "json" }
import collectingDa from "#messages/da/collecting.json" with { type: "json" }
import contentDa from "#messages/da/content.json" with { type: "json" }
import counterDa from "#messages/da/counter.json" with { type: "json" }
import errorsDa from "#messages/da/errors.json" with { type: "json" }
import eventsDa from "#messages/da/events.json" with { type: "json" }
import formsDa from "#messages/da/forms.json" with { type: "json" }
import importDa from "#messages/da/import.json" with { type: "json" }
import importsDa from "#messages/da/imports.json" with { type: "json" }
import libraryDa from "#messages/da/library.json" with { type: "json" }
import mailDa from "#messages/da/mail.json" with { type: "json" }
import mailingsDa from "#messages/da/mailings.json" with { type: "json" }
import mediaDa from "#messages/da/media.json" with { type: "json" }
import membershipDa from "#messages/da/membership.json" with { type: "json" }
import organiserListsDa from "#messages/da/organiser-lists.json" with { type: "json" }
import pasteDa from "#messages/da/paste.json" with { type: "json" }
import peopleDa from "#messages/da/people.json" with { type: "json" }
import privacyDa from "#messages/da/privacy.json" with { type: "json" }
import programmeDa from "#messages/da/programme.json" with { type: "json" }
import repeatDa from "#messages/da/repeat.json" with { type: "json" }
import retentionDa from "#messages/da/retention.json" with { type: "json" }
import savingDa from "#messages/da/saving.json" with { type: "json" }
import scheduleDa from "#messages/da/schedule.json" with { type: "json" }
import searchDa from "#messages/da/search.json" with { type: "json" }
import seatsDa from "#messages/da/seats.json" with { type: "json" }
import siteDa from "#messages/da/site.json" with { type: "json" }
import surveyCompareDa from "#messages/da/survey-compare.json" with { type: "json" }
import surveyMapDa from "#messages/da/survey-map.json" with { type: "json" }
import surveyReleasesDa from "#messages/da/survey-releases.json" with { type: "json" }
import surveysDa from "#messages/da/surveys.json" with { type: "json" }
import tidyDa from "#messages/da/tidy.json" with { type: "json" }
import versionsDa from "#messages/da/versions.json" with { type: "json" }
import vouchersDa from "#messages/da/vouchers.json" with { type: "json" }
import adminEn from "#messages/en/admin.json" with { type: "json" }
import billingEn from "#messages/en/billing.json" with { type: "json" }
import blocksEn from "#messages/en/blocks.json" with { type: "json" }
import boardEn from "#messages/en/board.json" with { type: "json" }
import callsEn from "#messages/en/calls.json" with { type: "json" }
import checkinEn from "#messages/en/checkin.json" with { type: "json" }
import checksEn from "#messages/en/checks.json" with { type: "json" }
import collectingEn from "#messages/en/collecting.json" with { type: "json" }
import contentEn from "#messages/en/content.json" with { type: "json" }
import counterEn from "#messages/en/counter.json" with { type: "json" }
import errorsEn from "#messages/en/errors.json" with { type: "json" }
import eventsEn from "#messages/en/events.json" with { type: "json" }
import formsEn from "#messages/en/forms.json" with { type: "json" }
import importEn from "#messages/en/import.json" with { type: "json" }
import importsEn from "#messages/en/imports.json" with { type: "json" }
import libraryEn from "#messages/en/library.json" with { type: "json" }
import mailEn from "#messages/en/mail.json" with { type: "json" }
import mailingsEn from "#messages/en/mailings.json" with { type: "json" }
import mediaEn from "#messages/en/media.json" with { type: "json" }
import membershipEn from "#messages/en/membership.json" with { type: "json" }
import organiserListsEn from "#messages/en/organiser-lists.json" with { type: "json" }
import pasteEn from "#messages/en/paste.json" with { type: "json" }
import peopleEn from "#messages/en/people.json" with { type: "json" }
import privacyEn from "#messages/en/privacy.json" with { type: "json" }
import programmeEn from "#messages/en/programme.json" with { type: "json" }
import repeatEn from "#messages/en/repeat.json" with { type: "json" }
import retentionEn from "#messages/en/retention.json" with { type: "json" }
import savingEn from "#messages/en/saving.json" with { type: "json" }
import scheduleEn from "#messages/en/schedule.json" with { type: "json" }
import searchEn from "#messages/en/search.json" with { type: "json" }
import seatsEn from "#messages/en/seats.json" with { type: "json" }
import siteEn from "#messages/en/site.json" with { type: "json" }
import surveyCompareEn from "#messages/en/survey-compare.json" with { type: "json" }
import surveyMapEn from "#messages/en/survey-map.json" with { type: "json" }
import surveyReleasesEn from "#messages/en/survey-releases.json" with { type: "json" }
import surveysEn from "#messages/en/surveys.json" with { type: "json" }
import tidyEn from "#messages/en/tidy.json" with { type: "json" }
import versionsEn from "#messages/en/versions.json" with { type: "json" }
import vouchersEn from "#messages/en/vouchers.json" with { type: "json" }

export type Locale = "da" | "en"
export type Values = Record<string, string | number>
/** Says the sentence of a key, "events.soldOut", with its values. */
export type Translate = (key: string, values?: Values) => string

const catalogue = {
  da: {
    admin: adminDa,
    billing: billingDa,
    blocks: blocksDa,
    board: boardDa,
    calls: callsDa,
    imports: importsDa,
    checks: checksDa,
    checkin: checkinDa,
    collecting: collectingDa,
    content: contentDa,
    counter: counterDa,
    errors: errorsDa,
    events: eventsDa,
    forms: formsDa,
    import: importDa,
    library: libraryDa,
    mail: mailDa,
    mailings: mailingsDa,
    media: mediaDa,
    membership: membershipDa,
    "organiser-lists": organiserListsDa,
    paste: pasteDa,
    people: peopleDa,
    privacy: privacyDa,
    programme: programmeDa,
    repeat: repeatDa,
    retention: retentionDa,
    saving: savingDa,
    schedule: scheduleDa,
    search: searchDa,
    seats: seatsDa,
    site: siteDa,
    "survey-compare": surveyCompareDa,
    "survey-map": surveyMapDa,
    "survey-releases": surveyReleasesDa,
    surveys: surveysDa,
    versions: versionsDa,
    vouchers: vouchersDa,
    tidy: tidyDa,
  },
  en: {
    admin: adminEn,
    billing: billingEn,
    blocks: blocksEn,
    board: boardEn,
    calls: callsEn,
    imports: importsEn,
    checks: checksEn,
    checkin: checkinEn,
    collecting: collectingEn,
    content: contentEn,
    counter: counterEn,
    errors: errorsEn,
    events: eventsEn,
    forms: formsEn,
    import: importEn,
    library: libraryEn,
    mail: mailEn,
    mailings: mailingsEn,
    media: mediaEn,
    membership: membershipEn,
    "organiser-lists": organiserListsEn,
    paste: pasteEn,
    people: peopleEn,
    privacy: privacyEn,
    programme: programmeEn,
    repeat: repeatEn,
    retention: retentionEn,
    saving: savingEn,
    schedule: scheduleEn,
    search: searchEn,
    seats: seatsEn,
    site: siteEn,
    "survey-compare": surveyCompareEn,
    "survey-map": surveyMapEn,
    "survey-releases": surveyReleasesEn,
    surveys: surveysEn,
    versions: versionsEn,
    vouchers: vouchersEn,
    tidy: tidyEn,
  },
}

/** Sentences under their names, as the files hold them. */
export interface Sentences {
  readonly [key: string]: string | Sentences
}

/** Every sentence of a language, for who chooses some of them. */
export function sentencesOf(locale: Locale): Sentences {
  return catalogue[locale]
}

const translators = new Map<Locale, Translate>()

/**
 * The sentences of one language. Works in pages, mails and jobs alike: it asks nobody which language it is.
 * A key without a sentence comes back as itself; the checks refuse such a key before anyone reads it.
 */
export function translator(locale: Locale): Translate {
  const known = translators.get(locale)
  if (known) return known
  const translate = createTranslator({
    locale,
    messages: catalogue[locale] as Record<string, unknown>,
    onError: () => {},
    getMessageFallback: ({ key }) => key,
  })
  const say: Translate = (key, values) => translate(key as never, values as never)
  translators.set(locale, say)
  return say
}

/** Reads a code with its values behind "?" aloud: "errors.tooLong?max=200". */
export function sentence(locale: Locale, code: string): string {
  const [key = code, query = ""] = code.split("?")
  return translator(locale)(key, Object.fromEntries(new URLSearchParams(query)))
}
