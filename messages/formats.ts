import type { Locale } from "./translate.ts"

export interface Formats {
  /** "torsdag den 24. april 2025" */
  date(at: Date): string
  /** "24. april 2025" */
  shortDate(at: Date): string
  /** "24.–25. april 2025"; one day when both are the same. Both inclusive. */
  dateRange(from: Date, to: Date): string
  /** "torsdag den 24. april 2025 kl. 10.00" */
  dateTime(at: Date): string
  /** "24. april kl. 10.00" */
  shortDateTime(at: Date): string
  /** "10.00" */
  time(at: Date): string
  /** "torsdag" */
  weekday(at: Date): string
  /** "24" */
  dayOfMonth(at: Date): string
  /** "apr." */
  month(at: Date): string
  /** "april 2025" */
  monthAndYear(at: Date): string
  /** Øre as "1.250 kr." or "1.250,50 kr."; in English "DKK 1,250". */
  money(oere: number): string
  /** "71.000" */
  number(value: number): string
}

const timeZone = "Europe/Copenhagen"
const made = new Map<Locale, Formats>()

/** Dates, times and money as they are written in one language; always Copenhagen's time. */
export function formats(locale: Locale): Formats {
  const known = made.get(locale)
  if (known) return known
  const fresh = locale === "da" ? danish() : english()
  made.set(locale, fresh)
  return fresh
}

function maker(tag: string) {
  return (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, { timeZone, ...options })
    return Object.assign((at: Date) => format.format(at), {
      range: (a: Date, b: Date) => format.formatRange(a, b),
    })
  }
}

function shared(tag: string) {
  const make = maker(tag)
  const dayAlone = make({ day: "numeric" })
  const plain = new Intl.NumberFormat(tag)
  const day = make({ day: "numeric", month: "long", year: "numeric" })
  return {
    shortDate: day,
    dateRange: (from: Date, to: Date) => day.range(from, to).replaceAll(/\s*–\s*/g, "–"),
    weekday: make({ weekday: "long" }),
    month: make({ month: "short" }),
    monthAndYear: make({ month: "long", year: "numeric" }),
    dayOfMonth: (at: Date) => dayAlone(at).replace(/\D/g, ""),
    number: (value: number) => plain.format(value),
  }
}

function danish(): Formats {
  const make = maker("da-DK")
  const amount = kroner("da-DK")
  const date = make({ weekday: "long", day: "numeric", month: "long", year: "numeric" })
  const clock = make({ hour: "2-digit", minute: "2-digit" })
  const dayAndMonth = make({ day: "numeric", month: "long" })
  const time = (at: Date) => clock(at).replace(":", ".")
  return {
    ...shared("da-DK"),
    date,
    time,
    dateTime: (at) => `${date(at)} kl. ${time(at)}`,
    shortDateTime: (at) => `${dayAndMonth(at)} kl. ${time(at)}`,
    money: (oere) => `${amount(oere)} kr.`,
  }
}

function english(): Formats {
  const make = maker("en-GB")
  const amount = kroner("en-GB")
  const date = make({ weekday: "long", day: "numeric", month: "long", year: "numeric" })
  const time = make({ hour: "2-digit", minute: "2-digit" })
  const dayAndMonth = make({ day: "numeric", month: "long" })
  return {
    ...shared("en-GB"),
    date,
    time,
    dateTime: (at) => `${date(at)} at ${time(at)}`,
    shortDateTime: (at) => `${dayAndMonth(at)} at ${time(at)}`,
    money: (oere) => `DKK ${amount(oere)}`,
  }
}

function kroner(tag: string): (oere: number) => string {
  const withDigits = (digits: number) =>
    new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  const whole = withDigits(0)
  const broken = withDigits(2)
  return (oere) => (oere % 100 === 0 ? whole : broken).format(oere / 100)
}
