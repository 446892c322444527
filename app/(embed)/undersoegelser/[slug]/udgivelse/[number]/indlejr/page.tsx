import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { type Asked, isReleaseNumber } from "../../../../../../(site)/undersoegelser/[slug]/asked.ts"
import { Embedded, embeddedMetadata } from "../../../../../embedded.tsx"

interface Props {
  params: Promise<{ slug: string; number: string }>
  searchParams: Promise<Asked>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug, number } = await params
  return isReleaseNumber(number) ? embeddedMetadata(slug, { ...(await searchParams), udgivelse: number }) : {}
}

export default async function ReleaseEmbedded({ params, searchParams }: Props) {
  const { slug, number } = await params
  if (!isReleaseNumber(number)) notFound()
  return <Embedded slug={slug} asked={{ ...(await searchParams), udgivelse: number }} />
}
