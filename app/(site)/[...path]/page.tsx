import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { PageView } from "#components/pages/page-view.tsx"
import { visitor } from "#domain/access/actor.ts"
import { publicPage } from "#domain/content/queries/public-page.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { trueUntil } from "#platform/http/true-until.ts"
import "../../surveys.css"
import { liveIn } from "../../live.ts"
import { AboutBelow, aboutEntry } from "../about-below.tsx"
import { entryMetadata } from "../entry-metadata.ts"
import { Frame } from "../frame.tsx"
import { moveOn } from "../move-on.ts"

interface Props {
  params: Promise<{ path: string[] }>
}

const found = cache((path: string) => publicPage(visitor, path, readerLocale()))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { path } = await params
  const page = await found(pathOf(path))
  return page ? entryMetadata(page) : {}
}

/** Any page of the tree, at the path that staff gave it. */
export default async function TreePage({ params }: Props) {
  const path = pathOf((await params).path)
  const page = await found(path)
  if (!page) {
    await moveOn(path)
    notFound()
  }
  trueUntil(page.trueUntil)
  const about = await aboutEntry(page.path)
  return (
    <Frame current={page.path} title={page.title} above={page.above}>
      <PageView page={page} live={await liveIn(page.body)} locale={readerLocale()} />
      <AboutBelow about={about} />
    </Frame>
  )
}

function pathOf(steps: readonly string[]): string {
  return `/${steps.map((step) => decodeURIComponent(step)).join("/")}`
}
