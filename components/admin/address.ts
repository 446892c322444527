/** The address of a list: its path and the search, filters, order and page that stand in it. */
export interface ListAddress {
  readonly path: string
  readonly values: Readonly<Record<string, string>>
}

/** What Next hands a page as `searchParams`. */
export type Asked = Readonly<Record<string, string | string[] | undefined>>

/** Reads the keys that a list knows; repeated keys count once, unknown ones are dropped, empty ones are absent. */
export function listAddress(path: string, asked: Asked, keys: readonly string[]): ListAddress {
  const values = new Map<string, string>()
  for (const key of keys) {
    const given = asked[key]
    const value = (Array.isArray(given) ? given[0] : given)?.trim().slice(0, 200)
    if (value) values.set(key, value)
  }
  return { path, values: Object.fromEntries(values) }
}

/** The same list with some keys changed; null takes a key out. Any change but of the page begins at page 1. */
export function hrefWith(address: ListAddress, changes: Readonly<Record<string, string | null>>): string {
  const kept = { ...address.values, ...("side" in changes ? {} : { side: null }), ...changes }
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(kept)) if (value) query.set(key, value)
  const text = query.toString()
  return text ? `${address.path}?${text}` : address.path
}

/** The page asked for, from 1; what is no page is the first. */
export function pageNumber(address: ListAddress): number {
  const number = Number(address.values.side)
  return Number.isInteger(number) && number > 0 && number < 100_000 ? number : 1
}

/** "titel" is ascending, "-titel" descending; a name that the list does not sort by is its own first order. */
export function orderOf<Key extends string>(
  address: ListAddress,
  known: readonly Key[],
  first: { readonly by: Key; readonly descending: boolean },
): { by: Key; descending: boolean } {
  const asked = address.values.orden ?? ""
  const descending = asked.startsWith("-")
  const by = known.find((key) => key === (descending ? asked.slice(1) : asked))
  return by === undefined ? first : { by, descending }
}
