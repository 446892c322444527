import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { rolesThatMay } from "#domain/access/reach.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { transaction, violates } from "#platform/database/client.ts"
import { Closed } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { AskPublication } from "../input.ts"
import { askedLetter } from "../letters.ts"
import { entryToTalkAbout } from "../requests.ts"

/**
 * Asks those who may publish to publish an entry: it stands on their start pages, and each gets a mail. Publishing or
 * scheduling it answers. @throws NotFound, NotAllowed, Closed when it is asked already
 */
export async function askPublication(actor: Actor, { id, message }: AskPublication): Promise<{ id: string }> {
  demand(actor, "content.ask")
  return transaction(async (tx) => {
    const entry = await entryToTalkAbout(tx, actor, id)
    const me = personIdOf(actor)
    const publishers = await tx.person.findMany({
      where: { erasedAt: null, roles: { some: { role: { in: rolesThatMay("publish", entry.kind) } } } },
      select: { id: true, email: true },
      orderBy: { id: "asc" },
    })
    try {
      const request = await tx.entryRequest.create({
        data: {
          entryId: id,
          revisionId: entry.workingId,
          kind: "PUBLISH",
          askedById: me,
          message,
          createdAt: now(),
        },
        select: { id: true },
      })
      const by = actor.kind === "person" ? actor.name : ""
      const asked = { id: request.id, entryId: id, asks: "publish", by, kind: entry.kind } as const
      for (const { id: personId, email } of publishers) {
        if (email && personId !== me) await sendLater(tx, askedLetter(asked, { personId, email }))
      }
      await audit(tx, actor, "content.publicationAsked", { type: "entry", id }, { request: request.id })
      return request
    } catch (error) {
      if (violates(error, "EntryRequest_one_publication"))
        throw new Closed("versions.publicationAskedAlready")
      throw error
    }
  })
}
