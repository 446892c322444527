import type { Metadata } from "next"
import { translator } from "#messages/translate.ts"
import type { PageProps } from "../../asked.ts"
import { EntryListPage } from "../entry-list-page.tsx"

const t = translator("da")
export const metadata: Metadata = { title: t("admin.section.surveys") }

/** The surveys; beside them the way to the boundaries that all their maps are drawn with. */
export default function ListPage({ searchParams }: PageProps) {
  return (
    <EntryListPage
      kind="SURVEY"
      searchParams={searchParams}
      more={{
        href: "/admin/undersoegelser/graenser",
        label: t("survey-map.desk.title"),
        operation: "surveys.publish",
      }}
    />
  )
}
