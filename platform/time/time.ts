/**
 * The only clock. Instants are UTC; days and wall-clock times are Copenhagen's, whose rules Node's ICU data knows.
 */
const place = Symbol.for("samling.clock")
const shared: typeof globalThis & { [place]?: { ahead: number } } = globalThis

export function now(): Date {
  return new Date(Date.now() + (shared[place]?.ahead ?? 0))
}

/** Moves the clock of this process to `at` (it goes on from there), or back to the real time with null. For tests. */
export function setClock(at: Date | null): void {
  if (at) shared[place] = { ahead: at.getTime() - Date.now() }
  else delete shared[place]
}

const zone = "Europe/Copenhagen"
const parts = new Intl.DateTimeFormat("en-CA", {
  timeZone: zone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
})

/** The day in Copenhagen at this instant, "YYYY-MM-DD". */
export function dayInCopenhagen(at: Date): string {
  return wallClock(at).slice(0, 10)
}

/** The wall clock in Copenhagen at this instant, "YYYY-MM-DDTHH:MM": what a `datetime-local` control shows. */
export function localTimeInCopenhagen(at: Date): string {
  return wallClock(at).slice(0, 16)
}

/**
 * The instant at which Copenhagen's clocks show this day ("YYYY-MM-DD") and time ("HH:MM").
 * In the hour that autumn repeats it is the first; in the hour that spring skips it is one hour later.
 */
export function instantOf(day: string, time = "00:00"): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(asUtc)) throw new RangeError(`no such time: ${day} ${time}`)
  // The offset before is tried first: that makes a repeated hour its first, and moves a skipped one forward.
  const candidates = [asUtc - 86_400_000, asUtc + 86_400_000].map((at) => asUtc - offsetMs(new Date(at)))
  const shown = candidates.find((at) => wallClock(new Date(at)).startsWith(`${day}T${time}`))
  return new Date(shown ?? Math.max(...candidates))
}

/**
 * Every instant at which Copenhagen's clocks show this local time, "YYYY-MM-DDTHH:MM": none in the hour that spring
 * skips, two in the hour that autumn repeats, one otherwise.
 */
export function instantsOfLocal(localTime: string): Date[] {
  const asUtc = Date.parse(`${localTime}:00Z`)
  if (Number.isNaN(asUtc)) return []
  const candidates = [asUtc - 86_400_000, asUtc + 86_400_000].map((at) => asUtc - offsetMs(new Date(at)))
  return [...new Set(candidates)]
    .map((at) => new Date(at))
    .filter((at) => localTimeInCopenhagen(at) === localTime)
    .toSorted((one, other) => one.getTime() - other.getTime())
}

/** The instant of a local time as a `datetime-local` control gives it, "YYYY-MM-DDTHH:MM". */
export function instantOfLocal(localTime: string): Date {
  return instantOf(localTime.slice(0, 10), localTime.slice(11, 16))
}

/** A day as Prisma wants a `@db.Date`: midnight UTC of that day. */
export function dateOfDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** The day of a `@db.Date` as it comes back, "YYYY-MM-DD". */
export function dayOfDate(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** The day `days` after (or before) this one. */
export function addDays(day: string, days: number): string {
  return dayOfDate(new Date(dateOfDay(day).getTime() + days * 86_400_000))
}

function wallClock(at: Date): string {
  const found = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${found.year}-${found.month}-${found.day}T${found.hour}:${found.minute}:${found.second}`
}

function offsetMs(at: Date): number {
  return Date.parse(`${wallClock(at)}Z`) - Math.floor(at.getTime() / 1000) * 1000
}
