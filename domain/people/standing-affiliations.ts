import { dateOfDay, dayInCopenhagen } from "#platform/time/time.ts"

/** Affiliations that stand on the day of an instant in Copenhagen; both their days are included. */
export function standingAffiliations(at: Date) {
  const today = dateOfDay(dayInCopenhagen(at))
  return { fromOn: { lte: today }, OR: [{ toOn: null }, { toOn: { gte: today } }] }
}
