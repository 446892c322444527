import { byDanishName } from "./by-name.ts"

/** What somebody eats, and where. */
export interface Guest {
  readonly product: string
  /** "" for who sits at none. */
  readonly table: string
  /** "" when no dish was chosen. */
  readonly option: string
  readonly name: string
  readonly allergies: string
}

export interface KitchenTable {
  readonly product: string
  /** "" for those who sit at none, who come last. */
  readonly name: string
  /** How many eat what, the dishes by name. */
  readonly counts: readonly { readonly option: string; readonly count: number }[]
  readonly guests: readonly Guest[]
}

/** The tables of each dinner, in the order of the dinners, and by the tables' names. */
export function tablesOf(guests: readonly Guest[]): KitchenTable[] {
  return [...Map.groupBy(guests, ({ product }) => product)].flatMap(([product, eating]) =>
    [...Map.groupBy(eating, ({ table }) => table)]
      .toSorted(([one], [other]) => byTable(one, other))
      .map(([name, here]) => ({ product, name, counts: countsOf(here), guests: here })),
  )
}

/** By their names, "2" before "10"; no table comes last. */
export function byTable(one: string, other: string): number {
  if (one === "" || other === "") return Number(one === "") - Number(other === "")
  return byDanishName(one, other)
}

function countsOf(guests: readonly Guest[]): { option: string; count: number }[] {
  return [...Map.groupBy(guests, ({ option }) => option)]
    .map(([option, these]) => ({ option, count: these.length }))
    .toSorted((a, b) => byTable(a.option, b.option))
}
