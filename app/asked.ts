import type { Asked } from "#components/admin/address.ts"

/** What Next hands a page of the desk. */
export interface PageProps<Params = Record<string, never>> {
  readonly params: Promise<Params>
  readonly searchParams: Promise<Asked>
}

/** One of the known values, or null: what stands in an address is never passed on unread. */
export function oneOf<Value extends string>(
  known: readonly Value[],
  asked: string | undefined,
): Value | null {
  return known.find((value) => value === asked) ?? null
}

/** Whether what stands in an address can be an id at all; what cannot is not asked for. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}

/** A secret out of a mail as it stands in an address; "" when what stands there can be none. */
export function secretOf(asked: string | string[] | undefined): string {
  return typeof asked === "string" && /^[\w-]{20,64}$/.test(asked) ? asked : ""
}
