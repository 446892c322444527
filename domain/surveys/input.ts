import { z } from "zod"
import { id, line, localTime, optionalLine, optionalText } from "#platform/input/fields.ts"

const optionalId = z
  .union([z.literal(""), id()])
  .nullish()
  .transform((value) => value || null)
/** Files and addresses name series and questions by their keys. */
const key = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9_-]{0,59}$/, "surveys.keyRefused")
const missing = z.enum(["NO_RESPONSE", "DECLINED", "NOT_ASKED", "NOT_APPLICABLE", "UNAVAILABLE"])
const heading = z.string().trim().max(200).optional()
const municipality = z.string().regex(/^\d{3}$/, "surveys.municipalityUnknown")
const year = z.coerce.number("errors.number").int("errors.number").min(1900).max(2200)
const checked = z
  .union([z.literal("on"), z.literal("ja"), z.boolean()])
  .optional()
  .transform((value) => value !== undefined && value !== false)

export const createSurveyInput = z
  .strictObject({
    title: line(200),
    /** A series that is there, or the name and the key of a new one. */
    seriesId: optionalId,
    seriesTitle: optionalLine(200),
    seriesKey: z.union([z.literal(""), key]).default(""),
    year,
  })
  .refine(({ seriesId, seriesTitle }) => seriesId !== null || seriesTitle !== "", {
    path: ["seriesTitle"],
    message: "surveys.seriesMissing",
  })

export const saveIndicatorInput = z.strictObject({
  entryId: id(),
  /** The version of the question that is changed; "" for a new question or a new version. */
  versionId: optionalId,
  key,
  kind: z.enum(["CATEGORY", "NUMBER"]),
  unit: optionalLine(30),
  decimals: z.coerce.number().int().min(0).max(6).default(0),
  /** It makes sense divided by the inhabitants. */
  perInhabitant: checked,
  label: line(200),
  labelEn: optionalLine(200),
  breakInSeries: checked,
  note: optionalText(1_000),
  noteEn: optionalText(1_000),
  noResponseCode: optionalLine(60),
  noResponseLabel: optionalLine(200),
  noResponseLabelEn: optionalLine(200),
})

/** A question of an earlier edition, asked again as it was. */
export const askAgainInput = z.strictObject({ entryId: id(), versionId: id() })
export const dropIndicatorInput = z.strictObject({ entryId: id(), versionId: id() })

export const saveCategoryInput = z.strictObject({
  entryId: id(),
  versionId: id(),
  id: optionalId,
  code: line(60),
  label: line(200),
  labelEn: optionalLine(200),
  description: optionalText(1_000),
  descriptionEn: optionalText(1_000),
  position: z.coerce.number().int().min(0).max(999).default(0),
  tone: z.enum(["STEP", "CUT", "NEUTRAL", "NONE"]).default("STEP"),
})
export const removeCategoryInput = z.strictObject({ entryId: id(), id: id() })

export const importObservationsInput = z.strictObject({
  entryId: id(),
  versionId: id(),
  /** What holds for the municipalities that the file leaves out. */
  absent: missing.default("UNAVAILABLE"),
  isSample: checked,
  /** Headings chosen by hand; what is left out is found by its name, or as it was chosen last in the series. */
  columnCode: heading,
  columnName: heading,
  columnValue: heading,
  columnStatus: heading,
})

export const importPopulationInput = z.strictObject({
  year,
  /** Where the figures are from, as readers are told: nothing without a source is shown as fact. */
  source: line(300),
  isSample: checked,
})
export const dropPopulationInput = z.strictObject({ year })

export const saveCoverageInput = z.strictObject({
  entryId: id(),
  municipalityCode: municipality,
  answeredForCode: municipality,
})
export const removeCoverageInput = z.strictObject({ entryId: id(), answeredForCode: municipality })

export const publishReleaseInput = z.strictObject({
  entryId: id(),
  /** The draft one looked at: another one is not published by mistake. */
  releaseId: id(),
  notes: optionalText(1_000),
  licence: optionalLine(200),
  /** A time in Copenhagen at which it goes out by itself; left out: at once. */
  embargoUntil: z.union([z.literal("").transform(() => undefined), localTime()]).optional(),
})
export const takeBackEmbargoInput = z.strictObject({ entryId: id(), releaseId: id() })
export const retractReleaseInput = z.strictObject({
  entryId: id(),
  releaseId: id(),
  /** For readers: whoever quoted the figures must know what was wrong with them. */
  reason: optionalText(1_000).refine((reason) => reason !== "", "errors.required"),
})
export const dropReleaseInput = z.strictObject({ entryId: id(), releaseId: id() })

export const importBoundariesInput = z.strictObject({
  fileName: line(200),
  /** Who must be named under the maps. */
  credit: line(200),
})
/** Nothing, or "": the generalised ones. */
export const chooseBoundariesInput = z.strictObject({ id: optionalId })
export const removeBoundariesInput = z.strictObject({ id: id() })

export type CreateSurvey = z.output<typeof createSurveyInput>
export type SaveIndicator = z.output<typeof saveIndicatorInput>
export type AskAgain = z.output<typeof askAgainInput>
export type DropIndicator = z.output<typeof dropIndicatorInput>
export type SaveSurveyCategory = z.output<typeof saveCategoryInput>
export type RemoveSurveyCategory = z.output<typeof removeCategoryInput>
export type ImportObservations = z.output<typeof importObservationsInput>
export type ImportPopulation = z.output<typeof importPopulationInput>
export type DropPopulation = z.output<typeof dropPopulationInput>
export type SaveCoverage = z.output<typeof saveCoverageInput>
export type RemoveCoverage = z.output<typeof removeCoverageInput>
export type PublishRelease = z.output<typeof publishReleaseInput>
export type TakeBackEmbargo = z.output<typeof takeBackEmbargoInput>
export type RetractRelease = z.output<typeof retractReleaseInput>
export type DropRelease = z.output<typeof dropReleaseInput>
export type ImportBoundaries = z.output<typeof importBoundariesInput>
export type ChooseBoundaries = z.output<typeof chooseBoundariesInput>
export type RemoveBoundaries = z.output<typeof removeBoundariesInput>
