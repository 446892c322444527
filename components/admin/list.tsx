import type { ReactNode } from "react"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { hrefWith, type ListAddress, pageNumber } from "./address.ts"

export interface Column<Row> {
  readonly key: string
  readonly label: string
  /** The name in the address by which this column sorts; left out, it does not. */
  readonly sortsBy?: string
  /** Numbers stand at the end of their column. */
  readonly end?: boolean
  readonly cell: (row: Row) => ReactNode
}

/** What an act on a chosen row needs to know of it. */
export interface RowChoice {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly status: string
}

interface Ticked {
  readonly id: string
  readonly name: string
}

/** What in the address says how a list is shown, not who is on it. */
const shape = ["side", "orden", "kol", "visning"]

/** Teaches what belongs here and how to begin, when there is nothing yet. */
export interface Empty {
  readonly title: string
  readonly text: string
  readonly action?: ReactNode
}

/**
 * A list of the desk: how many there are, columns that sort by links, pages. The first column is the row's heading;
 * on a phone each row stands as a small sheet, with the column's name before the value.
 */
export function List<Row>({
  address,
  label,
  columns,
  rows,
  rowKey,
  total,
  pageSize,
  order,
  empty,
  choice,
  tick,
}: {
  address: ListAddress
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  total: number
  pageSize: number
  order?: { readonly by: string; readonly descending: boolean }
  empty: Empty
  /** Rows can be chosen, to act on many at once. */
  choice?: ((row: Row) => RowChoice) | undefined
  /** Rows have a box that belongs to a form elsewhere on the page, sent with it by its id under this name. */
  tick?: { readonly form: string; readonly name: string; readonly of: (row: Row) => Ticked }
}) {
  const t = translator("da")
  const isFiltered = Object.keys(address.values).some((key) => !shape.includes(key))
  if (total === 0 && !isFiltered) return <EmptyList empty={empty} />
  return (
    <>
      <p className="list-count" role="status">
        {t("admin.list.count", { count: total })}
        {isFiltered ? <a href={address.path}>{t("admin.list.clear")}</a> : null}
      </p>
      {rows.length === 0 ? (
        <p className="list-none">{t("admin.list.none")}</p>
      ) : (
        // Roles are spelled out: on phones the rows are laid out as sheets, which takes a table's own roles away.
        // biome-ignore-start lint/a11y/noRedundantRoles: see above.
        // biome-ignore-start lint/a11y/useSemanticElements: see above.
        <table className="list" aria-label={label} role="table">
          <thead role="rowgroup">
            <tr role="row">
              {choice ? (
                <th scope="col" role="columnheader" className="choose">
                  <input type="checkbox" className="choose-all" aria-label={t("tidy.bulk.all")} />
                </th>
              ) : null}
              {tick ? <td role="cell" className="choose" /> : null}
              {columns.map((column) => (
                <Heading key={column.key} column={column} address={address} order={order} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => (
              <tr key={rowKey(row)} role="row">
                {choice ? <ChoiceCell {...choice(row)} /> : null}
                {tick ? <TickCell form={tick.form} name={tick.name} of={tick.of(row)} /> : null}
                {columns.map((column, index) =>
                  index === 0 ? (
                    <th key={column.key} scope="row" role="rowheader">
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td
                      key={column.key}
                      role="cell"
                      data-label={column.label}
                      className={column.end ? "end" : undefined}
                    >
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
        // biome-ignore-end lint/a11y/useSemanticElements: see above.
        // biome-ignore-end lint/a11y/noRedundantRoles: see above.
      )}
      <Pages address={address} total={total} pageSize={pageSize} />
    </>
  )
}

function ChoiceCell({ id, version, title, status }: RowChoice) {
  const t = translator("da")
  return (
    <td role="cell" className="choose">
      <input
        type="checkbox"
        className="choose-row"
        value={id}
        data-version={version}
        data-title={title}
        data-status={status}
        aria-label={t("tidy.bulk.choose", { title })}
      />
    </td>
  )
}

function TickCell({ form, name, of }: { form: string; name: string; of: Ticked }) {
  const t = translator("da")
  return (
    <td role="cell" className="choose">
      <input
        type="checkbox"
        form={form}
        name={name}
        value={of.id}
        aria-label={t("tidy.bulk.choose", { title: of.name })}
      />
    </td>
  )
}

export function EmptyList({ empty }: { empty: Empty }) {
  return (
    <div className="empty">
      <h2>{empty.title}</h2>
      <p>{empty.text}</p>
      {empty.action}
    </div>
  )
}

function Heading<Row>({
  column,
  address,
  order,
}: {
  column: Column<Row>
  address: ListAddress
  order: { readonly by: string; readonly descending: boolean } | undefined
}) {
  const { sortsBy, label, end } = column
  const className = end ? "end" : undefined
  if (!sortsBy) {
    return (
      <th scope="col" role="columnheader" className={className}>
        {label}
      </th>
    )
  }
  const isCurrent = order?.by === sortsBy
  const sort = isCurrent ? (order.descending ? "descending" : "ascending") : undefined
  const next = isCurrent && !order.descending ? `-${sortsBy}` : sortsBy
  return (
    <th scope="col" role="columnheader" aria-sort={sort} className={className}>
      <a href={hrefWith(address, { orden: next })}>{label}</a>
    </th>
  )
}

/** Previous and next page of a list. */
export function Pages({
  address,
  total,
  pageSize,
}: {
  address: ListAddress
  total: number
  pageSize: number
}) {
  const t = translator("da")
  const { number } = formats("da")
  const last = Math.max(1, Math.ceil(total / pageSize))
  if (last === 1) return null
  const page = Math.min(pageNumber(address), last)
  const to = (side: number) => hrefWith(address, { side: side === 1 ? null : String(side) })
  return (
    <nav className="pages" aria-label={t("admin.list.pages")}>
      {page > 1 ? (
        <a href={to(page - 1)} rel="prev">
          {t("admin.list.previous")}
        </a>
      ) : null}
      <span>{t("admin.list.page", { page: number(page), last: number(last) })}</span>
      {page < last ? (
        <a href={to(page + 1)} rel="next">
          {t("admin.list.next")}
        </a>
      ) : null}
    </nav>
  )
}
