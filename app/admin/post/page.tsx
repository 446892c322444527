import type { Metadata } from "next"
import { listAddress, pageNumber } from "#components/admin/address.ts"
import { Filters } from "#components/admin/filters.tsx"
import { List } from "#components/admin/list.tsx"
import { moodOfMail } from "#components/admin/mail-mood.ts"
import { Moment } from "#components/admin/moment.tsx"
import { State } from "#components/admin/state.tsx"
import { deskOutbox } from "#domain/mail/queries/desk-outbox.ts"
import { translator } from "#messages/translate.ts"
import { OutboxStatus } from "#platform/database/enums.ts"
import { ask } from "../../ask.ts"
import { oneOf, type PageProps } from "../../asked.ts"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"

const path = "/admin/post"
const pageSize = 50

export const metadata: Metadata = { title: translator("da")("admin.section.mail") }

export default async function MailPage({ searchParams }: PageProps) {
  const t = translator("da")
  const actor = await deskActor(path)
  const address = listAddress(path, await searchParams, ["soeg", "status", "side"])
  const { rows, total } = await ask(
    actor,
    path,
    deskOutbox(actor, {
      status: oneOf(Object.values(OutboxStatus), address.values.status),
      search: address.values.soeg ?? "",
      page: pageNumber(address),
      pageSize,
    }),
  )
  return (
    <AdminPage actor={actor} section="mail" title={t("admin.section.mail")}>
      <Filters
        address={address}
        searchLabel={t("admin.mail.search")}
        filters={[
          {
            name: "status",
            label: t("admin.list.status"),
            choices: Object.values(OutboxStatus).map((value) => ({
              value,
              label: t(`admin.mail.state.${value}`),
            })),
          },
        ]}
      />
      <List
        address={address}
        label={t("admin.section.mail")}
        rows={rows}
        rowKey={(row) => row.id}
        total={total}
        pageSize={pageSize}
        empty={{ title: t("admin.mail.emptyTitle"), text: t("admin.mail.emptyText") }}
        columns={[
          {
            key: "subject",
            label: t("admin.mail.subject"),
            cell: (row) => <a href={`${path}/${row.id}`}>{row.subject}</a>,
          },
          { key: "to", label: t("admin.mail.to"), cell: (row) => row.toAddress },
          {
            key: "status",
            label: t("admin.list.status"),
            cell: (row) => <State mood={moodOfMail(row.status)}>{t(`admin.mail.state.${row.status}`)}</State>,
          },
          { key: "created", label: t("admin.mail.written"), cell: (row) => <Moment at={row.createdAt} /> },
          { key: "sent", label: t("admin.mail.sent"), cell: (row) => <Moment at={row.sentAt} /> },
        ]}
      />
    </AdminPage>
  )
}
