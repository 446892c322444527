import { dateOfDay, dayInCopenhagen } from "#platform/time/time.ts"

/** Memberships that have a term on the day of an instant in Copenhagen and are not ended. */
export function withStandingTerm(at: Date) {
  const today = dateOfDay(dayInCopenhagen(at))
  return {
    OR: [{ endedOn: null }, { endedOn: { gt: today } }],
    terms: { some: { fromOn: { lte: today }, toOn: { gte: today } } },
  }
}
