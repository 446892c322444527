import type { Metadata } from "next"
import { listAddress, orderOf, pageNumber } from "#components/admin/address.ts"
import { Filters } from "#components/admin/filters.tsx"
import { List } from "#components/admin/list.tsx"
import { deskApplications } from "#domain/calls/queries/desk-applications.ts"
import type { DeskCall } from "#domain/calls/queries/desk-call.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../../ask.ts"
import { oneOf, type PageProps } from "../../../../asked.ts"
import { applicationColumns, orders, statuses, statusFilter } from "../../application-columns.tsx"
import { CallRoom, enterRoom } from "../../call-room.tsx"

const t = translator("da")
const pageSize = 50
const outcomes = ["ACCEPTED", "RESERVE", "REJECTED", "none"] as const
export const metadata: Metadata = { title: t("admin.call.ansoegninger") }

/** What was sent to one call, and how far its decisions are. */
export default async function ApplicationsPage({ params, searchParams }: PageProps<{ id: string }>) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const { actor, call, path } = await enterRoom(id, "ansoegninger")
  const address = listAddress(path, asked, ["soeg", "status", "forberedt", "orden", "side"])
  const order = orderOf(address, Object.keys(orders) as (keyof typeof orders)[], {
    by: "sendt",
    descending: true,
  })
  const { rows, total } = await ask(
    actor,
    path,
    deskApplications(actor, {
      callId: id,
      search: address.values.soeg ?? "",
      status: oneOf(statuses, address.values.status),
      prepared: oneOf(outcomes, address.values.forberedt),
      order: { by: orders[order.by], descending: order.descending },
      page: pageNumber(address),
      pageSize,
    }),
  )
  return (
    <CallRoom actor={actor} call={call} room="ansoegninger" done={asked.udfoert}>
      <Figures call={call} />
      <Filters
        address={address}
        searchLabel={t("calls.desk.search")}
        filters={[
          statusFilter,
          {
            name: "forberedt",
            label: t("calls.desk.prepared"),
            choices: outcomes.map((value) => ({
              value,
              label: value === "none" ? t("calls.desk.preparedNone") : t(`calls.desk.outcome.${value}`),
            })),
          },
        ]}
      />
      <List
        address={address}
        label={t("admin.call.ansoegninger")}
        rows={rows}
        rowKey={(row) => row.id}
        total={total}
        pageSize={pageSize}
        order={order}
        empty={{ title: t("calls.desk.empty"), text: t("calls.desk.emptyText") }}
        columns={[...applicationColumns.name, ...applicationColumns.rest, ...applicationColumns.prepared]}
      />
    </CallRoom>
  )
}

function Figures({ call }: { call: DeskCall }) {
  const { number, shortDate, time } = formats("da")
  const figures: [string, string][] = [
    [t("calls.desk.deadline"), `${shortDate(call.deadlineAt)} kl. ${time(call.deadlineAt)}`],
    ...(call.answerByOn
      ? ([[t("calls.desk.answerBy"), shortDate(call.answerByOn)]] as [string, string][])
      : []),
    [t("calls.desk.waiting"), number(call.submitted)],
    [t("calls.desk.accepted"), number(call.accepted)],
    [t("calls.desk.reserve"), number(call.reserve)],
    [t("calls.desk.rejected"), number(call.rejected)],
    [t("calls.desk.withdrawn"), number(call.withdrawn)],
    [t("calls.desk.drafts"), number(call.drafts)],
  ]
  return (
    <dl className="figures">
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
