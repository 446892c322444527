import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import type { BeginImport } from "../input.ts"

/** Opens a run that its files are sent to, in parts. @throws NotAllowed */
export async function beginImport(actor: Actor, { kind, file, media }: BeginImport): Promise<{ id: string }> {
  demand(actor, "content.import")
  const at = now()
  return db.importRun.create({
    data: {
      kind,
      filename: file.filename,
      bytes: file.bytes,
      mediaFilename: media?.filename ?? null,
      mediaBytes: media?.bytes ?? 0,
      startedById: personIdOf(actor),
      createdAt: at,
      movedAt: at,
    },
    select: { id: true },
  })
}
