const day = 86_400_000
const afterTheEvent = 6 * 3_600_000

/** What a signature of a door's list is about; instants as they cross the wire. */
export interface SealedList {
  readonly eventId: string
  readonly listId: string
  /** When it was made, by the server's clock. */
  readonly at: string
  /** The last instant at which a door may go by it without a line. */
  readonly until: string
  /** SHA-256 of the tickets' JSON, hexadecimal. */
  readonly digest: string
}

/** The text that the server signs and a door checks. */
export function sealedText({ eventId, listId, at, until, digest }: SealedList): string {
  return ["samling door list 1", eventId, listId, at, until, digest].join("\n")
}

/** A list made now is good for a day without a line, and for six hours after the event; made later, not at all. */
export function doorListUntil(at: Date, eventEndsAt: Date): Date {
  const until = Math.min(at.getTime() + day, eventEndsAt.getTime() + afterTheEvent)
  return new Date(Math.max(at.getTime(), until))
}

/** When a ticket's codes were good: each until the next one took its place. */
export interface TicketTimes {
  readonly code: string
  readonly placedAt: Date
  readonly cancelledAt: Date | null
  readonly formerCodes: readonly { readonly code: string; readonly replacedAt: Date }[]
}

/** Whether a list made at an instant had this ticket standing, under this code. */
export function stoodThen(
  { code, placedAt, cancelledAt, formerCodes }: TicketTimes,
  asked: string,
  at: Date,
): boolean {
  if (cancelledAt && cancelledAt <= at) return false
  const former = formerCodes.toSorted((a, b) => a.replacedAt.getTime() - b.replacedAt.getTime())
  const codes = [...former, { code, replacedAt: null }]
  const place = codes.findIndex((one) => one.code === asked)
  const [one, before] = [codes[place], codes[place - 1]]
  if (!one) return false
  return (before?.replacedAt ?? placedAt) <= at && (one.replacedAt === null || one.replacedAt > at)
}
