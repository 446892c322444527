import { hrefWith, type ListAddress } from "#components/admin/address.ts"
import { allows } from "#domain/access/demand.ts"
import { translator } from "#messages/translate.ts"
import type { ListColumn } from "../../list-columns.ts"
import type { RoomAsked } from "../event-room.tsx"

const t = translator("da")

/**
 * One button behind which all lists are: as files, for Excel and for what reads CSV, and as pages and PDFs to print. A
 * popover, so that it opens, closes by Escape and gives focus back without a script. The participants are those of the list as it is
 * narrowed, with the columns that it shows.
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
  ].filter(({ isOpen }) => isOpen)
  const papers = [
    { href: `${pages}/borde`, label: t("organiser-lists.tablesPage"), isOpen: isKitchen },
    { href: `${pages}/lokaler`, label: t("organiser-lists.roomsPage"), isOpen: true },
    { href: `${files}/allergikort.pdf`, label: t("organiser-lists.cards"), isOpen: isKitchen },
    { href: `${files}/navneskilte.pdf`, label: t("checkin.badges"), isOpen: true },
  ].filter(({ isOpen }) => isOpen)
  const hrefOf = (file: string) => hrefWith({ ...address, path: `${files}/${file}` }, shown)
  return (
    <>
      <button type="button" className="button plain" popoverTarget="lists-and-files">
        {t("organiser-lists.files.title")}
      </button>
      <div className="list-files" id="lists-and-files" popover="auto">
        <section aria-labelledby="list-files">
          <h2 id="list-files">{t("organiser-lists.files.files")}</h2>
          <p className="hint">{t("organiser-lists.files.asShown")}</p>
          <ul>
            {lists.map(({ name, label }) => (
              <li key={name}>
                <span>{label}</span>
                <a
                  href={hrefOf(`${name}.xlsx`)}
                  aria-label={t("organiser-lists.files.excelOf", { list: label })}
                >
                  Excel
                </a>
                <a
                  href={hrefOf(`${name}.csv`)}
                  aria-label={t("organiser-lists.files.csvOf", { list: label })}
                >
                  CSV
                </a>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="list-papers">
          <h2 id="list-papers">{t("organiser-lists.files.papers")}</h2>
          <ul>
            {papers.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  )
}
