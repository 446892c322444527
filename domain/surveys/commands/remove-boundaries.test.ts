import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { isRefusal } from "#platform/refusal.ts"
import { officialFile } from "#test/boundaries.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { boundarySets } from "../queries/boundary-sets.ts"
import { chooseBoundaries } from "./choose-boundaries.ts"
import { importBoundaries } from "./import-boundaries.ts"
import { removeBoundaries } from "./remove-boundaries.ts"

useDatabase()

const refusalOrNull = (act: Promise<unknown>) =>
  act.then(
    () => null,
    (error: unknown) => (isRefusal(error) ? error.code : String(error)),
  )

test("choosing and throwing away at once: one of them wins, and the other is told why", async () => {
  const input = { fileName: "kommuner.json", credit: "Prøvestyrelsen" }
  await importBoundaries(desk, input, { bytes: officialFile(), dryRun: false })
  const [{ id } = { id: "" }] = await boundarySets(desk)
  for (let round = 0; round < 8; round += 1) {
    const set = await db.boundarySet.findUnique({ where: { id } })
    if (!set) break
    await chooseBoundaries(desk, { id: null })
    const [chosen, removed] = await Promise.all([
      refusalOrNull(chooseBoundaries(desk, { id })),
      refusalOrNull(removeBoundaries(desk, { id })),
    ])
    expect([
      [null, "survey-map.inUse"],
      ["errors.notFound", null],
    ]).toContainEqual([chosen, removed])
  }
  await chooseBoundaries(desk, { id: null })
  await db.boundarySet.deleteMany()
})

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
