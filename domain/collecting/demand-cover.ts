import { db, violates } from "#platform/database/client.ts"
import { InvalidInput } from "#platform/refusal.ts"

/**
 * Runs what sends an answer. When a municipality that it would cover has an answer already, says whose, in words that the
 * person at the form can act on. @throws InvalidInput
 */
export async function demandCover<Result>(
  wanted: { readonly code: string; readonly covers: readonly string[] },
  /** The survey's entry. */
  entryId: string,
  send: () => Promise<Result>,
): Promise<Result> {
  try {
    return await send()
  } catch (error) {
    if (!violates(error, "AnsweredMunicipality_pkey")) throw error
    throw await refusalFor(wanted, entryId)
  }
}

async function refusalFor(
  { code, covers }: { code: string; covers: readonly string[] },
  entryId: string,
): Promise<Error> {
  const rows = await db.answeredMunicipality.findMany({
    where: {
      collection: { edition: { page: { entryId } } },
      municipalityCode: { in: [...covers] },
    },
    select: {
      municipality: { select: { code: true, name: true } },
      response: {
        select: { invitation: { select: { municipality: { select: { code: true, name: true } } } } },
      },
    },
    orderBy: { municipalityCode: "asc" },
  })
  const others = rows
    .map(({ municipality, response }) => ({ municipality, by: response.invitation.municipality }))
    .filter(({ by }) => by.code !== code)
  return new InvalidInput({
    covers: others.map(({ municipality, by }) =>
      municipality.code === by.code
        ? `collecting.coversAnswered?name=${encodeURIComponent(municipality.name)}`
        : `collecting.coversCovered?name=${encodeURIComponent(municipality.name)}&by=${encodeURIComponent(by.name)}`,
    ),
  })
}
