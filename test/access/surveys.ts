import { randomUUID } from "node:crypto"
import { askAgain } from "#domain/surveys/commands/ask-again.ts"
import { chooseBoundaries } from "#domain/surveys/commands/choose-boundaries.ts"
import { createSurvey } from "#domain/surveys/commands/create-survey.ts"
import { dropIndicator } from "#domain/surveys/commands/drop-indicator.ts"
import { dropPopulation } from "#domain/surveys/commands/drop-population.ts"
import { dropRelease } from "#domain/surveys/commands/drop-release.ts"
import { importBoundaries } from "#domain/surveys/commands/import-boundaries.ts"
import { importObservations } from "#domain/surveys/commands/import-observations.ts"
import { importPopulation } from "#domain/surveys/commands/import-population.ts"
import { publishRelease } from "#domain/surveys/commands/publish-release.ts"
import { removeBoundaries } from "#domain/surveys/commands/remove-boundaries.ts"
import { removeCoverage } from "#domain/surveys/commands/remove-coverage.ts"
import { removeSurveyCategory } from "#domain/surveys/commands/remove-survey-category.ts"
import { retractRelease } from "#domain/surveys/commands/retract-release.ts"
import { saveCoverage } from "#domain/surveys/commands/save-coverage.ts"
import { saveIndicator } from "#domain/surveys/commands/save-indicator.ts"
import { saveSurveyCategory } from "#domain/surveys/commands/save-survey-category.ts"
import { takeBackEmbargo } from "#domain/surveys/commands/take-back-embargo.ts"
import { boundarySets } from "#domain/surveys/queries/boundary-sets.ts"
import { deskPopulations } from "#domain/surveys/queries/desk-populations.ts"
import { deskFigures, deskSurvey } from "#domain/surveys/queries/desk-survey.ts"
import { draftChanges } from "#domain/surveys/queries/draft-changes.ts"
import { editionAt } from "#domain/surveys/queries/edition-at.ts"
import { embargoedRelease } from "#domain/surveys/queries/embargoed-release.ts"
import { embargoedReleases } from "#domain/surveys/queries/embargoed-releases.ts"
import { latestSurvey } from "#domain/surveys/queries/latest-survey.ts"
import { hasOfficialMap, mapInUse } from "#domain/surveys/queries/map-in-use.ts"
import { municipalityPage } from "#domain/surveys/queries/municipality-page.ts"
import { seriesList } from "#domain/surveys/queries/series-list.ts"
import { surveyCatalogue } from "#domain/surveys/queries/survey-catalogue.ts"
import { surveyComparison } from "#domain/surveys/queries/survey-comparison.ts"
import { surveyList } from "#domain/surveys/queries/survey-list.ts"
import { surveyPage } from "#domain/surveys/queries/survey-page.ts"
import { surveyPreview } from "#domain/surveys/queries/survey-preview.ts"
import { officialFile } from "../boundaries.ts"
import { asking, category, importing, textFile } from "../surveys.ts"
import type { Attempts } from "./attempts.ts"

const words = { notes: "", licence: "" }
const inhabitants = { year: 2014, source: "Prøvekilden", isSample: false }
const newest = { indicator: null, release: null }
const newSeries = () => ({
  title: "Ny",
  seriesId: null,
  seriesTitle: "Ny",
  seriesKey: `ny-${randomUUID().slice(0, 8)}`,
  year: 2020,
})

