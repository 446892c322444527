import { addDays, dayOfDate, instantOf } from "#platform/time/time.ts"

/** The instants that decide what one can do with a call. */
export interface CallTimes {
  readonly opensAt: Date
  readonly deadlineAt: Date
  /** The day by which applicants are promised an answer, as a date of the database; null without a promise. */
  readonly answerByOn: Date | null
}

export type CallState =
  | { readonly kind: "coming"; readonly opensAt: Date }
  | { readonly kind: "open"; readonly until: Date }
  | { readonly kind: "closed"; readonly since: Date }

/** Whether a call takes applications at an instant: from `opensAt` through `deadlineAt` itself. */
export function callState({ opensAt, deadlineAt }: CallTimes, at: Date): CallState {
  if (at < opensAt) return { kind: "coming", opensAt }
  return at <= deadlineAt ? { kind: "open", until: deadlineAt } : { kind: "closed", since: deadlineAt }
}

/** The next instant at which anything of this changes by itself, or null when time changes nothing more. */
export function nextChange({ opensAt, deadlineAt, answerByOn }: CallTimes, at: Date): Date | null {
  // The deadline holds through its instant and changes a millisecond later; an opening changes at its own.
  const changes = [opensAt.getTime(), deadlineAt.getTime() + 1]
  if (answerByOn) changes.push(promiseEndsAt(answerByOn).getTime())
  const ahead = changes.filter((instant) => instant > at.getTime())
  return ahead.length > 0 ? new Date(Math.min(...ahead)) : null
}

/** When the promised day is over in Copenhagen: the first instant of the day after. */
export function promiseEndsAt(answerByOn: Date): Date {
  return instantOf(addDays(dayOfDate(answerByOn), 1))
}
