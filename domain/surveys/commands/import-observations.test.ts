import { describe, expect, test } from "vitest"
import { trashEntry } from "#domain/content/commands/trash-entry.ts"
import { db } from "#platform/database/client.ts"
import { workbookOf } from "#platform/storage/workbook.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import {
  type AskedSurvey,
  askedSurvey,
  askVisits,
  draftOf,
  fillIn,
  importing,
  release,
  said,
  surveyRows,
  textFile,
} from "#test/surveys.ts"
import { importObservations } from "./import-observations.ts"
import { saveCoverage } from "./save-coverage.ts"

const database = useDatabase()

const inDraft = async (asked: AskedSurvey, versionId = asked.versionId) =>
  said((await draftOf(asked))?.id ?? "", versionId)

test("a file is laid into the draft, and what it leaves out has the chosen status", async () => {
  const asked = await askedSurvey()
  const editor = await signedIn("EDITOR")
  const file = textFile("kode;model;status\n101;1;foreløbig\n147;5;\n151;0;\n153;;afslået")
  const report = await importObservations(editor, importing(asked, { absent: "NOT_ASKED" }), file)
  expect(report).toMatchObject({ accepted: true, rows: 4, written: 4, unknown: [], double: [], errors: [] })
  expect(report.missing).toHaveLength(94)
  expect(report).not.toHaveProperty("observations")
  const lines = await inDraft(asked)
  expect(lines.slice(0, 5)).toEqual([
    "101 PROVISIONAL 1",
    "147 FINAL 5",
    "151 NO_RESPONSE",
    "153 DECLINED",
    "155 NOT_ASKED",
  ])
  expect(lines).toHaveLength(98)
  expect(lines.filter((line) => line.endsWith(" NOT_ASKED"))).toHaveLength(94)
  expect(await draftOf(asked)).toMatchObject({ number: 1, isSample: false, publishedAt: null })
  const log = { subjectId: asked.id, operation: "surveys.observationsImported", actorId: editor.personId }
  expect(await db.auditEntry.count({ where: log })).toBe(1)
})

test("numbers are kept as they were written, with a sample's mark", async () => {
  const asked = await askedSurvey()
  const versionId = await askVisits(asked)
  await fillIn({ ...asked, versionId }, "kode;besoeg\n101;1.234,5\n147;-0,000001\n151;0", { isSample: true })
  const lines = await inDraft(asked, versionId)
  expect(lines.slice(0, 3)).toEqual(["101 FINAL 1234.5", "147 FINAL -0.000001", "151 FINAL 0"])
  expect(await draftOf(asked)).toMatchObject({ isSample: true })
})

test("a second file takes the place of the first, and leaves the other question's answers", async () => {
  const asked = await askedSurvey()
  const versionId = await askVisits(asked)
  await fillIn(asked, "kode;model\n101;1\n147;1")
  await fillIn({ ...asked, versionId }, "kode;besoeg\n101;7")
  await fillIn(asked, "kode;model\n147;2", { absent: "NO_RESPONSE" })
  expect((await inDraft(asked)).slice(0, 2)).toEqual(["101 NO_RESPONSE", "147 FINAL 2"])
  expect((await inDraft(asked, versionId))[0]).toBe("101 FINAL 7")
  expect(await db.release.count({ where: { editionId: asked.editionId } })).toBe(1)
})

test("two files at once: one draft, with one of them whole", async () => {
  const asked = await askedSurvey()
  const all = (code: string) => `kode;model\n101;${code}\n147;${code}\n151;${code}`
  await Promise.all(["1", "2", "5", "1"].map((code) => fillIn(asked, all(code))))
  expect(await db.release.count({ where: { editionId: asked.editionId } })).toBe(1)
  const lines = await inDraft(asked)
  expect(lines).toHaveLength(98)
  expect(new Set(lines.slice(0, 3).map((line) => line.split(" ").at(-1))).size).toBe(1)
})

describe("coverage", () => {
  test("who is covered by another's answer gets no row, and an own row ends the coverage", async () => {
    const asked = await askedSurvey()
    await saveCoverage(desk, { entryId: asked.id, municipalityCode: "561", answeredForCode: "563" })
    await saveCoverage(desk, { entryId: asked.id, municipalityCode: "101", answeredForCode: "147" })
    const report = await fillIn(asked, "kommune;model\nEsbjerg;1\nKøbenhavn;2\nFrederiksberg;5")
    expect(report.missing).toContain("563")
    const lines = await inDraft(asked)
    expect(lines).toHaveLength(97)
    expect(lines.filter((line) => line.startsWith("563"))).toEqual([])
    expect(lines).toContain("147 FINAL 5")
    const covered = await db.responseCoverage.findMany({ where: { release: { editionId: asked.editionId } } })
    expect(
      covered.map(({ municipalityCode, answeredForCode }) => [municipalityCode, answeredForCode]),
    ).toEqual([["561", "563"]])
  })
})

