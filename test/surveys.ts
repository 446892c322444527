import { randomUUID } from "node:crypto"
import { publishEntry } from "#domain/content/commands/publish-entry.ts"
import { saveEntry } from "#domain/content/commands/save-entry.ts"
import { createSurvey } from "#domain/surveys/commands/create-survey.ts"
import { type ImportReport, importObservations } from "#domain/surveys/commands/import-observations.ts"
import { publishRelease } from "#domain/surveys/commands/publish-release.ts"
import { saveIndicator } from "#domain/surveys/commands/save-indicator.ts"
import { saveSurveyCategory } from "#domain/surveys/commands/save-survey-category.ts"
import type {
  CreateSurvey,
  ImportObservations,
  PublishRelease,
  SaveIndicator,
  SaveSurveyCategory,
} from "#domain/surveys/input.ts"
import { db } from "#platform/database/client.ts"
import { desk, saving } from "./entries.ts"

/** Builders of valid surveys, made by the real commands; and all that surveys keep. */
export interface BuiltSurvey {
  /** Of its entry. */
  id: string
  seriesId: string
  editionId: string
}

/** A survey with one question, `model`, whose categories are 1, 2 and 5; 0 says in files that nobody answered. */
export interface AskedSurvey extends BuiltSurvey {
  versionId: string
}

/** A draft of an edition that asks nothing yet; of a series of its own, unless it is given one. */
export async function buildSurvey(changes: Partial<CreateSurvey> = {}): Promise<BuiltSurvey> {
  const key = `serie-${randomUUID().slice(0, 8)}`
  const series = changes.seriesId ? {} : { seriesTitle: `Serie ${key}`, seriesKey: key }
  const plain = { title: "Prøveundersøgelsen", seriesId: null, seriesTitle: "", seriesKey: "", year: 2014 }
  const { id } = await createSurvey(desk, { ...plain, ...series, ...changes })
  const { edition } = await db.surveyPage.findUniqueOrThrow({
    where: { entryId: id },
    select: { edition: { select: { id: true, seriesId: true } } },
  })
  return { id, seriesId: edition.seriesId, editionId: edition.id }
}

/** What the form of a question sends; what is not given is plain and valid. */
export function asking(entryId: string, changes: Partial<SaveIndicator> = {}): SaveIndicator {
  return {
    entryId,
    versionId: null,
    key: "model",
    kind: "CATEGORY",
    unit: "",
    decimals: 0,
    perInhabitant: false,
    label: "Hvordan arbejder I sammen?",
    labelEn: "How do you work together?",
    breakInSeries: false,
    note: "",
    noteEn: "",
    noResponseCode: "0",
    noResponseLabel: "Model 0: Har ikke svaret",
    noResponseLabelEn: "",
    ...changes,
  }
}

/** What the form of a category sends. */
export function category(
  { id: entryId, versionId }: AskedSurvey,
  changes: Partial<SaveSurveyCategory> = {},
): SaveSurveyCategory {
  return {
    entryId,
    versionId,
    id: null,
    code: "1",
    label: "Den spæde start",
    labelEn: "",
    description: "",
    descriptionEn: "",
    position: 0,
    tone: "STEP",
    ...changes,
  }
}

export async function askedSurvey(changes: Partial<CreateSurvey> = {}): Promise<AskedSurvey> {
  const survey = await buildSurvey(changes)
  const { versionId } = await saveIndicator(desk, asking(survey.id))
  const asked = { ...survey, versionId }
  await saveSurveyCategory(desk, category(asked))
  await saveSurveyCategory(desk, category(asked, { code: "2", label: "Vi flytter sammen", position: 1 }))
  const none = { code: "5", label: "Intet samarbejde", position: 2, tone: "NONE" } as const
  await saveSurveyCategory(desk, category(asked, none))
  return asked
}

/** A second question of the survey, whose answers are numbers. @returns its version */
export async function askVisits({ id }: BuiltSurvey): Promise<string> {
  const number = { kind: "NUMBER", unit: "besøg", noResponseCode: "", noResponseLabel: "" } as const
  const words = { key: "besoeg", label: "Besøg på biblioteket", labelEn: "Visits to the library" }
  const { versionId } = await saveIndicator(desk, asking(id, { ...number, ...words }))
  return versionId
}

