import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { EmptyList } from "#components/admin/list.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import { AreaField, SelectField } from "#components/ui/fields.tsx"
import { allows } from "#domain/access/demand.ts"
import { takeKitchenList } from "#domain/events/commands/take-kitchen-list.ts"
import { deskListChoices } from "#domain/events/queries/desk-list-choices.ts"
import { type KitchenTable, tablesOf } from "#domain/events/rules/tables.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../../../ask.ts"
import type { PageProps } from "../../../../../asked.ts"
import { seatByPaste } from "../../../actions.ts"
import { EventRoom, enterRoom } from "../../event-room.tsx"
import "../lists.css"

const t = translator("da")
export const metadata: Metadata = { title: t("organiser-lists.tablesPage") }

/** What the kitchen cooks for each table, who sits there, and what they cannot eat. Reading it stands in the log. */
export default async function TablesPage({ params, searchParams }: PageProps<{ id: string }>) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const { actor, event, path } = await enterRoom(id, "tilmeldinger")
  if (!allows(actor, "events.kitchen")) notFound()
  const [{ lines }, { products }] = await ask(
    actor,
    path,
    Promise.all([takeKitchenList(actor, { eventId: id, as: "page" }), deskListChoices(actor, id)]),
  )
  const dinners = products.filter(({ hasMenu }) => hasMenu)
  const tables = tablesOf(lines)
  const files = `/api/admin/events/${id}`
  return (
    <EventRoom
      actor={actor}
      event={event}
      room="tilmeldinger"
      done={asked.udfoert}
      actions={
        <>
          <span>
            {t("organiser-lists.counts")}: <a href={`${files}/borde.xlsx`}>Excel</a>{" "}
            <a href={`${files}/borde.csv`}>CSV</a>
          </span>
          <a href={`${files}/allergikort.pdf`}>{t("organiser-lists.cards")}</a>
        </>
      }
    >
      <section className="block">
        <h2>{t("organiser-lists.tablesPage")}</h2>
        <p className="block-text only-screen">{t("organiser-lists.tablesText")}</p>
        {tables.length === 0 ? (
          <EmptyList
            empty={{ title: t("organiser-lists.tablesEmpty"), text: t("organiser-lists.tablesEmptyText") }}
          />
        ) : (
          tables.map((table) => <Table key={`${table.product} ${table.name}`} table={table} />)
        )}
      </section>
      {allows(actor, "events.manage") && dinners.length > 0 ? (
        <section className="block only-screen">
          <h2>{t("organiser-lists.pasteTitle")}</h2>
          <p className="block-text">{t("organiser-lists.pasteText")}</p>
          <ActionForm action={seatByPaste} name="seat-by-list" className="form-grid">
            <input type="hidden" name="eventId" value={id} />
            <SelectField
              name="productId"
              label={t("organiser-lists.dinner")}
              value={dinners[0]?.id ?? ""}
              options={dinners.map((dinner) => ({ value: dinner.id, label: dinner.name }))}
            />
            <AreaField name="text" label={t("organiser-lists.pasteLines")} rows={8} />
            <p>
              <button className="button plain" type="submit" data-action="seat-by-list">
                {t("organiser-lists.pasteDo")}
              </button>
            </p>
          </ActionForm>
        </section>
      ) : null}
    </EventRoom>
  )
}

function Table({ table: { product, name, counts, guests } }: { table: KitchenTable }) {
  return (
    <table className="paper-list whole">
      <caption>
        <strong>
          {product}: {name ? t("organiser-lists.atTable", { name }) : t("organiser-lists.atNoTable")}
        </strong>
        {t("organiser-lists.guests", { count: guests.length })}
        {counts.map(({ option, count }) => ` · ${option || t("organiser-lists.noDish")} ${count}`)}
      </caption>
      <thead>
        <tr>
          <th scope="col" className="who">
            {t("events.column.name")}
          </th>
          <th scope="col" className="dish">
            {t("events.column.menu")}
          </th>
          <th scope="col">{t("events.column.allergies")}</th>
        </tr>
      </thead>
      <tbody>
        {guests.map((guest, place) => (
          <tr key={place}>
            <th scope="row">{guest.name}</th>
            <td>{guest.option}</td>
            <td>{guest.allergies}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
