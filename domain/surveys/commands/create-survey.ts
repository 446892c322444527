import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { beginEntry } from "#domain/content/begin-entry.ts"
import { slugOf } from "#domain/content/rules/address.ts"
import { type Tx, transaction, violates } from "#platform/database/client.ts"
import { InvalidInput } from "#platform/refusal.ts"
import type { CreateSurvey } from "../input.ts"

/**
 * Begins a survey: an edition of a series that is there or new, and the draft of its page.
 * @throws NotAllowed, InvalidInput when the series is gone, its key is taken, or it has an edition of that year
 */
export async function createSurvey(actor: Actor, input: CreateSurvey): Promise<{ id: string }> {
  demand(actor, "surveys.write")
  const { title, year } = input
  try {
    return await transaction(async (tx) => {
      const seriesId = await seriesFor(tx, input)
      const edition = await tx.surveyEdition.create({ data: { seriesId, year }, select: { id: true } })
      const facts = { editionId: edition.id }
      const id = await beginEntry(tx, actor, { kind: "SURVEY", title, facts })
      await audit(tx, actor, "surveys.created", { type: "survey", id }, { year, series: seriesId })
      return { id }
    })
  } catch (error) {
    if (violates(error, "SurveySeries_key_key")) throw new InvalidInput({ seriesKey: ["surveys.keyTaken"] })
    if (violates(error, "SurveyEdition_seriesId_year_key")) {
      throw new InvalidInput({ year: ["surveys.yearTaken"] })
    }
    throw error
  }
}

async function seriesFor(tx: Tx, { seriesId, seriesTitle, seriesKey }: CreateSurvey): Promise<string> {
  if (seriesId) {
    const series = await tx.surveySeries.findUnique({ where: { id: seriesId }, select: { id: true } })
    if (!series) throw new InvalidInput({ seriesId: ["errors.notFound"] })
    return series.id
  }
  const key = seriesKey || slugOf(seriesTitle).slice(0, 60)
  if (key === "") throw new InvalidInput({ seriesTitle: ["surveys.keyRefused"] })
  const { id } = await tx.surveySeries.create({ data: { key, title: seriesTitle }, select: { id: true } })
  return id
}
