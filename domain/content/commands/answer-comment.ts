import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { AnswerComment } from "../input.ts"
import { entryToTalkAbout } from "../requests.ts"

/** Answers a comment. @throws NotFound, NotAllowed, Closed for an answer: one answers what it answers */
export async function answerComment(
  actor: Actor,
  { commentId, text }: AnswerComment,
): Promise<{ id: string }> {
  demand(actor, "content.comment")
  return transaction(async (tx) => {
    const comment = await tx.entryComment.findUnique({
      where: { id: commentId },
      select: { entryId: true, parentId: true },
    })
    if (!comment) throw new NotFound("comment")
    const entry = await entryToTalkAbout(tx, actor, comment.entryId)
    if (comment.parentId) throw new Closed("versions.answerOfAnswer")
    const answer = await tx.entryComment.create({
      data: {
        entryId: entry.id,
        revisionId: entry.workingId,
        parentId: commentId,
        text,
        createdAt: now(),
        createdById: personIdOf(actor),
      },
      select: { id: true },
    })
    await audit(tx, actor, "content.commented", { type: "entry", id: entry.id }, { comment: answer.id })
    return answer
  })
}
