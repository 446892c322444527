import { cache } from "react"
import { visitor } from "#domain/access/actor.ts"
import type { MapKind } from "#domain/surveys/queries/map-in-use.ts"
import { type SurveyPage, surveyPage } from "#domain/surveys/queries/survey-page.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"

/** The query of a survey's page and files; the server has dropped everything else. */
export interface Asked {
  indikator?: string
  udgivelse?: string
  pr?: string
  kort?: "graenser" | "generaliseret"
  moenster?: string
  /** Code of the municipality that is marked. */
  kommune?: string
}

const found = cache((slug: string, indicator: string | null, release: number | null, isDivided: boolean) =>
  surveyPage(visitor, { slug, indicator, release, isDivided }, readerLocale()),
)

/** The edition, question and release that an address names, read once for a page and its metadata. */
export function surveyAt(slug: string, { indikator, udgivelse, pr }: Asked): Promise<SurveyPage | null> {
  return found(slug, indikator ?? null, udgivelse ? Number(udgivelse) : null, pr === "indbygger")
}

/** As releases are numbered: from 1, without zeros before. */
export function isReleaseNumber(written: string): boolean {
  return /^[1-9]\d{0,3}$/.test(written)
}

/** The map that an address asks for; generalised boundaries are those in use until there are official ones. */
export function mapKind({ kort }: Asked): MapKind {
  if (kort === undefined) return "tiles"
  return kort === "generaliseret" ? "generalised" : "boundaries"
}
