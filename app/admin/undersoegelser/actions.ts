"use server"

import { askAgain } from "#domain/surveys/commands/ask-again.ts"
import { chooseBoundaries } from "#domain/surveys/commands/choose-boundaries.ts"
import { createSurvey } from "#domain/surveys/commands/create-survey.ts"
import { dropIndicator } from "#domain/surveys/commands/drop-indicator.ts"
import { dropPopulation } from "#domain/surveys/commands/drop-population.ts"
import { dropRelease } from "#domain/surveys/commands/drop-release.ts"
import { publishRelease } from "#domain/surveys/commands/publish-release.ts"
import { removeBoundaries } from "#domain/surveys/commands/remove-boundaries.ts"
import { removeCoverage } from "#domain/surveys/commands/remove-coverage.ts"
import { removeSurveyCategory } from "#domain/surveys/commands/remove-survey-category.ts"
import { retractRelease } from "#domain/surveys/commands/retract-release.ts"
import { saveCoverage } from "#domain/surveys/commands/save-coverage.ts"
import { saveIndicator } from "#domain/surveys/commands/save-indicator.ts"
import { saveSurveyCategory } from "#domain/surveys/commands/save-survey-category.ts"
import { takeBackEmbargo } from "#domain/surveys/commands/take-back-embargo.ts"
import {
  askAgainInput,
  chooseBoundariesInput,
  createSurveyInput,
  dropIndicatorInput,
  dropPopulationInput,
  dropReleaseInput,
  publishReleaseInput,
  removeBoundariesInput,
  removeCategoryInput,
  removeCoverageInput,
  retractReleaseInput,
  saveCategoryInput,
  saveCoverageInput,
  saveIndicatorInput,
  takeBackEmbargoInput,
} from "#domain/surveys/input.ts"
import { action } from "../../action.ts"

const room = (name: string, done: string) => ({
  to: ({ entryId }: { entryId: string }) => `/admin/undersoegelser/${entryId}/${name}?udfoert=${done}`,
})
/** Back to the question one works on. */
const question = {
  to: ({ entryId, versionId }: { entryId: string; versionId: string }) =>
    `/admin/undersoegelser/${entryId}/spoergsmaal?udfoert=gemt&spoergsmaal=${versionId}#spoergsmaal`,
}

export const begin = action(createSurveyInput, createSurvey, {
  to: ({ id }) => `/admin/undersoegelser/${id}`,
})
export const keepQuestion = action(saveIndicatorInput, saveIndicator, question)
export const repeatQuestion = action(askAgainInput, askAgain, room("spoergsmaal", "gemt"))
export const dropQuestion = action(dropIndicatorInput, dropIndicator, room("spoergsmaal", "fjernet"))
export const keepCategory = action(saveCategoryInput, saveSurveyCategory, question)
export const dropCategory = action(removeCategoryInput, removeSurveyCategory, room("spoergsmaal", "fjernet"))
export const keepCoverage = action(saveCoverageInput, saveCoverage, room("tal", "gemt"))
export const dropCoverage = action(removeCoverageInput, removeCoverage, room("tal", "fjernet"))
export const dropInhabitants = action(dropPopulationInput, dropPopulation, {
  to: () => "/admin/undersoegelser/indbyggertal?udfoert=fjernet",
})
export const publish = action(publishReleaseInput, publishRelease, {
  to: ({ entryId, embargoUntil }) =>
    `/admin/undersoegelser/${entryId}/udgivelser?udfoert=${embargoUntil ? "venter" : "udgivet"}`,
})
export const takeBack = action(takeBackEmbargoInput, takeBackEmbargo, room("udgivelser", "tilbage"))
export const retract = action(retractReleaseInput, retractRelease, room("udgivelser", "trukket"))
export const dropDraft = action(dropReleaseInput, dropRelease, room("udgivelser", "fjernet"))
export const putIntoUse = action(chooseBoundariesInput, chooseBoundaries, {
  to: () => "/admin/undersoegelser/graenser?udfoert=valgt",
})
export const dropBoundaries = action(removeBoundariesInput, removeBoundaries, {
  to: () => "/admin/undersoegelser/graenser?udfoert=fjernet",
})
