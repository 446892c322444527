import type { Metadata } from "next"
import { listAddress, orderOf, pageNumber } from "#components/admin/address.ts"
import { Filters } from "#components/admin/filters.tsx"
import { List } from "#components/admin/list.tsx"
import { deskApplications } from "#domain/calls/queries/desk-applications.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../ask.ts"
import { oneOf, type PageProps } from "../../asked.ts"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"
import { applicationColumns, orders, statuses, statusFilter } from "../open-calls/application-columns.tsx"

const t = translator("da")
const path = "/admin/ansoegninger"
const pageSize = 50
export const metadata: Metadata = { title: t("admin.section.applications") }

/** The applications to all calls, the newest first: where reviewers come in. */
export default async function AllApplicationsPage({ searchParams }: PageProps) {
  const actor = await deskActor(path)
  const address = listAddress(path, await searchParams, ["soeg", "status", "orden", "side"])
  const order = orderOf(address, Object.keys(orders) as (keyof typeof orders)[], {
    by: "sendt",
    descending: true,
  })
  const { rows, total } = await ask(
    actor,
    path,
    deskApplications(actor, {
      callId: null,
      search: address.values.soeg ?? "",
      status: oneOf(statuses, address.values.status),
      prepared: null,
      order: { by: orders[order.by], descending: order.descending },
      page: pageNumber(address),
      pageSize,
    }),
  )
  return (
    <AdminPage actor={actor} section="applications" title={t("admin.section.applications")}>
      <Filters address={address} searchLabel={t("calls.desk.search")} filters={[statusFilter]} />
      <List
        address={address}
        label={t("admin.section.applications")}
        rows={rows}
        rowKey={(row) => row.id}
        total={total}
        pageSize={pageSize}
        order={order}
        empty={{ title: t("calls.desk.empty"), text: t("calls.desk.emptyAllText") }}
        columns={[...applicationColumns.name, ...applicationColumns.call, ...applicationColumns.rest]}
      />
    </AdminPage>
  )
}
