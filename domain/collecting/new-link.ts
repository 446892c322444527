import type { Tx } from "#platform/database/client.ts"
import { hashOf, newSecret } from "#platform/secrets.ts"
import { now } from "#platform/time/time.ts"

/** A link of its own for one mail to a respondent; earlier ones go on working. @returns its secret, kept as a hash only */
export async function newLink(tx: Tx, respondentId: string): Promise<string> {
  const token = newSecret()
  await tx.respondentLink.create({
    data: { tokenHash: hashOf(token), respondentId, createdAt: now() },
    select: { tokenHash: true },
  })
  return token
}
