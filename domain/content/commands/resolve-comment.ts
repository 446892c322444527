import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { ResolveComment } from "../input.ts"
import { entryToTalkAbout } from "../requests.ts"

/** Puts a comment away as dealt with, or takes it up again. @throws NotFound, NotAllowed */
export async function resolveComment(
  actor: Actor,
  { commentId, isResolved }: ResolveComment,
): Promise<{ id: string }> {
  demand(actor, "content.comment")
  return transaction(async (tx) => {
    const comment = await tx.entryComment.findUnique({
      where: { id: commentId },
      select: { entryId: true, parentId: true },
    })
    if (!comment || comment.parentId) throw new NotFound("comment")
    const entry = await entryToTalkAbout(tx, actor, comment.entryId)
    await tx.entryComment.update({
      where: { id: commentId },
      data: isResolved
        ? { resolvedAt: now(), resolvedById: personIdOf(actor) }
        : { resolvedAt: null, resolvedById: null },
      select: { id: true },
    })
    const operation = isResolved ? "content.commentResolved" : "content.commentReopened"
    await audit(tx, actor, operation, { type: "entry", id: entry.id }, { comment: commentId })
    return { id: commentId }
  })
}
