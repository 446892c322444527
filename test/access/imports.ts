import { randomInt } from "node:crypto"
import { exportedEntries } from "#domain/content/queries/exported-entries.ts"
import { importWordpress } from "#domain/imports/commands/import-wordpress.ts"
import { noFiles } from "#domain/imports/media-files.ts"
import { exportedMedia } from "#domain/media/queries/exported-media.ts"
import { inPieces, wxr } from "../wordpress.ts"
import type { Attempts } from "./attempts.ts"

export const imports: Attempts = {
  "content/queries/exported-entries": {
    operation: "content.export",
    run: (actor) => exportedEntries(actor, { after: null }),
  },
  "media/queries/exported-media": {
    operation: "content.export",
    run: (actor) => exportedMedia(actor, { after: null }),
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
