import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, transaction, violates } from "#platform/database/client.ts"
import { InvalidInput, NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import type { SavePerson } from "../input.ts"

/**
 * Writes down a person, a new one without an id. Whoever signed in with an address that is changed here is signed
 * out: the old mailbox opens nothing any more.
 * @throws NotAllowed, NotFound, InvalidInput when another person has the address
 */
export async function savePerson(actor: Actor, input: SavePerson): Promise<{ id: string }> {
  demand(actor, "people.write")
  try {
    return await transaction((tx) =>
      input.id ? change(tx, actor, input.id, input) : create(tx, actor, input),
    )
  } catch (error) {
    if (violates(error, "Person_email_key")) throw new InvalidInput({ email: ["people.emailTaken"] })
    throw error
  }
}

async function create(tx: Tx, actor: Actor, { name, email, phone }: SavePerson): Promise<{ id: string }> {
  const at = now()
  const { id } = await tx.person.create({
    data: { name, email, phone: phone || null, createdAt: at, updatedAt: at },
    select: { id: true },
  })
  await audit(tx, actor, "people.write", { type: "person", id }, { isNew: true })
  return { id }
}

async function change(
  tx: Tx,
  actor: Actor,
  id: string,
  { name, email, phone }: SavePerson,
): Promise<{ id: string }> {
  const before = await tx.person.findFirst({ where: { id, erasedAt: null }, select: { email: true } })
  if (!before) throw new NotFound("person")
  const isMoved = before.email !== email
  await tx.person.update({
    where: { id },
    data: { name, email, phone: phone || null, updatedAt: now() },
    select: { id: true },
  })
  if (isMoved) await tx.signInSession.deleteMany({ where: { personId: id } })
  await audit(tx, actor, "people.write", { type: "person", id }, { emailChanged: isMoved })
  return { id }
}
