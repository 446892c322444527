import { buffer } from "node:stream/consumers"
import { type BoundaryFault, fault } from "./boundary-fault.ts"
import { packFinely } from "./pack-boundaries.ts"
import type { PreparedBoundaries } from "./prepare-boundaries.ts"
import { type BoundariesFile, readBoundaries } from "./read-boundaries.ts"

/** Reads official boundaries from its input and writes to its output what prepare-boundaries.ts, which starts it, promises. */
process.stdout.write(JSON.stringify(prepared(await buffer(process.stdin))))

function prepared(bytes: Uint8Array): PreparedBoundaries {
  const read = readBoundaries(bytes)
  const { boundaries, missing, ignored } = read
  const faults = [...read.faults, ...whatIsMissing(read)]
  const packed = faults.length === 0 ? packFinely(boundaries) : null
  return { matched: boundaries.size, missing, ignored, faults, packed }
}

/** A file that says nothing else wrong must draw them all. */
function whatIsMissing({ missing, faults }: BoundariesFile): BoundaryFault[] {
  return faults.length > 0 ? [] : missing.map((code) => fault("missing", { value: code, values: { code } }))
}
