import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { officialFile } from "#test/boundaries.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { boundarySets } from "../queries/boundary-sets.ts"
import { hasOfficialMap, mapInUse } from "../queries/map-in-use.ts"
import { chooseBoundaries } from "./choose-boundaries.ts"
import { importBoundaries } from "./import-boundaries.ts"

useDatabase()

const broughtIn = async (credit: string) => {
  await importBoundaries(
    desk,
    { fileName: `${credit}.json`, credit },
    { bytes: officialFile(), dryRun: false },
  )
  return (await boundarySets(desk))[0]?.id ?? ""
}

test("staff go back to the generalised boundaries, and forward to any that were brought in", async () => {
  const [first] = [await broughtIn("Den første"), await broughtIn("Den anden")]
  await chooseBoundaries(desk, { id: first })
  expect(await mapInUse(visitor, "boundaries")).toMatchObject({ credits: ["Den første"] })
  await chooseBoundaries(desk, { id: null })
  expect(await hasOfficialMap(visitor)).toBe(false)
  expect(await mapInUse(visitor, "boundaries")).toMatchObject({ isOfficial: false })
  expect(await boundarySets(desk)).toHaveLength(2)
})

test("what is not there, and a member, are refused: what is in use stays", async () => {
  await broughtIn("Den tredje")
  expect(await refusalOf(chooseBoundaries(desk, { id: randomUUID() }))).toBe("errors.notFound")
  expect(await refusalOf(chooseBoundaries(await signedIn(), { id: null }))).toBe("errors.notAllowed")
  expect(await mapInUse(visitor, "boundaries")).toMatchObject({ credits: ["Den tredje"] })
})
