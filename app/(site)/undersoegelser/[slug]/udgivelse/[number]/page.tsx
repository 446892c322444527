import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { isReleaseNumber } from "../../asked.ts"
import { EditionPage, editionMetadata, type PageAsked } from "../../edition-page.tsx"
import "../../../../../surveys.css"

interface Props {
  params: Promise<{ slug: string; number: string }>
  searchParams: Promise<PageAsked>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug, number } = await params
  return isReleaseNumber(number) ? editionMetadata(slug, { ...(await searchParams), udgivelse: number }) : {}
}

/** One release for ever: its figures; or that it was replaced, by what; or taken back, and why. */
export default async function ReleasePage({ params, searchParams }: Props) {
  const { slug, number } = await params
  if (!isReleaseNumber(number)) notFound()
  return <EditionPage slug={slug} asked={{ ...(await searchParams), udgivelse: number }} />
}
