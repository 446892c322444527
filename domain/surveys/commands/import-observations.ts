import { isDeepStrictEqual } from "node:util"
import { z } from "zod"
import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { audit } from "#domain/audit/commands/audit.ts"
import { type Db, db, type Tx, transaction } from "#platform/database/client.ts"
import { readTable } from "#platform/input/read-table.ts"
import { Closed, NotFound } from "#platform/refusal.ts"
import { questionColumns, questionOf } from "../figures.ts"
import type { ImportObservations } from "../input.ts"
import { draftRelease, managedSurvey } from "../managed-survey.ts"
import { municipalityRegister } from "../map/municipality-names.ts"
import {
  type Column,
  type ObservationInFile,
  type ObservationsFile,
  observationsIn,
} from "../rules/observations-file.ts"

export interface ImportReport extends Omit<ObservationsFile, "observations"> {
  /** Observations taken from the file; 0 when it was refused, or only looked at. */
  readonly written: number
}

/**
 * Reads a file of answers to one question and lays them into the draft of the edition's figures, in place of what the
 * draft had. All or nothing: one fault in the file and nothing is written. `absent` is said of the municipalities that
 * the file leaves out, unless another's answer covers them. `dryRun` reads and reports, and writes nothing.
 * @throws NotAllowed, NotFound, Closed when the question was changed while the file was read
 */
export async function importObservations(
  actor: Actor,
  { entryId, versionId, absent, isSample, ...columns }: ImportObservations,
  file: { readonly bytes: Uint8Array; readonly dryRun: boolean },
): Promise<ImportReport> {
  demand(actor, "surveys.write")
  // Before the transaction: a large file takes seconds, and whoever else works on the survey would wait for them.
  const asked = await questionAsked(db, entryId, versionId)
  const question = questionOf(asked)
  const noResponseCode = question.noResponse?.code
  const chosen = chosenColumns(columns)
  const { observations, ...report } = observationsIn(
    await readTable(file.bytes),
    { ...question, noResponseCode },
    municipalityRegister,
    { chosen, remembered: await rememberedColumns(entryId, question.key) },
  )
  if (!report.accepted || file.dryRun) return { ...report, written: 0 }
  return transaction(async (tx) => {
    const { editionId, seriesId } = await managedSurvey(tx, entryId)
    if (!isDeepStrictEqual(await questionAsked(tx, entryId, versionId), asked)) {
      throw new Closed("surveys.questionChanged")
    }
    const { id: releaseId } = await draftRelease(tx, editionId, { isReal: !isSample })
    await tx.release.update({ where: { id: releaseId }, data: { isSample }, select: { id: true } })
    const categories = new Map(asked.categories.map(({ code, id }) => [code, id]))
    await replace(tx, { releaseId, versionId, observations, categories, absent, missing: report.missing })
    await rememberColumns(tx, seriesId, question.key, chosen)
    const details = { question: versionId, written: observations.length, missing: report.missing.length }
    await audit(tx, actor, "surveys.observationsImported", { type: "survey", id: entryId }, details)
    return { ...report, written: observations.length }
  })
}

type Columns = Partial<Record<Column, string>>

function chosenColumns({
  columnCode = "",
  columnName = "",
  columnValue = "",
  columnStatus = "",
}: Pick<ImportObservations, "columnCode" | "columnName" | "columnValue" | "columnStatus">): Columns {
  const all = { code: columnCode, name: columnName, value: columnValue, status: columnStatus }
  return Object.fromEntries(Object.entries(all).filter(([, heading]) => heading !== ""))
}

const keptColumns = z.record(z.string(), z.string())

/** As they were chosen the last time in the series; a value's column is each question's own. */
async function rememberedColumns(entryId: string, key: string): Promise<Columns> {
  const series = await db.surveySeries.findFirst({
    where: { editions: { some: { page: { entryId } } } },
    select: { importColumns: true },
  })
  const kept = new Map(Object.entries(keptColumns.catch({}).parse(series?.importColumns)))
  const own = { code: "code", name: "name", status: "status", value: `value:${key}` }
  return Object.fromEntries(Object.entries(own).map(([column, name]) => [column, kept.get(name) ?? ""]))
}

async function rememberColumns(tx: Tx, seriesId: string, key: string, chosen: Columns): Promise<void> {
  if (Object.keys(chosen).length === 0) return
  const { importColumns } = await tx.surveySeries.findUniqueOrThrow({
    where: { id: seriesId },
    select: { importColumns: true },
  })
  const own = Object.entries(chosen).map(([column, heading]) => [
    column === "value" ? `value:${key}` : column,
    heading,
  ])
  const kept = { ...keptColumns.catch({}).parse(importColumns), ...Object.fromEntries(own) }
  await tx.surveySeries.update({
    where: { id: seriesId },
    data: { importColumns: kept },
    select: { id: true },
  })
}

/** The question as the survey asks it. @throws NotFound */
async function questionAsked(client: Db, entryId: string, versionId: string) {
  const asked = await client.editionIndicator.findFirst({
    where: { versionId, edition: { page: { entryId, entry: { status: { not: "TRASHED" } } } } },
    select: { version: { select: questionColumns } },
  })
  if (!asked) throw new NotFound("question")
  return asked.version
}

async function replace(
  tx: Tx,
  {
    releaseId,
    versionId,
    observations,
    categories,
    absent,
    missing,
  }: {
    releaseId: string
    versionId: string
    observations: readonly ObservationInFile[]
    categories: ReadonlyMap<string, string>
    absent: ImportObservations["absent"]
    missing: readonly string[]
  },
): Promise<void> {
  const own = observations.map(({ municipality }) => municipality)
  // Who answers in the file answers for itself.
  await tx.responseCoverage.deleteMany({ where: { releaseId, answeredForCode: { in: own } } })
  const covered = await tx.responseCoverage.findMany({
    where: { releaseId },
    select: { answeredForCode: true },
  })
  const isCovered = new Set(covered.map(({ answeredForCode }) => answeredForCode))
  await tx.observation.deleteMany({ where: { releaseId, versionId } })
  await tx.observation.createMany({
    data: [
      ...observations.map(({ municipality, status, category, number }) => ({
        releaseId,
        versionId,
        municipalityCode: municipality,
        status,
        value: number,
        categoryId: category === null ? null : (categories.get(category) ?? null),
      })),
      ...missing
        .filter((code) => !isCovered.has(code))
        .map((municipalityCode) => ({ releaseId, versionId, municipalityCode, status: absent })),
    ],
  })
}
