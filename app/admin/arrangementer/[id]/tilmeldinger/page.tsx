import type { Metadata } from "next"
import { hrefWith, type ListAddress, listAddress, pageNumber } from "#components/admin/address.ts"
import { Filters } from "#components/admin/filters.tsx"
import { List } from "#components/admin/list.tsx"
import { allows } from "#domain/access/demand.ts"
import { deskProductChoices } from "#domain/events/queries/desk-product-choices.ts"
import { deskSignUps } from "#domain/events/queries/desk-sign-ups.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../../ask.ts"
import type { PageProps } from "../../../../asked.ts"
import { signUpColumns, stateFilter } from "../../sign-up-columns.tsx"
import { signUpKeys, signUpsAsked } from "../../sign-ups-asked.ts"
import { EventRoom, enterRoom, type RoomAsked } from "../event-room.tsx"

const t = translator("da")
const pageSize = 50
export const metadata: Metadata = { title: t("admin.event.tilmeldinger") }

/** Who is signed up for an event, how its seats stand, and the lists that others need. */
export default async function SignUpsPage({ params, searchParams }: PageProps<{ id: string }>) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const { actor, event, path } = await enterRoom(id, "tilmeldinger")
  const address = listAddress(path, asked, [...signUpKeys, "side"])
  const products = await ask(actor, path, deskProductChoices(actor, id))
  const { rows, total } = await ask(
    actor,
    path,
    deskSignUps(actor, { ...signUpsAsked(asked), eventId: id, page: pageNumber(address), pageSize }),
  )
  // A letter goes to people who come, chosen by what they have and lack: a search or those who gave up are no such choice.
  const mayWriteToThem =
    allows(actor, "events.manage") && total > 0 && !address.values.soeg && address.values.status !== "afmeldt"
  return (
    <EventRoom
      actor={actor}
      event={event}
      room="tilmeldinger"
      done={asked.udfoert}
      actions={<Files actor={actor} event={event} address={address} />}
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
          {
            name: "mangler",
            label: t("mailings.missing"),
            choices: [{ value: "menu", label: t("mailings.missingMENU") }],
          },
          {
            name: "moedt",
            label: t("mailings.presence"),
            choices: [
              { value: "ja", label: t("mailings.presenceCAME") },
              { value: "nej", label: t("mailings.presenceSTAYED_AWAY") },
            ],
          },
          stateFilter,
        ]}
      />
      {mayWriteToThem ? (
        <p>
          <a href={hrefWith({ ...address, path: `/admin/arrangementer/${id}/breve/nyt` }, {})}>
            {t("mailings.writeToThem")}
          </a>
        </p>
      ) : null}
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

/** The lists as files, for Excel and for what reads CSV; the participants as the list is narrowed. */
function Files({ actor, event, address }: Pick<RoomAsked, "actor" | "event"> & { address: ListAddress }) {
  const at = `/api/admin/events/${event.id}`
  const lists = [
    { name: "deltagere", label: t("events.desk.participantsFile"), isOpen: true },
    { name: "koekken", label: t("events.desk.kitchenFile"), isOpen: allows(actor, "events.kitchen") },
    { name: "regnskab", label: t("events.desk.ledgerFile"), isOpen: allows(actor, "events.ledger") },
  ]
  return (
    <>
      {lists
        .filter(({ isOpen }) => isOpen)
        .map(({ name, label }) => (
          <span key={name}>
            {label}: <a href={hrefWith({ ...address, path: `${at}/${name}.xlsx` }, {})}>Excel</a>{" "}
            <a href={hrefWith({ ...address, path: `${at}/${name}.csv` }, {})}>CSV</a>
          </span>
        ))}
      <a href={`${at}/navneskilte.pdf`}>{t("checkin.badges")}</a>
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
