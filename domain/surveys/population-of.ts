import type { Db } from "#platform/database/client.ts"
import { mayStandBeside, type Population } from "./rules/population.ts"

/** The inhabitants of one year; null when none are known, or they may not stand beside these answers. No other year stands in. */
export async function populationOf(
  db: Db,
  year: number,
  answers: { readonly isSample: boolean },
): Promise<Population | null> {
  const found = await db.populationYear.findUnique({
    where: { year },
    select: {
      year: true,
      source: true,
      isSample: true,
      figures: { select: { municipalityCode: true, inhabitants: true } },
    },
  })
  if (!found || !mayStandBeside(found, answers)) return null
  const { figures, ...known } = found
  return {
    ...known,
    inhabitants: new Map(figures.map(({ municipalityCode, inhabitants }) => [municipalityCode, inhabitants])),
  }
}
