import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { textFile } from "#test/surveys.ts"
import { dropPopulation } from "./drop-population.ts"
import { importPopulation } from "./import-population.ts"

useDatabase()

test("the inhabitants of a year go, those of others stay, and the log says so", async () => {
  for (const year of [2001, 2002]) {
    const input = { year, source: "Prøvekilden", isSample: false }
    await importPopulation(desk, input, textFile("kode;indbyggere\n101;500000"))
  }
  const editor = await signedIn("EDITOR")
  expect(await dropPopulation(editor, { year: 2001 })).toEqual({ year: 2001 })
  expect(await db.populationFigure.findMany({ select: { year: true } })).toEqual([{ year: 2002 }])
  const log = { subjectId: "2001", operation: "surveys.populationDropped", actorId: editor.personId }
  expect(await db.auditEntry.count({ where: log })).toBe(1)
})

test("a year without any, and a member, are refused", async () => {
  expect(await refusalOf(dropPopulation(desk, { year: 1950 }))).toBe("errors.notFound")
  expect(await refusalOf(dropPopulation(await signedIn(), { year: 2002 }))).toBe("errors.notAllowed")
  expect(await db.populationYear.count({ where: { year: 2002 } })).toBe(1)
})
