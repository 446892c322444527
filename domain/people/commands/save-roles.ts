import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { transaction } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { demandAnother, lockAdministrators } from "../administrators.ts"
import type { SaveRoles } from "../input.ts"

/**
 * Gives a person exactly these roles: what is new is granted, what is left out is taken away, each said in the log.
 * There is always an administrator left.
 * @throws NotAllowed, NotFound, Closed for the last administrator
 */
export async function saveRoles(actor: Actor, { personId, roles }: SaveRoles): Promise<{ id: string }> {
  demand(actor, "people.grantRole")
  return transaction(async (tx) => {
    await lockAdministrators(tx)
    const person = await tx.person.findFirst({
      where: { id: personId, erasedAt: null },
      select: { roles: { select: { role: true } } },
    })
    if (!person) throw new NotFound("person")
    const held = person.roles.map(({ role }) => role)
    const granted = roles.filter((role) => !held.includes(role))
    const revoked = held.filter((role) => !roles.includes(role))
    if (revoked.includes("ADMINISTRATOR")) await demandAnother(tx, personId)
    await tx.personRole.deleteMany({ where: { personId, role: { in: revoked } } })
    await tx.personRole.createMany({
      data: granted.map((role) => ({ personId, role, grantedAt: now(), grantedById: personIdOf(actor) })),
      skipDuplicates: true,
    })
    const subject = { type: "person", id: personId } as const
    for (const role of granted) await audit(tx, actor, "people.grantRole", subject, { granted: role })
    for (const role of revoked) await audit(tx, actor, "people.grantRole", subject, { revoked: role })
    return { id: personId }
  })
}
