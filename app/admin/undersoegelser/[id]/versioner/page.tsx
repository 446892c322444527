import type { Metadata } from "next"
import { translator } from "#messages/translate.ts"
import type { PageProps } from "../../../../asked.ts"
import { VersionsPage } from "../../../versions-page.tsx"

export const metadata: Metadata = { title: translator("da")("admin.versions.title") }

export default async function Page({ params, searchParams }: PageProps<{ id: string }>) {
  return <VersionsPage kind="SURVEY" id={(await params).id} searchParams={searchParams} />
}
