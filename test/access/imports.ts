import { randomInt } from "node:crypto"
import { exportedEntries } from "#domain/content/queries/exported-entries.ts"
import { exportEverything } from "#domain/exports/queries/export-everything.ts"
import { beginImport } from "#domain/imports/commands/begin-import.ts"
import { bringImportIn } from "#domain/imports/commands/bring-import-in.ts"
import { dropImport } from "#domain/imports/commands/drop-import.ts"
import { importMarkdown } from "#domain/imports/commands/import-markdown.ts"
import { importWordpress } from "#domain/imports/commands/import-wordpress.ts"
import { receiveImportPart } from "#domain/imports/commands/receive-import-part.ts"
import { noFiles } from "#domain/imports/media-files.ts"
import { importRun } from "#domain/imports/queries/import-run.ts"
import { importRuns } from "#domain/imports/queries/import-runs.ts"
import { exportedMedia } from "#domain/media/queries/exported-media.ts"
import { inPieces, wxr } from "../wordpress.ts"
import type { Attempts } from "./attempts.ts"

const nothing = (async function* () {})()
const nowhere = { write: async () => {}, stream: async () => {} }

export const imports: Attempts = {
  "imports/queries/import-runs": { operation: "content.import", run: (actor) => importRuns(actor) },
  "imports/queries/import-run": {
    operation: "content.import",
    run: (actor, { triedImportId }) => importRun(actor, triedImportId),
  },
  "imports/commands/begin-import": {
    operation: "content.import",
    run: (actor) =>
      beginImport(actor, { kind: "WORDPRESS", file: { filename: "a.xml", bytes: 4 }, media: null }),
  },
  "imports/commands/receive-import-part": {
    operation: "content.import",
    run: (actor, { begunImportId: id }) =>
      receiveImportPart(actor, { id, part: "file", at: 0, bytes: Buffer.from("<r/>") }),
  },
  "imports/commands/bring-import-in": {
    operation: "content.import",
    run: (actor, { triedImportId: id }) => bringImportIn(actor, { id }),
  },
  "imports/commands/drop-import": {
    operation: "content.import",
    run: (actor, { triedImportId: id }) => dropImport(actor, { id }),
  },
  "exports/queries/export-everything": {
    operation: "content.export",
    run: (actor) =>
      exportEverything(actor, nowhere, { size: async () => undefined, read: async () => nothing }),
  },
  "content/queries/exported-entries": {
    operation: "content.export",
    run: (actor) => exportedEntries(actor, { after: null }),
  },
  "media/queries/exported-media": {
    operation: "content.export",
    run: (actor) => exportedMedia(actor, { after: null }),
  },
  "imports/commands/import-markdown": {
    operation: "content.import",
    run: (actor) => {
      const name = `nyt-${randomInt(1_000_000_000)}.md`
      const read = async () => Buffer.from("---\ndate: 2024-05-01\n---\nTekst.")
      return importMarkdown(actor, { folder: { name: "mappe", names: [name], read }, dryRun: false })
    },
  },
  "imports/commands/import-wordpress": {
    operation: "content.import",
    run: (actor) => {
      const id = randomInt(1_000_000_000)
      const file = wxr([{ id, title: "Fra det gamle sted", slug: `gammel-${id}` }])
      return importWordpress(actor, { open: () => inPieces(file), media: noFiles, dryRun: false })
    },
  },
}
