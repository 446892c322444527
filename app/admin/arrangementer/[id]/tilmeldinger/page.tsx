import type { Metadata } from "next"
import { listAddress, pageNumber } from "#components/admin/address.ts"
import { Filters } from "#components/admin/filters.tsx"
import { List } from "#components/admin/list.tsx"
import { allows } from "#domain/access/demand.ts"
import { deskProductChoices } from "#domain/events/queries/desk-product-choices.ts"
import { deskSignUps } from "#domain/events/queries/desk-sign-ups.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../../ask.ts"
import { oneOf, type PageProps } from "../../../../asked.ts"
import { signUpColumns, signUpStates, stateFilter } from "../../sign-up-columns.tsx"
import { EventRoom, enterRoom, type RoomAsked } from "../event-room.tsx"

const t = translator("da")
const pageSize = 50
export const metadata: Metadata = { title: t("admin.event.tilmeldinger") }

/** Who is signed up for an event, how its seats stand, and the lists that others need. */
export default async function SignUpsPage({ params, searchParams }: PageProps<{ id: string }>) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const { actor, event, path } = await enterRoom(id, "tilmeldinger")
  const address = listAddress(path, asked, ["soeg", "billet", "status", "side"])
  const products = await ask(actor, path, deskProductChoices(actor, id))
  const state = oneOf(["tilmeldt", "afmeldt"] as const, address.values.status)
  const { rows, total } = await ask(
    actor,
    path,
    deskSignUps(actor, {
      eventId: id,
      search: address.values.soeg ?? "",
      productId: products.find((product) => product.id === address.values.billet)?.id ?? null,
      state: state ? signUpStates[state] : null,
      page: pageNumber(address),
      pageSize,
    }),
  )
  return (
    <EventRoom
      actor={actor}
      event={event}
      room="tilmeldinger"
      done={asked.udfoert}
      actions={<Files actor={actor} event={event} />}
    >
      <Figures event={event} />
      <Filters
        address={address}
        searchLabel={t("events.desk.search")}
        filters={[
          {
            name: "billet",
            label: t("events.desk.has"),
            choices: products.map((product) => ({ value: product.id, label: product.name })),
          },
          stateFilter,
        ]}
      />
      <List
        address={address}
        label={t("admin.event.tilmeldinger")}
        rows={rows}
        rowKey={(row) => row.id}
        total={total}
        pageSize={pageSize}
        empty={{ title: t("events.desk.signUpsEmpty"), text: t("events.desk.signUpsEmptyText") }}
        columns={[...signUpColumns.name, ...signUpColumns.rest]}
      />
    </EventRoom>
  )
}

function Files({ actor, event }: Pick<RoomAsked, "actor" | "event">) {
  const at = `/api/admin/events/${event.id}`
  return (
    <>
      <a href={`${at}/deltagere.csv`}>{t("events.desk.participantsFile")}</a>
      <a href={`${at}/navneskilte.pdf`}>{t("checkin.badges")}</a>
      {allows(actor, "events.kitchen") ? (
        <a href={`${at}/koekken.csv`}>{t("events.desk.kitchenFile")}</a>
      ) : null}
      {allows(actor, "events.ledger") ? (
        <a href={`${at}/regnskab.csv`}>{t("events.desk.ledgerFile")}</a>
      ) : null}
    </>
  )
}

function Figures({ event }: Pick<RoomAsked, "event">) {
  const { money, number } = formats("da")
  const figures: [string, string][] = [
    [t("events.desk.people"), number(event.people)],
    ...event.quotas.map(({ name, taken, size }): [string, string] => [
      name,
      t("events.desk.taken", { taken, size }),
    ]),
    [t("events.desk.waiting"), number(event.waiting)],
    [t("events.desk.total"), money(event.totalOere)],
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