/** What the form beside a file sends. */
export function importing(
  { id: entryId, versionId }: Pick<AskedSurvey, "id" | "versionId">,
  changes: Partial<ImportObservations> = {},
): ImportObservations {
  return { entryId, versionId, absent: "UNAVAILABLE", isSample: false, ...changes }
}

export function textFile(text: string, dryRun = false): { bytes: Uint8Array; dryRun: boolean } {
  return { bytes: new TextEncoder().encode(text), dryRun }
}

/** Lays a file into the draft of the figures. */
export async function fillIn(
  asked: Pick<AskedSurvey, "id" | "versionId">,
  text: string,
  changes: Partial<ImportObservations> = {},
): Promise<ImportReport> {
  const report = await importObservations(desk, importing(asked, changes), textFile(text))
  if (!report.accepted) throw new Error(`the file was refused: ${JSON.stringify(report.errors)}`)
  return report
}

/** The form that publishes the draft of the figures. */
export async function publishing(
  { id: entryId, editionId }: BuiltSurvey,
  changes: Partial<PublishRelease> = {},
): Promise<PublishRelease> {
  const { id: releaseId } = await db.release.findFirstOrThrow({
    where: { editionId, publishedAt: null },
    select: { id: true },
  })
  return { entryId, releaseId, notes: "", licence: "", ...changes }
}

/** Lays a file into the draft of the figures and publishes it. @returns the id of the release */
export async function release(
  asked: AskedSurvey,
  text: string,
  changes: Partial<ImportObservations> = {},
): Promise<string> {
  await fillIn(asked, text, changes)
  const form = await publishing(asked)
  await publishRelease(desk, form)
  return form.releaseId
}

/** Publishes the page of a survey. @returns its slug */
export async function publishPage(
  { id }: BuiltSurvey,
  changes: Parameters<typeof saving>[1] = {},
): Promise<string> {
  const slug = `undersoegelse-${randomUUID().slice(0, 8)}`
  const { version } = await saveEntry(
    desk,
    saving({ id, version: 1 }, { title: "Prøveundersøgelsen", slug, ...changes }),
  )
  await publishEntry(desk, { id, version, publishAt: null, unpublishAt: null })
  return changes.slug ?? slug
}

/** What a release says, one line a municipality that has a row: "101 FINAL 2". */
export async function said(releaseId: string, versionId: string): Promise<string[]> {
  const rows = await db.observation.findMany({
    where: { releaseId, versionId },
    select: { municipalityCode: true, status: true, value: true, category: { select: { code: true } } },
    orderBy: { municipalityCode: "asc" },
  })
  return rows.map(({ municipalityCode, status, value, category: chosen }) =>
    [municipalityCode, status, chosen?.code ?? value?.toString()].filter(Boolean).join(" "),
  )
}

/** The draft of an edition's figures; null when there is none. */
export async function draftOf({ editionId }: BuiltSurvey) {
  return db.release.findFirst({ where: { editionId, publishedAt: null } })
}

/** All that surveys keep, to compare before and after an act that must leave nothing. */
export async function surveyRows(): Promise<unknown> {
  return {
    series: await db.surveySeries.findMany({ orderBy: { id: "asc" } }),
    editions: await db.surveyEdition.findMany({ orderBy: { id: "asc" } }),
    pages: await db.surveyPage.findMany({ orderBy: { entryId: "asc" } }),
    indicators: await db.indicator.findMany({ orderBy: { id: "asc" } }),
    versions: await db.indicatorVersion.findMany({ orderBy: { id: "asc" } }),
    categories: await db.indicatorCategory.findMany({ orderBy: { id: "asc" } }),
    asked: await db.editionIndicator.findMany({ orderBy: [{ editionId: "asc" }, { versionId: "asc" }] }),
    releases: await db.release.findMany({ orderBy: { id: "asc" } }),
    observations: await db.observation.findMany({
      orderBy: [{ releaseId: "asc" }, { versionId: "asc" }, { municipalityCode: "asc" }],
    }),
    coverage: await db.responseCoverage.findMany({
      orderBy: [{ releaseId: "asc" }, { answeredForCode: "asc" }],
    }),
    entries: await db.entry.count(),
    log: await db.auditEntry.count(),
  }
}
