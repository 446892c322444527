import type { Metadata } from "next"
import { listAddress, pageNumber } from "#components/admin/address.ts"
import { Filters } from "#components/admin/filters.tsx"
import { List } from "#components/admin/list.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { deskLog, type LogLine } from "#domain/audit/queries/desk-log.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../ask.ts"
import { oneOf, type PageProps } from "../../asked.ts"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"

const path = "/admin/log"
const pageSize = 50
const capabilities = ["content", "media", "people", "membership", "events", "mail", "privacy"] as const

export const metadata: Metadata = { title: translator("da")("admin.section.log") }

export default async function LogPage({ searchParams }: PageProps) {
  const t = translator("da")
  const actor = await deskActor(path)
  const address = listAddress(path, await searchParams, ["om", "soeg", "side"])
  const about = oneOf(capabilities, address.values.om)
  const { rows, total } = await ask(
    actor,
    path,
    deskLog(actor, {
      operation: about ? `${about}.` : "",
      id: address.values.soeg ?? "",
      page: pageNumber(address),
      pageSize,
    }),
  )
  return (
    <AdminPage actor={actor} section="log" title={t("admin.section.log")}>
      <Filters
        address={address}
        searchLabel={t("admin.log.search")}
        filters={[
          {
            name: "om",
            label: t("admin.log.about"),
            choices: capabilities.map((value) => ({ value, label: t(`admin.log.capability.${value}`) })),
          },
        ]}
      />
      <List
        address={address}
        label={t("admin.section.log")}
        rows={rows}
        rowKey={(row) => row.id}
        total={total}
        pageSize={pageSize}
        empty={{ title: t("admin.log.emptyTitle"), text: t("admin.log.emptyText") }}
        columns={[
          { key: "operation", label: t("admin.log.operation"), cell: (row) => <code>{row.operation}</code> },
          { key: "who", label: t("admin.log.who"), cell: (row) => row.who || t("admin.log.erased") },
          {
            key: "subject",
            label: t("admin.log.subject"),
            cell: (row) => (
              <a href={`${path}?soeg=${encodeURIComponent(row.subjectId)}`}>
                {row.subjectType} {row.subjectId.slice(0, 8)}
              </a>
            ),
          },
          { key: "details", label: t("admin.log.details"), cell: detailsOf },
          { key: "at", label: t("admin.log.at"), cell: (row) => <Moment at={row.at} /> },
        ]}
      />
    </AdminPage>
  )
}

function detailsOf({ details }: LogLine): string {
  return Object.entries(details)
    .map(([key, value]) => `${key}: ${value}`)
    .join(" · ")
}
