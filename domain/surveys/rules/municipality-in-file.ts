import { editsBetween } from "./edits-between.ts"
import { normalForm } from "./normal-form.ts"

export interface Municipality {
  /** Three digits, "101". */
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
}

export interface FormerMunicipality {
  readonly name: string
  /** The one it had, unless somebody else has it today. */
  readonly code?: string
  /** Codes of the municipalities that it became a part of. */
  readonly successors: readonly string[]
}

/** What has a code like a municipality's and is none: Christiansø. */
export interface NotMunicipality {
  readonly code: string
  readonly name: string
}

export interface MunicipalityRegister {
  readonly municipalities: readonly Municipality[]
  readonly formerMunicipalities: readonly FormerMunicipality[]
  readonly notMunicipalities: readonly NotMunicipality[]
}

export type FoundMunicipality =
  | { readonly kind: "municipality"; readonly code: string; readonly name: string }
  | { readonly kind: "former"; readonly name: string; readonly successors: readonly string[] }
  | { readonly kind: "none"; readonly name: string }
  | { readonly kind: "unknown" }

export interface MunicipalityFinder {
  /** "101", "0101" */
  byCode(written: string): FoundMunicipality
  /** "Aarhus", "Århus Kommune", "Nordfyn"; digits are taken as a code. */
  byName(written: string): FoundMunicipality
  /** The name that was meant, when one alone is spelled nearly so; null when none is, or several are. */
  nearest(written: string): string | null
}

const unknown: FoundMunicipality = { kind: "unknown" }

/** Finds what a file means by a code or a name. A former municipality is found with the names of its successors. */
export function municipalityFinder(register: MunicipalityRegister): MunicipalityFinder {
  const codes = codesOf(register)
  const [current, others] = [currentNames(register), otherNames(register)]
  const byCode = (written: string) =>
    /^\d+$/.test(written.trim()) ? (codes.get(bareCode(written)) ?? unknown) : unknown
  const byName = (written: string) => {
    const key = nameKey(written)
    return current.get(key) ?? others.get(key) ?? genitive(current, key) ?? genitive(others, key) ?? unknown
  }
  return {
    byCode,
    // Our own data.csv has the code under "municipality".
    byName: (written) => (/^\s*\d+\s*$/.test(written) ? byCode(written) : byName(written)),
    nearest: (written) => nearestIn(register.municipalities, nameKey(written)),
  }
}

function codesOf({ municipalities, formerMunicipalities, notMunicipalities }: MunicipalityRegister) {
  const nameOf = new Map(municipalities.map(({ code, name }) => [code, name]))
  return new Map<string, FoundMunicipality>([
    ...formerMunicipalities.flatMap(({ code, name, successors }) =>
      code
        ? [[bareCode(code), { kind: "former", name, successors: named(nameOf, successors) }] as const]
        : [],
    ),
    ...notMunicipalities.map(({ code, name }) => [bareCode(code), { kind: "none", name }] as const),
    ...municipalities.map(
      ({ code, name }) => [bareCode(code), { kind: "municipality", code, name }] as const,
    ),
  ])
}

function named(nameOf: ReadonlyMap<string, string>, codes: readonly string[]): string[] {
  return codes.map((code) => nameOf.get(code) ?? code)
}

/** "0101" and "101" are the same municipality. */
function bareCode(code: string): string {
  return code.trim().replace(/^0+/, "")
}

type Names = Map<string, FoundMunicipality>

function currentNames({ municipalities }: MunicipalityRegister): Names {
  const names: Names = new Map()
  for (const { code, name, aliases } of municipalities) {
    for (const one of new Set([name, ...aliases].map(nameKey))) {
      // A name that two of them answer to names neither.
      names.set(one, names.has(one) ? unknown : { kind: "municipality", code, name })
    }
  }
  return names
}

function otherNames({
  municipalities,
  formerMunicipalities,
  notMunicipalities,
}: MunicipalityRegister): Names {
  const nameOf = new Map(municipalities.map(({ code, name }) => [code, name]))
  return new Map([
    ...formerMunicipalities.map(({ name, successors }): [string, FoundMunicipality] => [
      nameKey(name),
      { kind: "former", name, successors: named(nameOf, successors) },
    ]),
    ...notMunicipalities.map(({ name }): [string, FoundMunicipality] => [
      nameKey(name),
      { kind: "none", name },
    ]),
  ])
}

function nameKey(name: string): string {
  return normalForm(name).replace(/_(regionskommune|kommune|municipality)$|^kommune_/, "")
}

/** "Nordfyn" for "Nordfyns", "Københavns" for "København"; nothing when both ways lead somewhere. */
function genitive(names: Names, key: string): FoundMunicipality | undefined {
  const longer = names.get(`${key}s`)
  const shorter = key.endsWith("s") ? names.get(key.slice(0, -1)) : undefined
  return longer && shorter ? undefined : (longer ?? shorter)
}

/** At most two letters wrong, and of a short name one; two names that are as near say nothing. */
function nearestIn(municipalities: readonly Municipality[], key: string): string | null {
  const most = key.length < 5 ? 1 : 2
  if (key.length < 3 || key.length > 40) return null
  const near = municipalities
    .map(({ name }) => ({ name, edits: editsBetween(key, nameKey(name), most) }))
    .filter(({ edits }) => edits <= most)
    .toSorted((one, other) => one.edits - other.edits)
  const [best, next] = near
  return best && best.edits !== next?.edits ? best.name : null
}
