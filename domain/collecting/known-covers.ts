import type { Tx } from "#platform/database/client.ts"
import { InvalidInput } from "#platform/refusal.ts"

/** The municipalities that an answer is to cover besides its own, each once, in order. @throws InvalidInput */
export async function knownCovers(
  tx: Tx,
  { editionId, code }: { readonly editionId: string; readonly code: string },
  wished: readonly string[],
): Promise<string[]> {
  const covers = [...new Set(wished)].filter((one) => one !== code).toSorted()
  const known = await tx.surveyInvitation.count({ where: { editionId, municipalityCode: { in: covers } } })
  if (known < covers.length) throw new InvalidInput({ covers: ["surveys.municipalityUnknown"] })
  return covers
}
