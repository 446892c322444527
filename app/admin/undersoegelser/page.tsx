import type { Metadata } from "next"
import { translator } from "#messages/translate.ts"
import type { PageProps } from "../../asked.ts"
import { EntryListPage } from "../entry-list-page.tsx"

export const metadata: Metadata = { title: translator("da")("admin.section.surveys") }

export default function ListPage({ searchParams }: PageProps) {
  return <EntryListPage kind="SURVEY" searchParams={searchParams} />
}
