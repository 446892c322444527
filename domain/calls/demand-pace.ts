import { TooMany } from "#domain/people/refusals.ts"
import { limit } from "#platform/http/rate-limit.ts"

/**
 * Refuses who begins application after application in one name: each brings a letter to an address that nobody has
 * proven. @throws TooMany
 */
export async function demandPace({ email }: { email: string }): Promise<void> {
  if (!(await limit(`apply.mail:${email}`, { points: 60, seconds: 3_600 }))) throw new TooMany()
}
