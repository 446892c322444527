import { expect, test } from "vitest"
import { trashEntry } from "#domain/content/commands/trash-entry.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { askedSurvey, asking, askVisits, buildSurvey, fillIn, release, surveyRows } from "#test/surveys.ts"
import { dropIndicator } from "./drop-indicator.ts"
import { saveIndicator } from "./save-indicator.ts"

const database = useDatabase()

const questionsOf = async (editionId: string) =>
  (
    await db.editionIndicator.findMany({
      where: { editionId },
      select: { version: { select: { number: true, indicator: { select: { key: true } } } } },
      orderBy: { position: "asc" },
    })
  ).map(({ version }) => `${version.indicator.key} ${version.number}`)

const answersOf = async (id: string) => {
  const select = { indicator: { select: { unit: true, decimals: true } } }
  return (await db.indicatorVersion.findUniqueOrThrow({ where: { id }, select })).indicator
}

test("an editor puts a question last, its words may be mended, and pages are forgotten", async () => {
  const editor = await signedIn("EDITOR")
  const survey = await buildSurvey()
  await saveIndicator(editor, asking(survey.id))
  const { versionId } = await saveIndicator(editor, asking(survey.id, { key: "besoeg", kind: "NUMBER" }))
  expect(await questionsOf(survey.editionId)).toEqual(["model 1", "besoeg 1"])
  const before = await database.sql(`SELECT version FROM "PublicVersion"`)
  const words = { label: "Besøg i alt", unit: "besøg", decimals: 1, noResponseCode: "", breakInSeries: true }
  const change = asking(survey.id, { versionId, key: "besoeg", kind: "NUMBER", ...words })
  expect(await saveIndicator(editor, change)).toEqual({ entryId: survey.id, versionId })
  expect(
    await db.indicatorVersion.findUniqueOrThrow({
      where: { id: versionId },
      select: {
        label: true,
        noResponseCode: true,
        breakInSeries: true,
        indicator: { select: { unit: true, decimals: true } },
      },
    }),
  ).toEqual({
    label: "Besøg i alt",
    noResponseCode: null,
    breakInSeries: true,
    indicator: { unit: "besøg", decimals: 1 },
  })
  expect(await database.sql(`SELECT version FROM "PublicVersion"`)).not.toEqual(before)
  const log = { subjectId: survey.id, operation: "surveys.questionSaved", actorId: editor.personId }
  expect(await db.auditEntry.count({ where: log })).toBe(3)
})

test("a new question stands last, also when earlier ones were taken out", async () => {
  const survey = await buildSurvey()
  const ids: string[] = []
  for (const key of ["a", "b", "c"]) {
    ids.push((await saveIndicator(desk, asking(survey.id, { key }))).versionId)
  }
  for (const versionId of ids.slice(0, 2)) await dropIndicator(desk, { entryId: survey.id, versionId })
  await saveIndicator(desk, asking(survey.id, { key: "d" }))
  await saveIndicator(desk, asking(survey.id, { key: "e" }))
  expect(await questionsOf(survey.editionId)).toEqual(["c 1", "d 1", "e 1"])
})

test("a key that the series knows is a new version, and the earlier edition keeps its own words", async () => {
  const first = await askedSurvey({ year: 2009 })
  const second = await buildSurvey({ seriesId: first.seriesId, year: 2011 })
  const { versionId } = await saveIndicator(desk, asking(second.id, { label: "På en ny måde" }))
  expect(await questionsOf(second.editionId)).toEqual(["model 2"])
  expect(await questionsOf(first.editionId)).toEqual(["model 1"])
  expect(versionId).not.toBe(first.versionId)
  const { label } = await db.indicatorVersion.findUniqueOrThrow({ where: { id: first.versionId } })
  expect(label).toBe("Hvordan arbejder I sammen?")
})

test("words are mended under published figures, and the figures stand", async () => {
  const asked = await askedSurvey()
  await release(asked, "kode;model\n101;1\n147;2")
  const before = await db.observation.findMany()
  await saveIndicator(desk, asking(asked.id, { versionId: asked.versionId, label: "Uden slåfejl" }))
  expect(await db.observation.findMany()).toEqual(before)
})

test("unit and decimals change until figures are out, in whichever edition, and then stand", async () => {
  const first = await askedSurvey({ year: 2009 })
  const versionId = await askVisits(first)
  const visits = { key: "besoeg", kind: "NUMBER", noResponseCode: "" } as const
  const unit = { ...visits, unit: "1.000 besøg", decimals: 1 }
  await saveIndicator(desk, asking(first.id, { versionId, ...unit }))
  const second = await buildSurvey({ seriesId: first.seriesId, year: 2011 })
  const again = await saveIndicator(desk, asking(second.id, { ...unit, decimals: 2 }))
  expect(await answersOf(versionId)).toEqual({ unit: "1.000 besøg", decimals: 2 })

  await fillIn(first, "kode;model\n101;1")
  await release({ ...first, versionId }, "kode;besoeg\n101;7,25")
  const third = await buildSurvey({ seriesId: first.seriesId, year: 2014 })
  const before = await surveyRows()
  for (const change of [{ unit: "besøg" }, { decimals: 0 }]) {
    const forms = [
      asking(first.id, { versionId, ...unit, decimals: 2, ...change }),
      asking(second.id, { versionId: again.versionId, ...unit, decimals: 2, ...change }),
      asking(third.id, { ...unit, decimals: 2, ...change }),
    ]
    for (const form of forms) {
      expect(await refusalOf(saveIndicator(desk, form))).toBe("errors.invalidInput surveys.unitStands")
    }
  }
  expect(await surveyRows()).toEqual(before)
  await saveIndicator(desk, asking(first.id, { versionId, ...unit, decimals: 2, label: "Besøg i alt" }))
  await saveIndicator(desk, asking(third.id, { ...unit, decimals: 2 }))
  expect(await answersOf(versionId)).toEqual({ unit: "1.000 besøg", decimals: 2 })
})

test("the same question twice, or with another kind of answer, is refused, leaving nothing", async () => {
  const asked = await askedSurvey()
  const other = await buildSurvey({ seriesId: asked.seriesId, year: 2020 })
  const before = await surveyRows()
  expect(await refusalOf(saveIndicator(desk, asking(asked.id)))).toBe(
    "errors.invalidInput surveys.questionTwice",
  )
  const number = { kind: "NUMBER", label: "Ændret" } as const
  const { versionId } = asked
  for (const form of [asking(other.id, number), asking(asked.id, { versionId, ...number })]) {
    expect(await refusalOf(saveIndicator(desk, form))).toBe("errors.invalidInput surveys.kindStands")
  }
  expect(await surveyRows()).toEqual(before)
})

test("another survey's question, a survey in the trash and a member are refused, leaving nothing", async () => {
  const [asked, other, dropped] = [await askedSurvey(), await askedSurvey(), await buildSurvey()]
  await trashEntry(desk, { id: dropped.id, version: 1 })
  const before = await surveyRows()
  const taken = asking(asked.id, { versionId: other.versionId, label: "Taget" })
  expect(await refusalOf(saveIndicator(desk, taken))).toBe("errors.notFound")
  expect(await refusalOf(saveIndicator(desk, asking(dropped.id)))).toBe("errors.notFound")
  const own = asking(asked.id, { versionId: asked.versionId, label: "Mit" })
  expect(await refusalOf(saveIndicator(await signedIn(), own))).toBe("errors.notAllowed")
  expect(await surveyRows()).toEqual(before)
})
