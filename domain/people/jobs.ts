import { db } from "#platform/database/client.ts"

/** Forgets the secrets of mails and of the console that ran out before this instant. @returns how many */
export async function forgetTokens(before: Date): Promise<number> {
  const { count } = await db.accessToken.deleteMany({ where: { expiresAt: { lt: before } } })
  return count
}

/** Forgets the sign-ins that ran out before this instant. @returns how many */
export async function forgetSessions(before: Date): Promise<number> {
  const { count } = await db.signInSession.deleteMany({ where: { expiresAt: { lt: before } } })
  return count
}
