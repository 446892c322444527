import type { Actor } from "#domain/access/actor.ts"
import { personIdOf } from "#domain/access/actor.ts"
import type { Tx } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"

export interface AuditSubject {
  readonly type:
    | "entry"
    | "media"
    | "person"
    | "organisation"
    | "membership"
    | "application"
    | "event"
    | "order"
    | "waiting"
    | "mail"
    | "category"
    | "menu"
    | "import"
    | "survey"
    | "population"
    | "application"
    | "batch"
    | "invoice"
    | "form"
    | "boundaries"
  readonly id: string
}

/**
 * Says in the log who did what to what, in the transaction that does it; the database keeps it for good.
 * `details` holds facts that a colleague needs later, never secrets and never sensitive answers.
 */
export async function audit(
  tx: Tx,
  actor: Actor,
  operation: string,
  subject: AuditSubject,
  details: Record<string, string | number | boolean | null> = {},
): Promise<void> {
  await tx.auditEntry.create({
    data: {
      at: now(),
      actorId: personIdOf(actor),
      actorKind: actor.kind === "system" ? actor.name : actor.kind,
      operation,
      subjectType: subject.type,
      subjectId: subject.id,
      details,
    },
    select: { id: true },
  })
}
