import { system } from "#domain/access/actor.ts"
import { createEntry } from "#domain/content/commands/create-entry.ts"
import { publishEntry } from "#domain/content/commands/publish-entry.ts"
import { saveEntry } from "#domain/content/commands/save-entry.ts"
import { slugOf } from "#domain/content/rules/address.ts"
import { now } from "#platform/time/time.ts"
import type { Published } from "./publish.ts"

/** The editor of `bench -- publish`, in a process of its own: for each title it is sent, one story by the real commands. */
const editor = system("bench")

process.on("message", async ({ title }: { title: string }) => {
  const { id } = await createEntry(editor, { kind: "NEWS", title })
  const slug = slugOf(title)
  const saved = await saveEntry(editor, {
    id,
    version: 1,
    title,
    slug,
    lead: "Måling af, hvor hurtigt en nyhed ses.",
    body: {
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "Eksempeldata." }] }],
    },
    heroId: null,
    heroAlt: "",
    heroDecorative: false,
    facts: {},
    isSample: true,
  })
  await publishEntry(editor, { id, version: saved.version, publishAt: null, unpublishAt: null })
  const answer: Published = { path: `/nyheder/${slug}`, doneAtMs: now().getTime() }
  process.send?.(answer)
})
