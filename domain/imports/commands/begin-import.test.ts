import { expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { beginImportInput, mostExportBytes } from "../input.ts"
import { importRun } from "../queries/import-run.ts"
import { importRuns } from "../queries/import-runs.ts"
import { beginImport } from "./begin-import.ts"

useDatabase()

const file = { filename: "gammel.xml", bytes: 1_000 }

test("an import begins with nothing of its files, and is listed with who began it", async () => {
  const editor = await signedIn("EDITOR")
  const { id } = await beginImport(editor, { kind: "WORDPRESS", file, media: null })
  const run = await importRun(editor, id)
  expect(run).toMatchObject({ status: "RECEIVING", file: { name: "gammel.xml", bytes: 1_000, received: 0 } })
  expect((await importRuns(desk))[0]).toMatchObject({ id, filename: "gammel.xml", by: editor.name })
})

test("who writes may not", async () => {
  const writer = await signedIn("WRITER")
  expect(await refusalOf(beginImport(writer, { kind: "WORDPRESS", file, media: null }))).toContain(
    "notAllowed",
  )
})

test("an empty file, one that is too large and a second file beside a folder are refused before anything is sent", () => {
  const asked = (more: object) =>
    beginImportInput.safeParse({ kind: "WORDPRESS", file, media: null, ...more })
  expect(asked({}).success).toBe(true)
  expect(asked({ file: { ...file, bytes: 0 } }).success).toBe(false)
  expect(asked({ file: { ...file, bytes: mostExportBytes + 1 } }).success).toBe(false)
  expect(asked({ kind: "MARKDOWN", media: file }).success).toBe(false)
})
