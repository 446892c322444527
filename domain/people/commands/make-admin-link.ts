import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { config } from "#platform/config/config.ts"
import { transaction } from "#platform/database/client.ts"
import type { Role } from "#platform/database/enums.ts"
import { NotAllowed } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { hashOf, newToken } from "../secrets.ts"

const hours = 1

/**
 * A link that signs in whoever has it as the person of an address, with a role; once, within an hour. Made on the
 * operator's console only, which is why it is bound to no browser. @returns the URL
 * @throws NotAllowed for anyone who is signed in, administrators too
 */
export async function makeAdminLink(
  actor: Actor,
  { email, role }: { email: string; role: Role },
): Promise<string> {
  demand(actor, "people.grantRole")
  if (actor.kind !== "system") throw new NotAllowed("people.grantRole")
  const token = newToken()
  const at = now()
  await transaction(async (tx) => {
    const { id } = await tx.accessToken.create({
      data: {
        purpose: "FIRST_ADMINISTRATOR",
        hash: hashOf(token),
        email,
        role,
        nextPath: "/admin",
        createdAt: at,
        expiresAt: new Date(at.getTime() + hours * 3_600_000),
      },
      select: { id: true },
    })
    await audit(tx, actor, "people.adminLinkMade", { type: "person", id }, { role })
  })
  return `${config().siteUrl}/log-ind/bekraeft?token=${token}`
}
