import { Secret, TOTP } from "otpauth"
import type { Tx } from "#platform/database/client.ts"
import { demandRate } from "#platform/http/rate-limit.ts"
import { InvalidInput } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"

const seconds = 30
const issuer = "Samling"

/** A fresh secret for an app, 160 random bits in Base32 (RFC 6238, RFC 4226 section 4). */
export function newFactorSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What the picture says that an app scans: otpauth://totp/… */
export function factorAddress(secret: string, email: string): string {
  return new TOTP({ issuer, label: email, secret: Secret.fromBase32(secret), period: seconds }).toString()
}

/** Five tries in five minutes: a million codes are not to be tried one after the other. @throws TooMany */
export async function limitFactorTries(personId: string): Promise<void> {
  await demandRate(`second-factor:${personId}`, { points: 5, seconds: 300 })
}

/**
 * Spends a code of the person's app. The step before and the one after count too, for clocks that are not right; a
 * step once used, and every one before it, is never taken again.
 * @throws InvalidInput when the code is wrong or used
 */
export async function spendStep(
  tx: Tx,
  personId: string,
  { code, isConfirmed }: { code: string; isConfirmed: boolean },
): Promise<void> {
  const isWanted = isConfirmed ? { not: null } : null
  const factor = await tx.secondFactor.findFirst({
    where: { personId, confirmedAt: isWanted },
    select: { secret: true },
  })
  const step = factor ? stepOf(factor.secret, code) : null
  if (step === null) throw wrong()
  // The condition is what makes it once: of two who send the same code, one finds no row.
  const { count } = await tx.secondFactor.updateMany({
    where: {
      personId,
      confirmedAt: isWanted,
      OR: [{ lastUsedStep: null }, { lastUsedStep: { lt: step } }],
    },
    data: { lastUsedStep: step, ...(isConfirmed ? {} : { confirmedAt: now() }) },
  })
  if (count === 0) throw wrong()
}

/** Which step of time a code belongs to; null when it is none of those that count now. */
function stepOf(secret: string, code: string): number | null {
  const timestamp = now().getTime()
  const totp = new TOTP({ secret: Secret.fromBase32(secret), period: seconds })
  const delta = totp.validate({ token: code, timestamp, window: 1 })
  return delta === null ? null : TOTP.counter({ period: seconds, timestamp }) + delta
}

function wrong(): InvalidInput {
  return new InvalidInput({ code: ["people.factorWrong"] })
}
