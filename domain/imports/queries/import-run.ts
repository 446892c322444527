import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { ImportKind, ImportStatus } from "#platform/database/enums.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { ImportReport } from "../report.ts"
import { mayAct } from "../rules/runs.ts"

/** An import by hand as staff see it; sizes in bytes. */
export interface ImportRun {
  readonly id: string
  readonly kind: ImportKind
  readonly status: ImportStatus
  readonly file: GivenFile
  readonly media: GivenFile | null
  readonly done: number
  readonly total: number
  /** Why it ended as it did; null when nothing is wrong. */
  readonly refusal: { readonly code: string; readonly values: Record<string, string | number> } | null
  readonly report: ImportReport | null
  readonly by: string
  readonly createdAt: Date
  readonly endedAt: Date | null
  readonly can: { readonly bring: boolean; readonly goOn: boolean; readonly drop: boolean }
}

interface GivenFile {
  readonly name: string
  readonly bytes: number
  readonly received: number
}

/** One import, how far it is and what came of it. @throws NotAllowed, NotFound */
export async function importRun(actor: Actor, id: string): Promise<ImportRun> {
  demand(actor, "content.import")
  const run = await db.importRun.findUnique({
    where: { id },
    select: {
      id: true,
      kind: true,
      status: true,
      filename: true,
      bytes: true,
      received: true,
      mediaFilename: true,
      mediaBytes: true,
      mediaReceived: true,
      report: true,
      done: true,
      total: true,
      code: true,
      values: true,
      movedAt: true,
      createdAt: true,
      endedAt: true,
      startedBy: { select: { name: true } },
    },
  })
  if (!run) throw new NotFound("import")
  const at = now()
  const { code, report, values, mediaFilename, startedBy } = run
  return {
    id: run.id,
    kind: run.kind,
    status: run.status,
    file: { name: run.filename, bytes: Number(run.bytes), received: Number(run.received) },
    media:
      mediaFilename === null
        ? null
        : { name: mediaFilename, bytes: Number(run.mediaBytes), received: Number(run.mediaReceived) },
    done: run.done,
    total: run.total,
    refusal: code === null ? null : { code, values: (values ?? {}) as Record<string, string | number> },
    report: report === null ? null : (report as unknown as ImportReport),
    by: startedBy?.name ?? "",
    createdAt: run.createdAt,
    endedAt: run.endedAt,
    can: { bring: mayAct("bring", run, at), goOn: mayAct("goOn", run, at), drop: mayAct("drop", run, at) },
  }
}
