import { addDays, dateOfDay, dayInCopenhagen, instantOf, localTimeInCopenhagen } from "#platform/time/time.ts"

/** Moves an instant by whole days: the clock in Copenhagen shows the same before and after. */
export type Mover = (at: Date) => Date

/** Moves what lies around one day to where it lies around another; days are "YYYY-MM-DD". */
export function moverTo(from: string, to: string): Mover {
  const days = Math.round((dateOfDay(to).getTime() - dateOfDay(from).getTime()) / 86_400_000)
  return (at) => instantOf(addDays(dayInCopenhagen(at), days), localTimeInCopenhagen(at).slice(11))
}

/** Facts of an event as a revision keeps them, every instant moved. */
export function movedBy(
  moved: Mover,
  facts: Readonly<Record<string, string | number | boolean | Date | null>>,
): Record<string, string | number | boolean | null> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      value instanceof Date ? moved(value).toISOString() : value,
    ]),
  )
}