describe("a correction", () => {
  test("begins with what the last release says and changes the one question, and the release stands", async () => {
    const asked = await askedSurvey()
    const versionId = await askVisits(asked)
    await saveCoverage(desk, { entryId: asked.id, municipalityCode: "561", answeredForCode: "563" })
    await fillIn({ ...asked, versionId }, "kode;besoeg\n561;70\n101;80")
    const first = await release(asked, "kode;model\n561;1\n101;1")
    const [before, visits] = [await said(first, asked.versionId), await said(first, versionId)]
    await fillIn(asked, "kode;model\n561;1\n101;2", { isSample: true })
    const draft = await draftOf(asked)
    expect(draft).toMatchObject({ number: 2, isSample: true })
    expect((await inDraft(asked))[0]).toBe("101 FINAL 2")
    expect(await inDraft(asked, versionId)).toEqual(visits)
    expect(await db.responseCoverage.count({ where: { releaseId: draft?.id ?? "" } })).toBe(1)
    expect(await said(first, asked.versionId)).toEqual(before)
    expect(await db.release.findUniqueOrThrow({ where: { id: first } })).toMatchObject({ isSample: false })
  })
})

describe("all or nothing", () => {
  test("one fault in the file and nothing is written", async () => {
    const asked = await askedSurvey()
    await fillIn(asked, "kode;model\n101;1\n147;2")
    const before = await surveyRows()
    const faulty: [string, string][] = [
      ["999;1", "surveys.file.unknownMunicipality"],
      ["411;1", "surveys.file.notMunicipality"],
      [";1", "surveys.file.municipalityMissing"],
      ["0101;2", "surveys.file.double"],
      ["151;4", "surveys.file.outsideCategories"],
      ["151;=1", "surveys.file.formula"],
      ["151;", "surveys.file.valueMissing"],
    ]
    for (const [line, code] of faulty) {
      const file = textFile(`kode;model\n101;5\n147;5\n${line}`)
      const report = await importObservations(desk, importing(asked), file)
      expect([line, report.accepted, report.written]).toEqual([line, false, 0])
      expect(report.errors.map((error) => [error.line, error.code])).toEqual([[4, code]])
    }
    expect(await surveyRows()).toEqual(before)
  })

  test("a number larger than figures are kept is told with its line, and nothing is written", async () => {
    const asked = await askedSurvey()
    const versionId = await askVisits(asked)
    const before = await surveyRows()
    const file = textFile("kode;besoeg\n101;5\n147;1234567890123")
    const report = await importObservations(desk, importing({ ...asked, versionId }), file)
    expect(report).toMatchObject({ accepted: false, written: 0, errors: [{ line: 3 }] })
    expect(await surveyRows()).toEqual(before)
    await fillIn({ ...asked, versionId }, "kode;besoeg\n147;999999999999,5")
    expect(await inDraft(asked, versionId)).toContain("147 FINAL 999999999999.5")
  })

  test("a dry run reports and writes nothing", async () => {
    const asked = await askedSurvey()
    const before = await surveyRows()
    const file = textFile("kode;model\n101;1\n147;2", true)
    const report = await importObservations(desk, importing(asked), file)
    expect(report).toMatchObject({ accepted: true, rows: 2, written: 0, errors: [] })
    expect(report.missing).toHaveLength(96)
    expect(await surveyRows()).toEqual(before)
  })

  test("100,000 rows are refused within ten seconds, and so are more", async () => {
    const asked = await askedSurvey()
    const before = await surveyRows()
    for (const rows of [100_000, 100_001]) {
      const file = textFile(`kode;kommune;model\n${"101;Københavns Kommune;1\n".repeat(rows)}`)
      const began = performance.now()
      const report = await importObservations(desk, importing(asked), file)
      expect(performance.now() - began).toBeLessThan(10_000)
      expect(report).toMatchObject({ accepted: false, written: 0 })
    }
    expect(await surveyRows()).toEqual(before)
  }, 30_000)
})

