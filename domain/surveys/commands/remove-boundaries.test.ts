import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { officialFile } from "#test/boundaries.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { boundarySets } from "../queries/boundary-sets.ts"
import { chooseBoundaries } from "./choose-boundaries.ts"
import { importBoundaries } from "./import-boundaries.ts"
import { removeBoundaries } from "./remove-boundaries.ts"

useDatabase()

test("what is in use stays; what is not is thrown away by an editor, and by nobody else", async () => {
  const input = { fileName: "kommuner.json", credit: "Prøvestyrelsen" }
  await importBoundaries(desk, input, { bytes: officialFile(), dryRun: false })
  const [{ id } = { id: "" }] = await boundarySets(desk)
  expect(await refusalOf(removeBoundaries(desk, { id }))).toBe("survey-map.inUse")
  await chooseBoundaries(desk, { id: null })
  expect(await refusalOf(removeBoundaries(await signedIn(), { id }))).toBe("errors.notAllowed")
  expect(await boundarySets(desk)).toHaveLength(1)
  const editor = await signedIn("EDITOR")
  await removeBoundaries(editor, { id })
  expect(await boundarySets(desk)).toEqual([])
  const log = { operation: "surveys.boundariesRemoved", actorId: editor.personId }
  expect(await db.auditEntry.count({ where: log })).toBe(1)
  expect(await refusalOf(removeBoundaries(desk, { id }))).toBe("errors.notFound")
})
