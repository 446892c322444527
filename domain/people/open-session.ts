import type { Tx } from "#platform/database/client.ts"
import type { Role, TokenPurpose } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { hashOf, newToken } from "./secrets.ts"

export const sessionDays = 30

/** What the browser is given: the secret of the session, and where to go now. */
export interface SignInDone {
  sessionToken: string
  expiresAt: Date
  nextPath: string
}

/**
 * Opens a session for the person of an address, who is made when nobody has it yet. Staff with a second factor are led
 * past it before the desk. A link from the operator's console counts as a factor of its own: whoever has the console
 * has everything, and it is the way back in when a telephone is lost.
 */
export async function openSession(
  tx: Tx,
  {
    email,
    role,
    purpose,
    nextPath,
    userAgent,
  }: {
    email: string
    role: Role | null
    purpose: TokenPurpose
    nextPath: string | null
    userAgent: string
  },
): Promise<SignInDone & { personId: string }> {
  const at = now()
  const person = await tx.person.upsert({
    where: { email },
    create: { email, name: email.slice(0, email.indexOf("@")), createdAt: at },
    update: {},
    select: {
      id: true,
      roles: { select: { role: true } },
      secondFactor: { select: { confirmedAt: true } },
    },
  })
  if (role) {
    await tx.personRole.createMany({
      data: [{ personId: person.id, role, grantedAt: at }],
      skipDuplicates: true,
    })
  }
  const isFromConsole = purpose === "FIRST_ADMINISTRATOR"
  const sessionToken = newToken()
  const expiresAt = new Date(at.getTime() + sessionDays * 86_400_000)
  await tx.signInSession.create({
    data: {
      tokenHash: hashOf(sessionToken),
      personId: person.id,
      createdAt: at,
      lastSeenAt: at,
      expiresAt,
      secondFactorAt: isFromConsole ? at : null,
      userAgent: userAgent.slice(0, 200),
    },
    select: { id: true },
  })
  const isStaff = role !== null || person.roles.length > 0
  const to = nextPath ?? (isStaff ? "/admin" : "/min-side")
  const awaitsFactor = isStaff && person.secondFactor?.confirmedAt != null && !isFromConsole
  return {
    sessionToken,
    expiresAt,
    personId: person.id,
    nextPath: awaitsFactor && isAtDesk(to) ? `/min-side/totrin?naeste=${encodeURIComponent(to)}` : to,
  }
}

function isAtDesk(path: string): boolean {
  return path === "/admin" || path.startsWith("/admin/")
}
