import type { Metadata } from "next"
import type { Asked } from "../../../../(site)/undersoegelser/[slug]/asked.ts"
import { Embedded, embeddedMetadata } from "../../../embedded.tsx"

interface Props {
  params: Promise<{ slug: string }>
  searchParams: Promise<Asked>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return embeddedMetadata((await params).slug, await searchParams)
}

export default async function NewestEmbedded({ params, searchParams }: Props) {
  return <Embedded slug={(await params).slug} asked={await searchParams} />
}
