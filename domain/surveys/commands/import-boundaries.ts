import { createHash } from "node:crypto"
import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Prisma, transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { now } from "#platform/time/time.ts"
import { takeOutOfUse } from "../boundaries-in-use.ts"
import type { ImportBoundaries } from "../input.ts"
import { type BoundaryTopology, unpack } from "../map/boundaries.ts"
import type { BoundaryFault } from "../map/boundary-fault.ts"
import { type BoundaryMap, boundaryMap } from "../map/drawings.ts"
import { type PreparedBoundaries, prepareBoundaries } from "../map/prepare-boundaries.ts"

export interface BoundariesReport extends Pick<PreparedBoundaries, "matched" | "missing" | "ignored"> {
  readonly accepted: boolean
  readonly errors: readonly BoundaryFault[]
  /** Of the boundaries as they are kept, packed; 0 when the file was refused. */
  readonly bytes: number
}

/**
 * Takes official boundaries from a file and puts them into use: every map of boundaries shows them from then on. All or
 * nothing: one fault in the file and nothing is written. `dryRun` reads and reports, draws what it would look like, and
 * writes nothing.
 * @throws NotAllowed
 */
export async function importBoundaries(
  actor: Actor,
  { fileName, credit }: ImportBoundaries,
  file: { readonly bytes: Uint8Array; readonly dryRun: boolean },
): Promise<{ report: BoundariesReport; preview: BoundaryMap | null }> {
  demand(actor, "surveys.publish")
  // Before the transaction: a large file takes seconds.
  const { packed, faults, ...said } = await prepareBoundaries(file.bytes)
  const report = { ...said, accepted: packed !== null, errors: faults, bytes: packed?.bytes ?? 0 }
  if (!packed) return { report, preview: null }
  if (file.dryRun) return { report, preview: previewOf(packed.topology, credit) }
  const sha256 = createHash("sha256").update(file.bytes).digest("hex")
  await transaction(async (tx) => {
    await takeOutOfUse(tx)
    const { topology, bytes } = packed
    const { id } = await tx.boundarySet.create({
      data: {
        fileName,
        credit,
        sha256,
        bytes,
        topology: topology as unknown as Prisma.InputJsonObject,
        inUseSince: now(),
      },
      select: { id: true },
    })
    await audit(
      tx,
      actor,
      "surveys.boundariesImported",
      { type: "boundaries", id },
      { file: fileName, bytes },
    )
    await forgetPublicPages(tx)
  })
  return { report, preview: null }
}

function previewOf(topology: BoundaryTopology, credit: string): BoundaryMap {
  return boundaryMap(unpack(topology), { credits: [credit], isOfficial: true })
}
