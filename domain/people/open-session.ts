import type { Tx } from "#platform/database/client.ts"
import type { Role } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { hashOf, newToken } from "./secrets.ts"

export const sessionDays = 30

/** What the browser is given: the secret of the session, and where to go now. */
export interface SignInDone {
  sessionToken: string
  expiresAt: Date
  nextPath: string
}

/** Opens a session for the person of an address, who is made when nobody has it yet. */
export async function openSession(
  tx: Tx,
  {
    email,
    role,
    nextPath,
    userAgent,
  }: { email: string; role: Role | null; nextPath: string | null; userAgent: string },
): Promise<SignInDone & { personId: string }> {
  const at = now()
  const person = await tx.person.upsert({
    where: { email },
    create: { email, name: email.slice(0, email.indexOf("@")), createdAt: at },
    update: {},
    select: { id: true, roles: { select: { role: true } } },
  })
  if (role) {
    await tx.personRole.createMany({
      data: [{ personId: person.id, role, grantedAt: at }],
      skipDuplicates: true,
    })
  }
  const sessionToken = newToken()
  const expiresAt = new Date(at.getTime() + sessionDays * 86_400_000)
  await tx.signInSession.create({
    data: {
      tokenHash: hashOf(sessionToken),
      personId: person.id,
      createdAt: at,
      lastSeenAt: at,
      expiresAt,
      userAgent: userAgent.slice(0, 200),
    },
    select: { id: true },
  })
  const isStaff = role !== null || person.roles.length > 0
  return {
    sessionToken,
    expiresAt,
    personId: person.id,
    nextPath: nextPath ?? (isStaff ? "/admin" : "/min-side"),
  }
}
