import { join } from "node:path"
import { readApart } from "#platform/input/read-apart.ts"
import type { BoundaryTopology } from "./boundaries.ts"
import { type BoundaryFault, fault } from "./boundary-fault.ts"
import type { BoundariesFile } from "./read-boundaries.ts"

/** What a file of boundaries says, and the boundaries as they are kept where nothing is wrong with it. */
export interface PreparedBoundaries extends Pick<BoundariesFile, "missing" | "ignored"> {
  /** Municipalities that the file draws. */
  readonly matched: number
  readonly faults: readonly BoundaryFault[]
  readonly packed: { readonly topology: BoundaryTopology; readonly bytes: number } | null
}

/** ms. A file of 20 MB takes some ten seconds. */
const patience = 120_000

/** Reads and packs a file of boundaries in a process of its own: nobody else waits while it is simplified. */
export async function prepareBoundaries(bytes: Uint8Array): Promise<PreparedBoundaries> {
  const reader = join(process.cwd(), "domain/surveys/map/boundaries-reader.ts")
  const said = await readApart(reader, bytes, { patience })
  if (said) return JSON.parse(said.toString("utf8"))
  return { matched: 0, missing: [], ignored: [], faults: [fault("tooHeavy")], packed: null }
}
