import type { Actor } from "#domain/access/actor.ts"
import { confirmTwin } from "#domain/content/commands/confirm-twin.ts"
import { copyEntry } from "#domain/content/commands/copy-entry.ts"
import { createPreview } from "#domain/content/commands/create-preview.ts"
import { createTwin } from "#domain/content/commands/create-twin.ts"
import { keepAside } from "#domain/content/commands/keep-aside.ts"
import { movePage } from "#domain/content/commands/move-page.ts"
import { publishEntry } from "#domain/content/commands/publish-entry.ts"
import { rescheduleEntry } from "#domain/content/commands/reschedule-entry.ts"
import { restoreEntry } from "#domain/content/commands/restore-entry.ts"
import { restoreRevision } from "#domain/content/commands/restore-revision.ts"
import { revokePreview } from "#domain/content/commands/revoke-preview.ts"
import { tagEntry } from "#domain/content/commands/tag-entry.ts"
import { trashEntry } from "#domain/content/commands/trash-entry.ts"
import { unpublishEntry } from "#domain/content/commands/unpublish-entry.ts"
import {
  copyEntryInput,
  createTwinInput,
  entryActInput,
  movePageInput,
  previewInput,
  publishInput,
  rescheduleInput,
  restoreRevisionInput,
  revokePreviewInput,
  saveEntryInput,
  tagEntryInput,
  trashInput,
  unpublishInput,
} from "#domain/content/input.ts"
import { entryForEditing } from "#domain/content/queries/entry-for-editing.ts"
import { previewLinks } from "#domain/content/queries/preview-links.ts"
import { demandYoungTab } from "#domain/content/rules/tab-age.ts"
import { NotFound } from "#platform/refusal.ts"
import { linksToSend } from "../../../../../admin/preview-links.ts"
import { answerJson, readStrictly, sentJson } from "../../../json-answer.ts"

interface Acted {
  readonly version: number
  readonly at: string
}

/** Each act on an entry that the editor asks for; what was sent is read by the act's own schema. */
const acts = new Map<string, (actor: Actor, sent: Record<string, unknown>) => Promise<Acted>>([
  ["publish", (actor, sent) => publishEntry(actor, readStrictly(publishInput, sent))],
  ["reschedule", (actor, sent) => rescheduleEntry(actor, readStrictly(rescheduleInput, sent))],
  ["confirm-twin", (actor, sent) => confirmTwin(actor, readStrictly(entryActInput, sent))],
  ["unpublish", (actor, sent) => unpublishEntry(actor, readStrictly(unpublishInput, sent))],
  ["trash", (actor, sent) => trashEntry(actor, readStrictly(trashInput, sent))],
  ["aside", (actor, sent) => keepAside(actor, readStrictly(saveEntryInput, sent))],
  ["restore-version", (actor, sent) => restoreRevision(actor, readStrictly(restoreRevisionInput, sent))],
  ["tag", (actor, sent) => tagEntry(actor, readStrictly(tagEntryInput, sent))],
  ["move", (actor, sent) => movePage(actor, readStrictly(movePageInput, sent))],
  ["restore", (actor, sent) => restoreEntry(actor, readStrictly(entryActInput, sent))],
])

/** Publishes, takes down, trashes, restores, makes a preview address or begins the English text; answers with what the public meets then. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string; act: string }> }) {
  const { id, act } = await params
  return answerJson(async (actor) => {
    const sent = { ...(await sentJson(request)), id }
    demandYoungTab(sent)
    if (act === "preview") {
      const { path } = await createPreview(actor, readStrictly(previewInput, sent))
      return { path, links: linksToSend(await previewLinks(actor, id)) }
    }
    if (act === "revoke-preview") {
      await revokePreview(actor, readStrictly(revokePreviewInput, sent))
      return { links: linksToSend(await previewLinks(actor, id)) }
    }
    if (act === "copy") return copyEntry(actor, readStrictly(copyEntryInput, sent))
    if (act === "twin") return createTwin(actor, readStrictly(createTwinInput, sent))
    const run = acts.get(act)
    if (!run) throw new NotFound("act")
    const { version, at } = await run(actor, sent)
    return { version, at, standing: (await entryForEditing(actor, id)).standing }
  })
}
