import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { rolesThatMay } from "#domain/access/reach.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { transaction, violates } from "#platform/database/client.ts"
import { Closed, InvalidInput } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { AskColleague } from "../input.ts"
import { askedLetter } from "../letters.ts"
import { entryToTalkAbout } from "../requests.ts"

/**
 * Asks a colleague who may see drafts of this kind to look at an entry; it stands on their start page, and a mail leads
 * there. @throws NotFound, NotAllowed, Closed when that colleague is asked already, InvalidInput for one who may not see it
 */
export async function askColleague(
  actor: Actor,
  { id, personId, message }: AskColleague,
): Promise<{ id: string }> {
  demand(actor, "content.ask")
  return transaction(async (tx) => {
    const entry = await entryToTalkAbout(tx, actor, id)
    const colleague = await tx.person.findFirst({
      where: {
        id: personId,
        erasedAt: null,
        roles: { some: { role: { in: rolesThatMay("read", entry.kind) } } },
      },
      select: { id: true, email: true },
    })
    if (!colleague || personId === personIdOf(actor)) {
      throw new InvalidInput({ personId: ["versions.colleagueRefused"] })
    }
    try {
      const request = await tx.entryRequest.create({
        data: {
          entryId: id,
          revisionId: entry.workingId,
          kind: "LOOK",
          askedById: personIdOf(actor),
          askedOfId: personId,
          message,
          createdAt: now(),
        },
        select: { id: true },
      })
      const by = actor.kind === "person" ? actor.name : ""
      const { email } = colleague
      if (email) {
        const asked = { id: request.id, entryId: id, asks: "look", by, kind: entry.kind } as const
        await sendLater(tx, askedLetter(asked, { personId, email }))
      }
      await audit(tx, actor, "content.asked", { type: "entry", id }, { request: request.id })
      return request
    } catch (error) {
      if (violates(error, "EntryRequest_one_look")) throw new Closed("versions.askedAlready")
      throw error
    }
  })
}
