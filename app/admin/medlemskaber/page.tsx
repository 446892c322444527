import type { Metadata } from "next"
import { listAddress, pageNumber } from "#components/admin/address.ts"
import { Filters } from "#components/admin/filters.tsx"
import { List } from "#components/admin/list.tsx"
import { allows } from "#domain/access/demand.ts"
import { deskMemberships } from "#domain/membership/queries/desk-memberships.ts"
import { membershipTypes } from "#domain/membership/queries/membership-types.ts"
import { membershipStates } from "#domain/membership/rules/state.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { addDays, dayInCopenhagen, now } from "#platform/time/time.ts"
import { ask } from "../../ask.ts"
import { oneOf, type PageProps } from "../../asked.ts"
import { AdminPage } from "../admin-page.tsx"
import { Days } from "../days.tsx"
import { deskActor } from "../desk-actor.ts"
import { MembershipStateMark } from "./membership-state.tsx"

const path = "/admin/medlemskaber"
const pageSize = 50
const expiring = ["30", "60", "90"] as const

export const metadata: Metadata = { title: translator("da")("admin.section.memberships") }

export default async function MembershipsPage({ searchParams }: PageProps) {
  const t = translator("da")
  const { money } = formats("da")
  const actor = await deskActor(path)
  const address = listAddress(path, await searchParams, ["soeg", "slags", "status", "udloeber", "side"])
  const days = oneOf(expiring, address.values.udloeber)
  const types = await ask(actor, path, membershipTypes(actor))
  const { rows, total } = await ask(
    actor,
    path,
    deskMemberships(actor, {
      search: address.values.soeg ?? "",
      typeKey: types.find(({ key }) => key === address.values.slags)?.key ?? "",
      state: oneOf(membershipStates, address.values.status),
      expiresBy: days ? addDays(dayInCopenhagen(now()), Number(days)) : null,
      page: pageNumber(address),
      pageSize,
    }),
  )
  const create = allows(actor, "membership.write") ? (
    <a className="button" href={`${path}/ny`}>
      {t("membership.desk.new")}
    </a>
  ) : null
  return (
    <AdminPage actor={actor} section="memberships" title={t("admin.section.memberships")} actions={create}>
      <Filters
        address={address}
        searchLabel={t("membership.desk.search")}
        filters={[
          {
            name: "slags",
            label: t("membership.desk.type"),
            choices: types.map(({ key, name }) => ({ value: key, label: name })),
          },
          {
            name: "status",
            label: t("admin.list.status"),
            choices: membershipStates.map((value) => ({ value, label: t(`membership.state.${value}`) })),
          },
          {
            name: "udloeber",
            label: t("membership.desk.expiresBy"),
            choices: expiring.map((value) => ({
              value,
              label: t("membership.desk.expiresIn", { days: value }),
            })),
          },
        ]}
      />
      <List
        address={address}
        label={t("admin.section.memberships")}
        rows={rows}
        rowKey={(row) => row.id}
        total={total}
        pageSize={pageSize}
        empty={{ title: t("membership.desk.emptyTitle"), text: t("membership.desk.emptyText") }}
        columns={[
          {
            key: "holder",
            label: t("membership.desk.holder"),
            cell: (row) => <a href={`${path}/${row.id}`}>{row.holder}</a>,
          },
          { key: "type", label: t("membership.desk.type"), cell: (row) => row.type },
          {
            key: "status",
            label: t("admin.list.status"),
            cell: (row) => <MembershipStateMark state={row.state} />,
          },
          {
            key: "term",
            label: t("membership.desk.lastTerm"),
            cell: (row) => (row.fromOn ? <Days fromOn={row.fromOn} toOn={row.toOn} /> : null),
          },
          {
            key: "price",
            label: t("membership.desk.price"),
            cell: (row) => money(row.priceOere),
          },
        ]}
      />
    </AdminPage>
  )
}
