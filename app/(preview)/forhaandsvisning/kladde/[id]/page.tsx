import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { EntryKind } from "#platform/database/enums.ts"
import { isId, type PageProps } from "../../../../asked.ts"
import { currentActor } from "../../../../current-actor.ts"
import { t } from "../../../../reader.ts"
import { shownPage } from "../../../shown-page.tsx"

export function generateMetadata(): Metadata {
  return { title: t("content.preview.title") }
}

/** One entry as its public page would be, for those who may see drafts: what the frames of the preview room show. */
export default async function DraftPage({ params, searchParams }: PageProps<{ id: string }>) {
  const [{ id }, { version }] = await Promise.all([params, searchParams])
  if (!isId(id)) notFound()
  const key = { entryId: id, ofScheduled: version === "planlagt" }
  const shown = await shownPage(await currentActor(), key, Object.values(EntryKind))
  if (!shown) notFound()
  return shown.page
}
