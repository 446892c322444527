import type { Metadata } from "next"
import { listAddress, orderOf, pageNumber } from "#components/admin/address.ts"
import { Filters } from "#components/admin/filters.tsx"
import { List } from "#components/admin/list.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { allows } from "#domain/access/demand.ts"
import { deskPeople } from "#domain/people/queries/desk-people.ts"
import { translator } from "#messages/translate.ts"
import { AffiliationFunction, Role } from "#platform/database/enums.ts"
import { ask } from "../../ask.ts"
import { oneOf, type PageProps } from "../../asked.ts"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"

const path = "/admin/personer"
const pageSize = 50
const orders = { navn: "name", oprettet: "created" } as const

export const metadata: Metadata = { title: translator("da")("admin.section.people") }

export default async function PeoplePage({ searchParams }: PageProps) {
  const t = translator("da")
  const actor = await deskActor(path)
  const asked = await searchParams
  const address = listAddress(path, asked, ["soeg", "rolle", "funktion", "orden", "side"])
  const order = orderOf(address, ["navn", "oprettet"], { by: "navn", descending: false })
  const { rolle } = address.values
  const { rows, total } = await ask(
    actor,
    path,
    deskPeople(actor, {
      search: address.values.soeg ?? "",
      role: rolle === "alle" ? "any" : oneOf(Object.values(Role), rolle),
      function: oneOf(Object.values(AffiliationFunction), address.values.funktion),
      order: { by: orders[order.by], descending: order.descending },
      page: pageNumber(address),
      pageSize,
    }),
  )
  const mayWrite = allows(actor, "people.write")
  const create = (
    <a className="button" href={`${path}/ny`}>
      {t("people.desk.newPerson")}
    </a>
  )
  return (
    <AdminPage
      actor={actor}
      section="people"
      title={t("admin.section.people")}
      actions={mayWrite ? create : null}
    >
      {asked.slettet === "ja" ? (
        <p className="told" data-mood="good" role="status">
          {t("privacy.desk.done")}
        </p>
      ) : null}
      <Filters
        address={address}
        searchLabel={t("people.desk.search")}
        filters={[
          {
            name: "rolle",
            label: t("people.desk.role"),
            choices: [
              { value: "alle", label: t("people.desk.anyRole") },
              ...Object.values(Role).map((value) => ({ value, label: t(`people.role.${value}.name`) })),
            ],
          },
          {
            name: "funktion",
            label: t("people.desk.function"),
            choices: Object.values(AffiliationFunction).map((value) => ({
              value,
              label: t(`people.function.${value}`),
            })),
          },
        ]}
      />
      <List
        address={address}
        label={t("admin.section.people")}
        rows={rows}
        rowKey={(row) => row.id}
        total={total}
        pageSize={pageSize}
        order={order}
        empty={{ title: t("people.desk.emptyTitle"), text: t("people.desk.emptyText") }}
        columns={[
          {
            key: "name",
            label: t("people.desk.name"),
            sortsBy: "navn",
            cell: (row) => <a href={`${path}/${row.id}`}>{row.name}</a>,
          },
          { key: "email", label: t("people.desk.email"), cell: (row) => row.email },
          {
            key: "affiliations",
            label: t("people.desk.affiliations"),
            cell: (row) =>
              row.affiliations
                .map((one) => `${one.organisation} (${t(`people.function.${one.function}`).toLowerCase()})`)
                .join(", "),
          },
          {
            key: "roles",
            label: t("people.desk.roles"),
            cell: (row) => row.roles.map((role) => t(`people.role.${role}.name`)).join(", "),
          },
          {
            key: "created",
            label: t("people.desk.created"),
            sortsBy: "oprettet",
            cell: (row) => <Moment at={row.createdAt} />,
          },
        ]}
      />
    </AdminPage>
  )
}
