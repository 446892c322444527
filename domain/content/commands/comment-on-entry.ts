import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import type { Comment } from "../input.ts"
import { entryToTalkAbout } from "../requests.ts"

/**
 * Says something about a passage, whose words are copied: they are there when the passage is not.
 * @throws NotFound, NotAllowed, Closed in the trash
 */
export async function commentOnEntry(
  actor: Actor,
  { id, blockId, quote, text }: Comment,
): Promise<{ id: string }> {
  demand(actor, "content.comment")
  return transaction(async (tx) => {
    const entry = await entryToTalkAbout(tx, actor, id)
    const comment = await tx.entryComment.create({
      data: {
        entryId: id,
        revisionId: entry.workingId,
        blockId,
        quote,
        text,
        createdAt: now(),
        createdById: personIdOf(actor),
      },
      select: { id: true },
    })
    await audit(tx, actor, "content.commented", { type: "entry", id }, { comment: comment.id })
    return comment
  })
}
