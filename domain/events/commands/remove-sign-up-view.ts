import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { NotFound, Stale } from "#platform/refusal.ts"
import type { RemoveSignUpView } from "../selection-input.ts"

/** Throws away a list's name with its filters and columns; nobody's sign-up is touched. @throws NotAllowed, NotFound, Stale */
export async function removeSignUpView(
  actor: Actor,
  { id, version }: RemoveSignUpView,
): Promise<{ eventId: string }> {
  demand(actor, "events.participants")
  return transaction(async (tx) => {
    const view = await tx.signUpView.findUnique({
      where: { id },
      select: { eventId: true, name: true, version: true },
    })
    if (!view) throw new NotFound("view")
    const { count } = await tx.signUpView.deleteMany({ where: { id, version } })
    if (count === 0) throw new Stale(view.version)
    const { eventId, name } = view
    await audit(tx, actor, "events.viewRemoved", { type: "event", id: eventId }, { view: id, name })
    return { eventId }
  })
}
