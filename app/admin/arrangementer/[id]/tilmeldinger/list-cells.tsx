import type { Column } from "#components/admin/list.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { State } from "#components/admin/state.tsx"
import { translator } from "#messages/translate.ts"
import type { ListColumn, ListedLine } from "../../list-columns.ts"

const t = translator("da")

/** How the columns of the list are drawn: as their words, but where the screen has more to say than a file. */
export function listCells(columns: readonly ListColumn[]): Column<ListedLine>[] {
  return columns.map(({ key, label, words }) => ({
    key,
    label,
    end: key === "number",
    cell: drawn[key] ?? words,
  }))
}

const drawn: Readonly<Record<string, Column<ListedLine>["cell"]>> = {
  number: ({ event, order }) => (
    <a href={`/admin/arrangementer/${event.id}/tilmeldinger/${order.id}`}>{order.number}</a>
  ),
  placed: ({ order }) => <Moment at={order.placedAt} />,
  came: ({ cameAt }) => (cameAt ? <Moment at={cameAt} /> : ""),
  state: (line) => <Standing isCancelled={line.isCancelled} />,
}

function Standing({ isCancelled }: { isCancelled: boolean }) {
  return (
    <State mood={isCancelled ? "rest" : "good"}>
      {t(isCancelled ? "events.desk.cancelled" : "events.desk.standing")}
    </State>
  )
}
