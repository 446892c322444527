import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Tx, transaction } from "#platform/database/client.ts"
import { forgetPublicPages } from "#platform/database/notify.ts"
import { InvalidInput } from "#platform/refusal.ts"
import type { SaveIndicator } from "../input.ts"
import { demandOwnQuestion, managedSurvey, putTo } from "../managed-survey.ts"
import { settledReleases } from "../standing-releases.ts"

/**
 * Puts a question to an edition, or changes the words of one. A key that the series knows is the same question asked in
 * another way: a new version of it. What kind of answer it takes cannot change once there is a version, and its unit and
 * decimals cannot once figures are out: those would say something else.
 * @throws NotAllowed, NotFound, InvalidInput
 */
export async function saveIndicator(
  actor: Actor,
  { entryId, versionId, key, kind, unit, decimals, perInhabitant, ...words }: SaveIndicator,
): Promise<{ entryId: string; versionId: string }> {
  demand(actor, "surveys.write")
  return transaction(async (tx) => {
    const { editionId, seriesId } = await managedSurvey(tx, entryId)
    const data = { ...words, noResponseCode: words.noResponseCode || null }
    const answers = { kind, unit, decimals, perInhabitant }
    const id = versionId
      ? await change(tx, editionId, versionId, data, answers)
      : await begin(tx, { editionId, seriesId, key }, data, answers)
    await audit(tx, actor, "surveys.questionSaved", { type: "survey", id: entryId }, { question: id, key })
    await forgetPublicPages(tx)
    return { entryId, versionId: id }
  })
}

type Words = Omit<
  SaveIndicator,
  "entryId" | "versionId" | "key" | "kind" | "unit" | "decimals" | "perInhabitant" | "noResponseCode"
> & {
  noResponseCode: string | null
}
type Answers = Pick<SaveIndicator, "kind" | "unit" | "decimals" | "perInhabitant">

async function change(
  tx: Tx,
  editionId: string,
  versionId: string,
  words: Words,
  answers: Answers,
): Promise<string> {
  await demandOwnQuestion(tx, editionId, versionId)
  const { indicator } = await tx.indicatorVersion.update({
    where: { id: versionId },
    data: words,
    select: { indicator: { select: answersColumns } },
  })
  await keepAnswers(tx, indicator, answers)
  return versionId
}

const answersColumns = { id: true, kind: true, unit: true, decimals: true, perInhabitant: true } as const

async function keepAnswers(
  tx: Tx,
  known: Answers & { id: string },
  { kind, unit, decimals, perInhabitant }: Answers,
): Promise<void> {
  if (known.kind !== kind) throw new InvalidInput({ kind: ["surveys.kindStands"] })
  // Says nothing of the answers themselves, so it may be said when they are out as well.
  if (known.perInhabitant !== perInhabitant)
    await tx.indicator.update({ where: { id: known.id }, data: { perInhabitant }, select: { id: true } })
  const changed = [
    ...(known.unit === unit ? [] : ["unit"]),
    ...(known.decimals === decimals ? [] : ["decimals"]),
  ]
  if (changed.length === 0) return
  if (await isOut(tx, known.id)) {
    throw new InvalidInput(Object.fromEntries(changed.map((field) => [field, ["surveys.unitStands"]])))
  }
  await tx.indicator.update({ where: { id: known.id }, data: { unit, decimals }, select: { id: true } })
}

/** Whether answers to it are published, in whichever words and edition. */
async function isOut(tx: Tx, indicatorId: string): Promise<boolean> {
  const published = await tx.observation.findFirst({
    where: { version: { indicatorId }, release: settledReleases },
    select: { versionId: true },
  })
  return published !== null
}

async function begin(
  tx: Tx,
  { editionId, seriesId, key }: { editionId: string; seriesId: string; key: string },
  words: Words,
  answers: Answers,
): Promise<string> {
  const known = await tx.indicator.findUnique({
    where: { seriesId_key: { seriesId, key } },
    select: {
      ...answersColumns,
      versions: { select: { number: true, editions: { where: { editionId }, select: { editionId: true } } } },
    },
  })
  if (known) await keepAnswers(tx, known, answers)
  if (known?.versions.some(({ editions }) => editions.length > 0)) {
    throw new InvalidInput({ key: ["surveys.questionTwice"] })
  }
  const indicatorId =
    known?.id ?? (await tx.indicator.create({ data: { seriesId, key, ...answers }, select: { id: true } })).id
  const number = Math.max(0, ...(known?.versions ?? []).map((version) => version.number)) + 1
  const { id } = await tx.indicatorVersion.create({
    data: { indicatorId, number, ...words },
    select: { id: true },
  })
  await putTo(tx, editionId, id)
  return id
}
