import { importPopulation } from "#domain/surveys/commands/import-population.ts"
import { publishRelease } from "#domain/surveys/commands/publish-release.ts"
import { saveCoverage } from "#domain/surveys/commands/save-coverage.ts"
import { saveIndicator } from "#domain/surveys/commands/save-indicator.ts"
import { db } from "#platform/database/client.ts"
import { desk } from "../entries.ts"
import {
  type AskedSurvey,
  askedSurvey,
  asking,
  type BuiltSurvey,
  buildSurvey,
  fillIn,
  publishing,
  publishPage,
  release,
  textFile,
} from "../surveys.ts"

/** A survey that nobody may see yet, and one that is public and being corrected. */
export interface Surveys {
  /** Not published, with a draft of its figures; Fanø is covered by Esbjerg. */
  hidden: AskedSurvey & { slug: string; draftId: string; categoryId: string }
  /** Of the hidden one's series; asks nothing. */
  bare: BuiltSurvey
  /** Public, with figures that are out and a draft that is not. */
  open: AskedSurvey & { slug: string; outId: string; draftId: string }
  /** Its figures wait under embargo, and members may read them. */
  waiting: AskedSurvey & { slug: string; releaseId: string }
}

export async function makeSurveys(name: string): Promise<Surveys> {
  await importPopulation(
    desk,
    { year: 2011, source: name, isSample: true },
    textFile("kode;indbyggere\n101;1"),
  )
  const hidden = await askedSurvey({ title: name, seriesTitle: name, year: 2011 })
  await saveIndicator(desk, asking(hidden.id, { versionId: hidden.versionId, label: name }))
  await saveCoverage(desk, { entryId: hidden.id, municipalityCode: "561", answeredForCode: "563" })
  await fillIn(hidden, "kode;model\n101;1\n561;2")
  const { slug } = await db.entry.findUniqueOrThrow({ where: { id: hidden.id }, select: { slug: true } })
  const category = await db.indicatorCategory.findFirstOrThrow({
    where: { versionId: hidden.versionId, code: "5" },
    select: { id: true },
  })
  const bare = await buildSurvey({ seriesId: hidden.seriesId, title: name, year: 2014 })
  return {
    hidden: { ...hidden, slug, draftId: (await publishing(hidden)).releaseId, categoryId: category.id },
    bare,
    open: await beingCorrected(name),
    waiting: await underEmbargo(),
  }
}

async function beingCorrected(name: string): Promise<Surveys["open"]> {
  const open = await askedSurvey()
  const outId = await release(open, "kode;model\n101;1")
  const slug = await publishPage(open)
  await fillIn(open, "kode;model\n101;2")
  const { releaseId: draftId } = await publishing(open)
  await db.release.update({ where: { id: draftId }, data: { notes: name }, select: { id: true } })
  return { ...open, slug, outId, draftId }
}

async function underEmbargo(): Promise<Surveys["waiting"]> {
  const waiting = await askedSurvey()
  await fillIn(waiting, "kode;model\n101;1")
  const form = await publishing(waiting, { embargoUntil: "2099-01-01T09:00" })
  await publishRelease(desk, form)
  const { slug } = await db.entry.findUniqueOrThrow({ where: { id: waiting.id }, select: { slug: true } })
  return { ...waiting, slug, releaseId: form.releaseId }
}
