import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PreviewRoom } from "#components/editor/preview-room.tsx"
import { entryForEditing } from "#domain/content/queries/entry-for-editing.ts"
import { previewLinks } from "#domain/content/queries/preview-links.ts"
import { translator } from "#messages/translate.ts"
import { localPath } from "#platform/http/reader-locale.ts"
import "../../../schedule.css"
import { ask } from "../../../../ask.ts"
import { isId, type PageProps } from "../../../../asked.ts"
import { ClientWords } from "../../../../client-words.tsx"
import { AdminPage } from "../../../admin-page.tsx"
import { deskActor } from "../../../desk-actor.ts"
import { editorPath, listOf } from "../../../entry-paths.ts"
import { linksToSend } from "../../../preview-links.ts"

export const metadata: Metadata = { title: translator("da")("schedule.preview.title") }

/** One entry as its public page would be, at three widths, and the links that show it to others. */
export default async function PreviewRoomPage({ params }: PageProps<{ id: string }>) {
  const { id } = await params
  const t = translator("da")
  const path = `/admin/skriv/${id}/vis`
  const actor = await deskActor(path)
  if (!isId(id)) notFound()
  const [entry, links] = await Promise.all([
    ask(actor, path, entryForEditing(actor, id)),
    ask(actor, path, previewLinks(actor, id)),
  ])
  const { kind, locale, scheduled } = entry.standing
  const title = entry.text.title || t("admin.entries.untitled")
  return (
    <AdminPage
      actor={actor}
      section={listOf[kind].section}
      title={t("schedule.preview.of", { title })}
      parent={{ href: editorPath(kind, id), label: title }}
    >
      <ClientWords namespaces={["schedule", "errors", "admin.editor.unreachable"]}>
        <PreviewRoom
          entryId={id}
          path={localPath(locale, `/forhaandsvisning/kladde/${id}`)}
          hasScheduled={scheduled !== null}
          links={linksToSend(links)}
        />
      </ClientWords>
    </AdminPage>
  )
}
