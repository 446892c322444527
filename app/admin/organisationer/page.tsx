import type { Metadata } from "next"
import { listAddress, orderOf, pageNumber } from "#components/admin/address.ts"
import { Filters } from "#components/admin/filters.tsx"
import { List } from "#components/admin/list.tsx"
import { allows } from "#domain/access/demand.ts"
import { deskOrganisations } from "#domain/people/queries/desk-organisations.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { OrganisationKind } from "#platform/database/enums.ts"
import { ask } from "../../ask.ts"
import { oneOf, type PageProps } from "../../asked.ts"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"

const path = "/admin/organisationer"
const pageSize = 50
const orders = { navn: "name", oprettet: "created" } as const

export const metadata: Metadata = { title: translator("da")("admin.section.organisations") }

export default async function OrganisationsPage({ searchParams }: PageProps) {
  const t = translator("da")
  const { number } = formats("da")
  const actor = await deskActor(path)
  const address = listAddress(path, await searchParams, ["soeg", "slags", "koordinator", "orden", "side"])
  const order = orderOf(address, ["navn", "oprettet"], { by: "navn", descending: false })
  const { rows, total } = await ask(
    actor,
    path,
    deskOrganisations(actor, {
      search: address.values.soeg ?? "",
      kind: oneOf(Object.values(OrganisationKind), address.values.slags),
      isUncoordinated: address.values.koordinator === "ingen",
      order: { by: orders[order.by], descending: order.descending },
      page: pageNumber(address),
      pageSize,
    }),
  )
  const create = allows(actor, "people.write") ? (
    <a className="button" href={`${path}/ny`}>
      {t("people.desk.newOrganisation")}
    </a>
  ) : null
  return (
    <AdminPage
      actor={actor}
      section="organisations"
      title={t("admin.section.organisations")}
      actions={create}
    >
      <Filters
        address={address}
        searchLabel={t("people.desk.searchOrganisations")}
        filters={[
          {
            name: "slags",
            label: t("people.desk.kind"),
            choices: Object.values(OrganisationKind).map((value) => ({
              value,
              label: t(`people.kind.${value}`),
            })),
          },
          {
            name: "koordinator",
            label: t("people.desk.coordinators"),
            choices: [{ value: "ingen", label: t("people.desk.uncoordinated") }],
          },
        ]}
      />
      <List
        address={address}
        label={t("admin.section.organisations")}
        rows={rows}
        rowKey={(row) => row.id}
        total={total}
        pageSize={pageSize}
        order={order}
        empty={{
          title: t("people.desk.emptyOrganisationsTitle"),
          text: t("people.desk.emptyOrganisationsText"),
        }}
        columns={[
          {
            key: "name",
            label: t("people.desk.name"),
            sortsBy: "navn",
            cell: (row) => <a href={`${path}/${row.id}`}>{row.name}</a>,
          },
          { key: "kind", label: t("people.desk.kind"), cell: (row) => t(`people.kind.${row.kind}`) },
          {
            key: "coordinators",
            label: t("people.desk.coordinators"),
            cell: (row) => row.coordinators.join(", "),
          },
          { key: "people", label: t("people.desk.people"), end: true, cell: (row) => number(row.people) },
          { key: "cvr", label: t("people.desk.cvr"), cell: (row) => row.cvr },
          { key: "gln", label: t("people.desk.gln"), cell: (row) => row.gln },
        ]}
      />
    </AdminPage>
  )
}
