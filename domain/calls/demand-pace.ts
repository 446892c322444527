import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { demandNetworkRate, demandRate } from "#platform/http/rate-limit.ts"

const hour = 3_600

/**
 * Refuses who begins application after application in one name, sends one again and again, or does so from one network
 * (`client`): each brings a letter to an address that nobody has proven, and may bring a file. Who is signed in is
 * counted alone, and this machine itself not at all. @throws TooMany
 */
export async function demandPace(
  actor: Actor,
  { email, code, client }: { email: string; code: string; client: string },
): Promise<void> {
  if (code) await demandRate(`apply.again:${code}`, { points: 120, seconds: hour })
  else await demandRate(`apply.mail:${email}`, { points: 60, seconds: hour })
  await demandNetworkRate("apply.client", personIdOf(actor) ?? client, { points: 600, seconds: hour })
}
