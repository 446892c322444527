import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Prisma, type Tx, transaction, violates } from "#platform/database/client.ts"
import { InvalidInput, NotFound, Stale } from "#platform/refusal.ts"
import { managedEvent } from "../managed-event.ts"
import type { SaveSignUpView } from "../selection-input.ts"

/**
 * Keeps the filters and columns of a list of sign-ups by a name, for all staff; one that is there takes the name and what
 * is shown now.
 * @throws NotAllowed, NotFound, Stale, Closed (the event has no dates), InvalidInput (the name is taken; a product of
 * another event)
 */
export async function saveSignUpView(
  actor: Actor,
  { id, eventId, version, name, ...query }: SaveSignUpView,
): Promise<{ id: string; eventId: string }> {
  demand(actor, "events.participants")
  try {
    return await transaction(async (tx) => {
      await managedEvent(tx, eventId)
      if (query.productId) {
        const own = await tx.product.count({ where: { id: query.productId, eventId } })
        if (own === 0) throw new InvalidInput({ productId: ["errors.notFound"] })
      }
      const saved = id
        ? await change(tx, { id, eventId, version }, { name, query })
        : await tx.signUpView.create({ data: { eventId, name, query }, select: { id: true } })
      await audit(tx, actor, "events.viewSaved", { type: "event", id: eventId }, { view: saved.id, name })
      return { id: saved.id, eventId }
    })
  } catch (error) {
    if (violates(error, "SignUpView_one_name")) {
      throw new InvalidInput({ name: ["organiser-lists.nameTaken"] })
    }
    throw error
  }
}

async function change(
  tx: Tx,
  { id, eventId, version }: { id: string; eventId: string; version: number },
  words: Prisma.SignUpViewUpdateManyMutationInput,
): Promise<{ id: string }> {
  const { count } = await tx.signUpView.updateMany({
    where: { id, eventId, version },
    data: { ...words, version: { increment: 1 } },
  })
  if (count > 0) return { id }
  const standing = await tx.signUpView.findFirst({ where: { id, eventId }, select: { version: true } })
  if (!standing) throw new NotFound("view")
  throw new Stale(standing.version)
}
