import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { visitor } from "#domain/access/actor.ts"
import { openPreview } from "#domain/content/commands/open-preview.ts"
import { t } from "../../../reader.ts"
import { shownPage } from "../../shown-page.tsx"

interface Props {
  params: Promise<{ token: string }>
}

/** Once for a page and its head, so that an opening counts once. */
const opened = cache(async (token: string) => {
  const link = await openPreview(visitor, token)
  return link ? shownPage(visitor, { token }, [link.kind]) : null
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const shown = await opened((await params).token)
  return { title: shown?.title ?? t("site.missing.title") }
}

/** One entry as its public page would be, for whoever has its link. */
export default async function PreviewPage({ params }: Props) {
  const shown = await opened((await params).token)
  if (!shown) notFound()
  return (
    <>
      <p className="wrap label preview-bar">{t("content.preview.bar")}</p>
      {shown.page}
    </>
  )
}
