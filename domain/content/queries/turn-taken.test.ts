import { expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { draft, refusalOf, saving, signedIn } from "#test/entries.ts"
import { saveEntry } from "../commands/save-entry.ts"
import { turnTaken } from "./turn-taken.ts"

useDatabase()

test("what an editor sent is known to have arrived, also when a colleague wrote on", async () => {
  const entry = await draft("NEWS", { title: "Undervejs" })
  const [anna, bo] = [await signedIn("EDITOR"), await signedIn("EDITOR")]
  const pen = { id: "pen-of-anna", turn: 3, personId: anna.personId }
  const saved = await saveEntry(anna, { ...saving(entry, { title: "Annas" }), pen })
  await saveEntry(bo, saving({ ...entry, ...saved }, { title: "Bos" }))
  expect(await turnTaken(anna, { id: entry.id, pen: pen.id })).toBe(3)
  expect(await turnTaken(anna, { id: entry.id, pen: "pen-of-nobody" })).toBe(0)
  expect(await refusalOf(turnTaken(await signedIn(), { id: entry.id, pen: pen.id }))).toBe("errors.notFound")
})
