import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { HandedFile } from "./application-file.ts"

/** A file that was sent with an application, for those who read applications; one that was not sent is nobody's. @throws NotAllowed */
export async function deskApplicationFile(
  actor: Actor,
  { applicationId, fileId }: { applicationId: string; fileId: string },
): Promise<HandedFile | null> {
  demand(actor, "calls.applications")
  return db.applicationFile.findFirst({
    where: { id: fileId, applicationId, versions: { some: {} } },
    select: { storageKey: true, filename: true, mime: true },
  })
}
