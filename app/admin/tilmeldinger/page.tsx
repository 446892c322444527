import type { Metadata } from "next"
import { listAddress, pageNumber } from "#components/admin/address.ts"
import { Filters } from "#components/admin/filters.tsx"
import { List } from "#components/admin/list.tsx"
import { deskSignUps } from "#domain/events/queries/desk-sign-ups.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../ask.ts"
import { oneOf, type PageProps } from "../../asked.ts"
import { AdminPage } from "../admin-page.tsx"
import { signUpColumns, signUpStates, stateFilter } from "../arrangementer/sign-up-columns.tsx"
import { deskActor } from "../desk-actor.ts"

const t = translator("da")
const path = "/admin/tilmeldinger"
const pageSize = 50
export const metadata: Metadata = { title: t("admin.section.signUps") }

/** The sign-ups of all events, the newest first. */
export default async function AllSignUpsPage({ searchParams }: PageProps) {
  const actor = await deskActor(path)
  const address = listAddress(path, await searchParams, ["soeg", "status", "side"])
  const state = oneOf(["tilmeldt", "afmeldt"] as const, address.values.status)
  const { rows, total } = await ask(
    actor,
    path,
    deskSignUps(actor, {
      eventId: null,
      search: address.values.soeg ?? "",
      productId: null,
      state: state ? signUpStates[state] : null,
      page: pageNumber(address),
      pageSize,
    }),
  )
  return (
    <AdminPage actor={actor} section="signUps" title={t("admin.section.signUps")}>
      <Filters address={address} searchLabel={t("events.desk.search")} filters={[stateFilter]} />
      <List
        address={address}
        label={t("admin.section.signUps")}
        rows={rows}
        rowKey={(row) => row.id}
        total={total}
        pageSize={pageSize}
        empty={{ title: t("events.desk.signUpsEmpty"), text: t("events.desk.signUpsEmptyText") }}
        columns={[...signUpColumns.name, ...signUpColumns.event, ...signUpColumns.rest]}
      />
    </AdminPage>
  )
}
