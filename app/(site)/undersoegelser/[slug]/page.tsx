import type { Metadata } from "next"
import { EditionPage, editionMetadata, type PageAsked } from "./edition-page.tsx"
import "../../../surveys.css"

interface Props {
  params: Promise<{ slug: string }>
  searchParams: Promise<PageAsked>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return editionMetadata((await params).slug, await searchParams)
}

/** An edition with its newest figures; `udgivelse` names a release, as addresses did before releases had their own. */
export default async function NewestPage({ params, searchParams }: Props) {
  return <EditionPage slug={(await params).slug} asked={await searchParams} />
}
