/** What is wrong with a file of boundaries: where, what stands there, and which sentence says how to mend it. */
export interface BoundaryFault {
  /** Place of the feature in the file, the first is 1; null when the file as a whole is meant. */
  readonly feature: number | null
  /** What stands there, as short as it may be told. */
  readonly value: string
  /** "survey-map.fault.metres" */
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
}

export type FaultName =
  | "empty"
  | "tooLarge"
  | "archive"
  | "shapefile"
  | "geopackage"
  | "markup"
  | "notText"
  | "notJson"
  | "esri"
  | "notAMap"
  | "brokenTopology"
  | "noAreas"
  | "noCodes"
  | "codeMissing"
  | "unknownCode"
  | "formerCode"
  | "position"
  | "short"
  | "open"
  | "crossing"
  | "tooDetailed"
  | "tooHeavy"
  | "metres"
  | "swapped"
  | "elsewhere"
  | "missing"

export function fault(
  name: FaultName,
  { feature = null, value = "", values = {} }: Partial<Omit<BoundaryFault, "code">> = {},
): BoundaryFault {
  // What stands in a file may be as long as the file.
  return { feature, value: value.slice(0, 80), code: `survey-map.fault.${name}`, values }
}

/** Ends the reading of a file with what is wrong with it as a whole. */
export class UnreadableBoundaries extends Error {
  readonly fault: BoundaryFault
  constructor(name: FaultName, told: Partial<Omit<BoundaryFault, "code">> = {}) {
    super(name)
    this.fault = fault(name, told)
  }
}
