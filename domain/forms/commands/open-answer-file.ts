import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import type { Operation } from "#domain/access/may-do.ts"
import { type AuditSubject, audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"

/** A stored file and how to hand it over. */
export interface OpenedFile {
  readonly storageKey: string
  readonly filename: string
  readonly mime: string
}

/**
 * A file that was given as an answer, for those who read what it was an answer in: a sign-up, an application that was
 * sent, a wish to join. One that waits, or stands in a draft, is nobody's. That it was read stands in the log.
 * @throws NotAllowed, NotFound
 */
export async function openAnswerFile(actor: Actor, { id }: { id: string }): Promise<OpenedFile> {
  demand(actor, "admin.enter")
  return transaction(async (tx) => {
    const found = await tx.answerFile.findUnique({
      where: { id },
      select: {
        key: true,
        storageKey: true,
        filename: true,
        mime: true,
        sentWithId: true,
        sheet: {
          select: { orderId: true, joiningId: true, position: { select: { orderId: true } } },
        },
      },
    })
    const read = found && readersOf(found)
    if (!found || !read) throw new NotFound("file")
    demand(actor, read.operation)
    await audit(tx, actor, "forms.fileRead", read.subject, { file: id, question: found.key })
    const { storageKey, filename, mime } = found
    return { storageKey, filename, mime }
  })
}

/** Who may read it, and what the log says it belongs to; null while it is nobody's. */
function readersOf({ sentWithId, sheet }: Found): { operation: Operation; subject: AuditSubject } | null {
  if (sentWithId) {
    return { operation: "calls.applications", subject: { type: "application", id: sentWithId } }
  }
  const orderId = sheet?.orderId ?? sheet?.position?.orderId
  if (orderId) return { operation: "events.participants", subject: { type: "order", id: orderId } }
  if (sheet?.joiningId) {
    return { operation: "membership.decide", subject: { type: "application", id: sheet.joiningId } }
  }
  return null
}

interface Found {
  readonly sentWithId: string | null
  readonly sheet: {
    readonly orderId: string | null
    readonly joiningId: string | null
    readonly position: { readonly orderId: string } | null
  } | null
}