/** Surveys, their questions, figures and releases; and what everyone may read of them. */
export const surveys: Attempts = {
  "surveys/commands/ask-again": {
    operation: "surveys.write",
    run: (actor, { surveys: { hidden, bare } }) =>
      askAgain(actor, { entryId: bare.id, versionId: hidden.versionId }),
  },
  "surveys/commands/ask-again: of another series": {
    operation: "surveys.write",
    refusal: 404,
    run: (actor, { surveys: { hidden, open } }) =>
      askAgain(actor, { entryId: open.id, versionId: hidden.versionId }),
  },
  "surveys/commands/choose-boundaries": {
    operation: "surveys.publish",
    run: (actor) => chooseBoundaries(actor, { id: null }),
  },
  "surveys/commands/create-survey": {
    operation: "surveys.write",
    run: (actor) => createSurvey(actor, newSeries()),
  },
  "surveys/commands/drop-indicator": {
    operation: "surveys.write",
    run: (actor, { surveys: { hidden } }) =>
      dropIndicator(actor, { entryId: hidden.id, versionId: hidden.versionId }),
  },
  "surveys/commands/drop-indicator: whose figures are out": {
    operation: "surveys.write",
    refusal: 409,
    run: (actor, { surveys: { open } }) =>
      dropIndicator(actor, { entryId: open.id, versionId: open.versionId }),
  },
  "surveys/commands/drop-release": {
    operation: "surveys.write",
    run: (actor, { surveys: { hidden } }) =>
      dropRelease(actor, { entryId: hidden.id, releaseId: hidden.draftId }),
  },
  "surveys/commands/drop-release: one that is out": {
    operation: "surveys.write",
    refusal: 404,
    run: (actor, { surveys: { open } }) => dropRelease(actor, { entryId: open.id, releaseId: open.outId }),
  },
  "surveys/commands/drop-population": {
    operation: "surveys.write",
    run: (actor) => dropPopulation(actor, { year: 2011 }),
  },
  "surveys/commands/import-population": {
    operation: "surveys.write",
    run: (actor) => importPopulation(actor, inhabitants, textFile("kode;indbyggere\n101;500000")),
  },
  "surveys/queries/desk-populations": { operation: "surveys.write", run: (actor) => deskPopulations(actor) },
  "surveys/commands/import-boundaries": {
    operation: "surveys.publish",
    run: (actor) =>
      importBoundaries(
        actor,
        { fileName: "kommuner.json", credit: "x" },
        { bytes: officialFile(), dryRun: false },
      ),
  },
  "surveys/commands/import-observations": {
    operation: "surveys.write",
    run: (actor, { surveys: { hidden } }) =>
      importObservations(actor, importing(hidden), textFile("kode;model\n101;5")),
  },
  "surveys/commands/import-observations: to another survey's question": {
    operation: "surveys.write",
    refusal: 404,
    run: (actor, { surveys: { hidden, open } }) =>
      importObservations(
        actor,
        importing({ id: hidden.id, versionId: open.versionId }),
        textFile("kode;model\n101;5"),
      ),
  },
  "surveys/commands/publish-release": {
    operation: "surveys.publish",
    run: (actor, { surveys: { hidden } }) =>
      publishRelease(actor, { entryId: hidden.id, releaseId: hidden.draftId, ...words }),
  },
  "surveys/commands/publish-release: one that is out": {
    operation: "surveys.publish",
    refusal: 404,
    run: (actor, { surveys: { open } }) =>
      publishRelease(actor, { entryId: open.id, releaseId: open.outId, ...words }),
  },
  "surveys/commands/publish-release: another survey's": {
    operation: "surveys.publish",
    refusal: 404,
    run: (actor, { surveys: { hidden, open } }) =>
      publishRelease(actor, { entryId: open.id, releaseId: hidden.draftId, ...words }),
  },
  "surveys/commands/remove-coverage": {
    operation: "surveys.write",
    run: (actor, { surveys: { hidden } }) =>
      removeCoverage(actor, { entryId: hidden.id, answeredForCode: "563" }),
  },
  "surveys/commands/remove-survey-category": {
    operation: "surveys.write",
    run: (actor, { surveys: { hidden } }) =>
      removeSurveyCategory(actor, { entryId: hidden.id, id: hidden.categoryId }),
  },
  "surveys/commands/remove-survey-category: another survey's": {
    operation: "surveys.write",
    refusal: 404,
    run: (actor, { surveys: { hidden, open } }) =>
      removeSurveyCategory(actor, { entryId: open.id, id: hidden.categoryId }),
  },
  "surveys/commands/retract-release": {
    operation: "surveys.publish",
    run: (actor, { surveys: { open } }) =>
      retractRelease(actor, { entryId: open.id, releaseId: open.outId, reason: "Fejl" }),
  },
  "surveys/commands/retract-release: another survey's": {
    operation: "surveys.publish",
    refusal: 404,
    run: (actor, { surveys: { open, hidden } }) =>
      retractRelease(actor, { entryId: hidden.id, releaseId: open.outId, reason: "Fejl" }),
  },
  "surveys/commands/take-back-embargo": {
    operation: "surveys.publish",
    run: (actor, { surveys: { waiting } }) =>
      takeBackEmbargo(actor, { entryId: waiting.id, releaseId: waiting.releaseId }),
  },
  "surveys/commands/take-back-embargo: of a draft": {
    operation: "surveys.publish",
    refusal: 404,
    run: (actor, { surveys: { hidden } }) =>
      takeBackEmbargo(actor, { entryId: hidden.id, releaseId: hidden.draftId }),
  },
  "surveys/commands/save-coverage": {
    operation: "surveys.write",
    run: (actor, { surveys: { hidden } }) =>
      saveCoverage(actor, { entryId: hidden.id, municipalityCode: "101", answeredForCode: "147" }),
  },
  "surveys/commands/save-indicator": {
    operation: "surveys.write",
    run: (actor, { surveys: { hidden } }) => saveIndicator(actor, asking(hidden.id, { key: "besoeg" })),
  },
  "surveys/commands/save-indicator: one that is there": {
    operation: "surveys.write",
    run: (actor, { surveys: { hidden } }) =>
      saveIndicator(actor, asking(hidden.id, { versionId: hidden.versionId, label: "Mit" })),
  },
  "surveys/commands/save-indicator: another survey's": {
    operation: "surveys.write",
    refusal: 404,
    run: (actor, { surveys: { hidden, open } }) =>
      saveIndicator(actor, asking(open.id, { versionId: hidden.versionId, label: "Mit" })),
  },
  "surveys/commands/save-survey-category": {
    operation: "surveys.write",
    run: (actor, { surveys: { hidden } }) => saveSurveyCategory(actor, category(hidden, { code: "7" })),
  },
  "surveys/commands/save-survey-category: one that is there": {
    operation: "surveys.write",
    run: (actor, { surveys: { hidden } }) =>
      saveSurveyCategory(actor, category(hidden, { id: hidden.categoryId, code: "7" })),
  },
  "surveys/commands/save-survey-category: another question's": {
    operation: "surveys.write",
    refusal: 404,
    run: (actor, { surveys: { hidden, open } }) =>
      saveSurveyCategory(actor, category(open, { id: hidden.categoryId, code: "7" })),
  },
  "surveys/commands/remove-boundaries: some that are not there": {
    operation: "surveys.publish",
    refusal: 404,
    run: (actor) => removeBoundaries(actor, { id: randomUUID() }),
  },
  "surveys/queries/boundary-sets": {
    operation: "surveys.publish",
    run: (actor) => boundarySets(actor),
  },
  "surveys/queries/desk-survey": {
    operation: "surveys.write",
    run: (actor, { surveys: { hidden } }) => deskSurvey(actor, hidden.id),
  },
  "surveys/queries/desk-survey: the figures of a draft": {
    operation: "surveys.write",
    run: (actor, { surveys: { hidden } }) => deskFigures(actor, hidden.draftId, hidden.versionId),
  },
  "surveys/queries/draft-changes": {
    operation: "surveys.write",
    run: (actor, { surveys: { hidden } }) => draftChanges(actor, hidden.draftId),
  },
  // Of those with an account only members, whoever answers for an organisation and the desk are told anything.
  "surveys/queries/embargoed-release": {
    operation: "surveys.readEmbargoed",
    run: (actor, { surveys: { waiting } }) =>
      embargoedRelease(actor, { slug: waiting.slug, indicator: null }),
  },
  "surveys/queries/embargoed-releases": {
    operation: "surveys.readEmbargoed",
    run: (actor) => embargoedReleases(actor),
  },
  "surveys/queries/edition-at": {
    operation: "surveys.write",
    run: (actor, { surveys: { hidden } }) => editionAt(actor, `/undersoegelser/${hidden.slug}`),
  },
  "surveys/queries/latest-survey": { operation: "surveys.read", run: (actor) => latestSurvey(actor) },
  "surveys/queries/map-in-use": {
    operation: "surveys.read",
    run: (actor) => mapInUse(actor, "boundaries"),
  },
  "surveys/queries/map-in-use: whether there are official ones": {
    operation: "surveys.read",
    run: (actor) => hasOfficialMap(actor),
  },
  "surveys/queries/municipality-page": {
    operation: "surveys.read",
    run: (actor) => municipalityPage(actor, "koebenhavn"),
  },
  "surveys/queries/series-list": { operation: "surveys.write", run: (actor) => seriesList(actor) },
  "surveys/queries/survey-catalogue": {
    operation: "surveys.read",
    run: (actor) => surveyCatalogue(actor),
  },
  "surveys/queries/survey-list": { operation: "surveys.read", run: (actor) => surveyList(actor) },
  "surveys/queries/survey-preview": {
    operation: "surveys.read",
    run: (actor, { previewToken }) => surveyPreview(actor, { token: previewToken }),
  },
  "surveys/queries/survey-comparison": {
    operation: "surveys.read",
    run: (actor, { surveys: { open } }) =>
      surveyComparison(actor, { slug: open.slug, indicator: null, year: null }),
  },
  "surveys/queries/survey-comparison: one that is not announced": {
    operation: "surveys.read",
    run: (actor, { surveys: { hidden } }) =>
      surveyComparison(actor, { slug: hidden.slug, indicator: null, year: null }),
  },
  "surveys/queries/survey-page": {
    operation: "surveys.read",
    run: (actor, { surveys: { open } }) => surveyPage(actor, { slug: open.slug, ...newest }),
  },
  "surveys/queries/survey-page: one that is not announced": {
    operation: "surveys.read",
    run: (actor, { surveys: { hidden } }) => surveyPage(actor, { slug: hidden.slug, ...newest }),
  },
}