describe("files as people have them", () => {
  const text = "kommune;model\nKøbenhavn;1\nÆrø Kommune;2\nÅrhus;5\nHøje Taastrup;0"
  const files: [string, Uint8Array][] = [
    ["with a mark of UTF-8 before it", Buffer.from(`\ufeff${text}`)],
    ["in Latin-1", Buffer.from(text, "latin1")],
    ["in UTF-16", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["with tabs and Windows' line ends", Buffer.from(text.replaceAll(";", "\t").replaceAll("\n", "\r\n"))],
    ["with commas and quotes", Buffer.from(text.replaceAll(/[^;\n]+/g, '"$&"').replaceAll(";", ","))],
    [
      "with codes that begin with 0, and a column nobody asked for",
      Buffer.from("KODE;note;Model\n0101;a;1\n0492;b;2\n0751;c;5\n0169;d;0"),
    ],
  ]
  test.each(files)("a file %s is read", async (_, bytes) => {
    const asked = await askedSurvey()
    const report = await importObservations(desk, importing(asked), { bytes, dryRun: false })
    expect(report.errors).toEqual([])
    const lines = await inDraft(asked)
    expect(lines.filter((line) => !line.endsWith("UNAVAILABLE"))).toEqual([
      "101 FINAL 1",
      "169 NO_RESPONSE",
      "492 FINAL 2",
      "751 FINAL 5",
    ])
  })

  test("a workbook is read like any file, and a formula in it refuses the whole, with its row", async () => {
    const asked = await askedSurvey()
    const rows = (answer: string | number) => [
      ["Kommune", "model"],
      ["Aarhus", 1],
      ["Odense Kommune", answer],
    ]
    const told = async (answer: string | number) => {
      const bytes = await workbookOf([{ title: "Svar", rows: rows(answer) }])
      return importObservations(desk, importing(asked), { bytes, dryRun: false })
    }
    expect(await told("=SUM(B2)")).toMatchObject({
      accepted: false,
      written: 0,
      errors: [{ line: 3, code: "surveys.file.formula" }],
    })
    expect(await draftOf(asked)).toBeNull()
    expect(await told(2)).toMatchObject({
      accepted: true,
      written: 2,
      read: { name: "Kommune", value: "model" },
    })
  })

  test("columns chosen by hand are remembered for the next file of the series, and a heading that is gone is told", async () => {
    const asked = await askedSurvey()
    const file = textFile("by;samarbejde\n101;1")
    const columns = { columnCode: "by", columnValue: "samarbejde" }
    expect((await importObservations(desk, importing(asked), file)).accepted).toBe(false)
    const wrong = await importObservations(desk, { ...importing(asked), columnCode: "kommunenr" }, file)
    expect(wrong.errors.map(({ code }) => code)).toContain("survey-releases.file.columnGone")
    expect((await importObservations(desk, { ...importing(asked), ...columns }, file)).written).toBe(1)
    expect((await importObservations(desk, importing(asked), file)).written).toBe(1)
  })

  test("a spreadsheet that is broken, an empty file and one without the question's column are told what to do", async () => {
    const asked = await askedSurvey()
    const before = await surveyRows()
    const faults: [string, string][] = [
      ["PK\u0003\u0004", "survey-releases.file.brokenSheet"],
      ["", "surveys.file.empty"],
      ["kode;noget\n101;1", "surveys.file.indicatorColumnMissing"],
      ["kode;model", "surveys.file.noRows"],
    ]
    for (const [content, code] of faults) {
      const report = await importObservations(desk, importing(asked), textFile(content))
      expect(report.errors.map((error) => error.code)).toEqual([code])
    }
    expect(await surveyRows()).toEqual(before)
  })
})

describe("while another works on the survey", () => {
  const whileHeld = async (asked: AskedSurvey, work: () => Promise<void>) => {
    await database.sql("BEGIN")
    try {
      await database.sql(`SELECT 1 FROM "SurveyEdition" WHERE "id" = $1 FOR UPDATE`, [asked.editionId])
      await work()
    } finally {
      await database.sql("COMMIT")
    }
  }

  test("a file is read, and its faults are told, without waiting for the other", async () => {
    const asked = await askedSurvey()
    await whileHeld(asked, async () => {
      const tried = await importObservations(desk, importing(asked), textFile("kode;model\n101;1", true))
      expect(tried).toMatchObject({ accepted: true, rows: 1 })
      const faulty = await importObservations(desk, importing(asked), textFile("kode;model\n101;4"))
      expect(faulty).toMatchObject({ accepted: false, errors: [{ line: 2 }] })
    })
  }, 10_000)

  test("what was read by a question that has changed since is refused, leaving nothing", async () => {
    const asked = await askedSurvey()
    let outcome: Promise<string> | undefined
    await whileHeld(asked, async () => {
      outcome = refusalOf(importObservations(desk, importing(asked), textFile("kode;model\n101;1")))
      await waitsForLock()
      await database.sql(
        `UPDATE "IndicatorCategory" SET "code" = '9' WHERE "versionId" = $1 AND "code" = '1'`,
        [asked.versionId],
      )
    })
    expect(await outcome).toBe("surveys.questionChanged")
    expect(await draftOf(asked)).toBeNull()
  }, 10_000)

  const waitsForLock = async () => {
    const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
    const count = async () => {
      // Within a transaction the first look is remembered.
      await database.sql("SELECT pg_stat_clear_snapshot()")
      return (await database.sql(waiting)).length
    }
    await expect.poll(count, { timeout: 5_000 }).toBe(1)
  }
})

test("a question not asked here, a survey in the trash and a member are refused, leaving nothing", async () => {
  const [asked, other, dropped] = [await askedSurvey(), await askedSurvey(), await askedSurvey()]
  await trashEntry(desk, { id: dropped.id, version: 1 })
  const before = await surveyRows()
  const file = textFile("kode;model\n101;1")
  const elsewhere = importing({ id: asked.id, versionId: other.versionId })
  expect(await refusalOf(importObservations(desk, elsewhere, file))).toBe("errors.notFound")
  expect(await refusalOf(importObservations(desk, importing(dropped), file))).toBe("errors.notFound")
  expect(await refusalOf(importObservations(await signedIn(), importing(asked), file))).toBe(
    "errors.notAllowed",
  )
  expect(await surveyRows()).toEqual(before)
})
