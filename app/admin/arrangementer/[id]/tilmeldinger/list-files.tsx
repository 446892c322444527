import { hrefWith, type ListAddress } from "#components/admin/address.ts"
import { allows } from "#domain/access/demand.ts"
import { translator } from "#messages/translate.ts"
import type { ListColumn } from "../../list-columns.ts"
import type { RoomAsked } from "../event-room.tsx"

const t = translator("da")

/**
 * The lists as files, for Excel and for what reads CSV, and as pages to print. The participants are those of the list as
 * it is narrowed, with the columns that it shows.
 */
export function ListFiles({
  actor,
  event,
  address,
  columns,
}: Pick<RoomAsked, "actor" | "event"> & { address: ListAddress; columns: readonly ListColumn[] }) {
  const files = `/api/admin/events/${event.id}`
  const pages = `/admin/arrangementer/${event.id}/tilmeldinger`
  const isKitchen = allows(actor, "events.kitchen")
  const shown = {
    kol: columns.map(({ key }) => key).join(","),
    status: address.values.status ?? "alle",
    visning: null,
  }
  const lists = [
    { name: "deltagere", label: t("events.desk.participantsFile"), isOpen: true },
    { name: "koekken", label: t("events.desk.kitchenFile"), isOpen: isKitchen },
    { name: "lokaler", label: t("organiser-lists.roomsFile"), isOpen: true },
    { name: "regnskab", label: t("events.desk.ledgerFile"), isOpen: allows(actor, "events.ledger") },
  ]
  return (
    <>
      {lists
        .filter(({ isOpen }) => isOpen)
        .map(({ name, label }) => (
          <span key={name}>
            {label}: <a href={hrefWith({ ...address, path: `${files}/${name}.xlsx` }, shown)}>Excel</a>{" "}
            <a href={hrefWith({ ...address, path: `${files}/${name}.csv` }, shown)}>CSV</a>
          </span>
        ))}
      {isKitchen ? <a href={`${pages}/borde`}>{t("organiser-lists.tablesPage")}</a> : null}
      <a href={`${pages}/lokaler`}>{t("organiser-lists.roomsPage")}</a>
      {isKitchen ? <a href={`${files}/allergikort.pdf`}>{t("organiser-lists.cards")}</a> : null}
      <a href={`${files}/navneskilte.pdf`}>{t("checkin.badges")}</a>
    </>
  )
}
