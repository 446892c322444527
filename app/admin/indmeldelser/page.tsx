import type { Metadata } from "next"
import { listAddress, pageNumber } from "#components/admin/address.ts"
import { Filters } from "#components/admin/filters.tsx"
import { List } from "#components/admin/list.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { mayWriteForm } from "#domain/forms/who-writes.ts"
import { deskApplications } from "#domain/membership/queries/desk-applications.ts"
import { applicationStatuses } from "#domain/membership/rules/application.ts"
import { translator } from "#messages/translate.ts"
import { MembershipHolder } from "#platform/database/enums.ts"
import { ask } from "../../ask.ts"
import { oneOf, type PageProps } from "../../asked.ts"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"
import { ApplicationStateMark } from "./application-state.tsx"

const t = translator("da")
const path = "/admin/indmeldelser"
const pageSize = 50
export const metadata: Metadata = { title: t("admin.section.joinings") }

/** Who wishes to be a member: those that wait for an answer first. */
export default async function ApplicationsPage({ searchParams }: PageProps) {
  const actor = await deskActor(path)
  const address = listAddress(path, await searchParams, ["soeg", "slags", "status", "side"])
  const { rows, total } = await ask(
    actor,
    path,
    deskApplications(actor, {
      search: address.values.soeg ?? "",
      holder: oneOf(Object.values(MembershipHolder), address.values.slags),
      status: oneOf(applicationStatuses, address.values.status),
      page: pageNumber(address),
      pageSize,
    }),
  )
  return (
    <AdminPage
      actor={actor}
      section="joinings"
      title={t("admin.section.joinings")}
      actions={
        mayWriteForm(actor, "JOINING") ? (
          <a href={`${path}/spoergsmaal`}>{t("forms.desk.title")}</a>
        ) : undefined
      }
    >
      <Filters
        address={address}
        searchLabel={t("membership.desk.applications.search")}
        filters={[
          {
            name: "slags",
            label: t("membership.desk.applications.holder"),
            choices: Object.values(MembershipHolder).map((value) => ({
              value,
              label: t(`membership.application.holder.${value}`),
            })),
          },
          {
            name: "status",
            label: t("admin.list.status"),
            choices: applicationStatuses.map((value) => ({
              value,
              label: t(`membership.application.status.${value}`),
            })),
          },
        ]}
      />
      <List
        address={address}
        label={t("admin.section.joinings")}
        rows={rows}
        rowKey={(row) => row.id}
        total={total}
        pageSize={pageSize}
        empty={{
          title: t("membership.desk.applications.emptyTitle"),
          text: t("membership.desk.applications.emptyText"),
        }}
        columns={[
          {
            key: "member",
            label: t("membership.desk.applications.member"),
            cell: (row) => (
              <a href={`${path}/${row.id}`}>
                {row.member}
                {row.isSample ? ` (${t("site.sample")})` : ""}
              </a>
            ),
          },
          {
            key: "holder",
            label: t("membership.desk.applications.holder"),
            cell: (row) => t(`membership.application.holder.${row.holder}`),
          },
          {
            key: "by",
            label: t("membership.desk.applications.by"),
            cell: (row) => (row.holder === "PERSON" ? row.email : `${row.name}, ${row.email}`),
          },
          {
            key: "status",
            label: t("admin.list.status"),
            cell: (row) => <ApplicationStateMark status={row.status} />,
          },
          {
            key: "at",
            label: t("membership.desk.applications.at"),
            cell: (row) => <Moment at={row.at} />,
          },
        ]}
      />
    </AdminPage>
  )
}
