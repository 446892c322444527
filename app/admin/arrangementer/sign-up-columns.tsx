import type { Column } from "#components/admin/list.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { State } from "#components/admin/state.tsx"
import type { SignUpLine } from "#domain/events/sign-up-lines.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"

const t = translator("da")
const { money } = formats("da")

/** The columns of a list of sign-ups; `event` tells events apart where there are several. */
export const signUpColumns: Record<"event" | "rest" | "name", readonly Column<SignUpLine>[]> = {
  name: [
    {
      key: "name",
      label: t("events.desk.name"),
      cell: (row) => <Who row={row} />,
    },
  ],
  event: [
    {
      key: "event",
      label: t("events.desk.event"),
      cell: (row) => <a href={`/admin/arrangementer/${row.event.id}/tilmeldinger`}>{row.event.title}</a>,
    },
  ],
  rest: [
    { key: "organisation", label: t("events.desk.organisation"), cell: (row) => row.organisation },
    { key: "ticket", label: t("events.desk.ticket"), cell: (row) => row.ticket },
    { key: "price", label: t("events.desk.price"), cell: (row) => money(row.priceOere) },
    {
      key: "number",
      label: t("events.mail.number"),
      end: true,
      cell: ({ event, order }) => (
        <a href={`/admin/arrangementer/${event.id}/tilmeldinger/${order.id}`}>{order.number}</a>
      ),
    },
    { key: "placed", label: t("events.desk.placed"), cell: (row) => <Moment at={row.order.placedAt} /> },
    {
      key: "state",
      label: t("admin.list.status"),
      cell: (row) => (
        <State mood={row.isCancelled ? "rest" : "good"}>
          {t(row.isCancelled ? "events.desk.cancelled" : "events.desk.standing")}
        </State>
      ),
    },
  ],
}

/** The states that a list of sign-ups can be narrowed to, in the words of the address. */
export const signUpStates = { tilmeldt: "standing", afmeldt: "cancelled" } as const

export const stateFilter = {
  name: "status",
  label: t("admin.list.status"),
  choices: [
    { value: "tilmeldt", label: t("events.desk.standing") },
    { value: "afmeldt", label: t("events.desk.cancelled") },
  ],
}

function Who({ row: { name, email, order } }: { row: SignUpLine }) {
  const shown = name || t("admin.log.erased")
  return (
    <>
      {order.code ? <a href={`/kvittering/${order.code}`}>{shown}</a> : shown}
      <span className="below">{email}</span>
    </>
  )
}
