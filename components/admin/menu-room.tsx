"use client"

import { useState } from "react"
import { askServer } from "#components/editor/ask-server.ts"
import { useHydrated } from "#components/ui/use-hydrated.ts"
import { useWords } from "#components/ui/words.tsx"
import { EntryFinder } from "./entry-finder.tsx"
import { Orderable } from "./orderable.tsx"
import { saidBy } from "./said-by.ts"
import { dropOf, type Place, stepOf } from "./tree-moves.ts"

export interface MenuRow {
  readonly id: string
  readonly depth: number
  readonly entryId: string | null
  readonly address: string | null
  readonly label: string
  readonly labelEn: string
  /** Of the entry; "" for an address. */
  readonly title: string
  /** Not published: the public does not see this line. */
  readonly isHidden: boolean
}

/** One menu, put together line by line and saved whole. */
export function MenuRoom({
  name,
  title,
  version: first,
  rows: firstRows,
}: {
  name: "main" | "foot"
  title: string
  version: number
  rows: readonly MenuRow[]
}) {
  const t = useWords()
  const isHydrated = useHydrated()
  const [rows, setRows] = useState(firstRows)
  const [version, setVersion] = useState(first)
  const [said, setSaid] = useState("")
  const [told, setTold] = useState<{ mood: "good" | "bad"; text: string } | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [address, setAddress] = useState({ to: "", label: "" })
  const nameOf = (row: MenuRow) => row.label || row.title || row.address || ""
  const change = (next: readonly MenuRow[]) => {
    setRows(next)
    setTold(null)
  }
  const place = (id: string, to: Place | null) => {
    const next = to ? placed(rows, id, to) : null
    const row = rows.find((one) => one.id === id)
    if (!next || !row) return setSaid(t("tidy.order.nowhere"))
    change(next)
    setSaid(t("tidy.order.moved", { title: nameOf(row), place: next.findIndex((one) => one.id === id) + 1 }))
  }
  const edit = (id: string, words: Partial<MenuRow>) =>
    change(rows.map((row) => (row.id === id ? { ...row, ...words } : row)))
  const add = (row: Pick<MenuRow, "entryId" | "address" | "label" | "title" | "isHidden">) =>
    change([...rows, { id: crypto.randomUUID(), depth: 0, labelEn: "", ...row }])
  const drop = (id: string) => {
    const gone = branchOf(rows, id)
    change(rows.filter((row) => !gone.includes(row)))
  }
  const save = async () => {
    setIsBusy(true)
    const answer = await askServer<{ version: number }>("PUT", `/api/admin/menus/${name}`, {
      version,
      lines: nested(rows),
    })
    if (answer.type === "done") {
      setVersion(answer.done.version)
      setTold({ mood: "good", text: t("tidy.menu.saved") })
    } else setTold({ mood: "bad", text: saidBy(t, answer) })
    setIsBusy(false)
  }
  return (
    <section className="block" aria-labelledby={`menu-${name}`}>
      <h2 id={`menu-${name}`}>{title}</h2>
      {version === 0 ? <p className="block-text">{t("tidy.menu.fixed")}</p> : null}
      <Orderable
        label={title}
        canNest
        said={said}
        lines={rows.map((row) => ({
          key: row.id,
          title: nameOf(row),
          depth: row.depth,
          children: (
            <>
              <span className="order-title">
                {nameOf(row)}
                <span className="below">
                  {row.address ?? row.title}
                  {row.isHidden ? ` · ${t("tidy.menu.hidden")}` : ""}
                </span>
              </span>
              <input
                aria-label={t("tidy.menu.labelOf", { title: nameOf(row) })}
                placeholder={row.title || t("tidy.menu.label")}
                value={row.label}
                maxLength={60}
                onChange={(event) => edit(row.id, { label: event.target.value })}
              />
              <input
                lang="en"
                aria-label={t("tidy.menu.labelEnOf", { title: nameOf(row) })}
                placeholder={t("tidy.menu.labelEn")}
                value={row.labelEn}
                maxLength={60}
                onChange={(event) => edit(row.id, { labelEn: event.target.value })}
              />
              <button
                type="button"
                className="linklike"
                aria-label={t("tidy.order.removeNamed", { title: nameOf(row) })}
                onClick={() => drop(row.id)}
              >
                {t("tidy.order.remove")}
              </button>
            </>
          ),
        }))}
        onMove={(id, direction) => place(id, stepOf(rows, id, direction))}
        onDrop={(id, target, where) => place(id, dropOf(rows, id, target, where))}
      />
      <div className="form-row from-top">
        <EntryFinder
          label={t("tidy.menu.addEntry")}
          without={rows.flatMap(({ entryId }) => entryId ?? [])}
          onChoose={(entry) =>
            add({ entryId: entry.id, address: null, label: "", title: entry.title, isHidden: false })
          }
        />
        <form
          inert={!isHydrated}
          className="form-grid"
          onSubmit={(event) => {
            event.preventDefault()
            add({ entryId: null, address: address.to, label: address.label, title: "", isHidden: false })
            setAddress({ to: "", label: "" })
          }}
        >
          <label className="field">
            <span className="field-label">{t("tidy.menu.addAddress")}</span>
            <input
              value={address.to}
              required
              pattern="(/|https?://|mailto:|tel:).*"
              placeholder="/nyheder, https://…"
              maxLength={500}
              onChange={(event) => setAddress({ ...address, to: event.target.value })}
            />
          </label>
          <label className="field">
            <span className="field-label">{t("tidy.menu.label")}</span>
            <input
              value={address.label}
              required
              maxLength={60}
              onChange={(event) => setAddress({ ...address, label: event.target.value })}
            />
          </label>
          <p>
            <button className="button plain" type="submit">
              {t("tidy.menu.add")}
            </button>
          </p>
        </form>
      </div>
      <p className="dialog-acts">
        <button
          type="button"
          className="button"
          disabled={isBusy}
          data-action={`menu-${name}-save`}
          onClick={() => void save()}
        >
          {t("tidy.menu.save")}
        </button>
      </p>
      {told ? (
        <p className="told" data-mood={told.mood} role={told.mood === "bad" ? "alert" : "status"}>
          {told.text}
        </p>
      ) : null}
    </section>
  )
}

function branchOf(rows: readonly MenuRow[], id: string): MenuRow[] {
  const at = rows.findIndex((row) => row.id === id)
  const end = rows.findIndex((row, place) => place > at && row.depth <= (rows[at]?.depth ?? 0))
  return rows.slice(at, end === -1 ? undefined : end)
}

/** The rows with one of them, and those below it, elsewhere; null when a third level would come of it. */
function placed(rows: readonly MenuRow[], id: string, { parentId, beforeId }: Place): MenuRow[] | null {
  const branch = branchOf(rows, id)
  const depth = parentId === null ? 0 : 1
  const parent = rows.find((row) => row.id === parentId)
  if ((parent && parent.depth > 0) || (depth === 1 && branch.length > 1)) return null
  const rest = rows.filter((row) => !branch.includes(row))
  const by = depth - (branch[0]?.depth ?? 0)
  const moved = branch.map((row) => ({ ...row, depth: row.depth + by }))
  const last = parentId === null ? null : branchOf(rest, parentId).at(-1)
  const at = beforeId
    ? rest.findIndex((row) => row.id === beforeId)
    : last
      ? rest.indexOf(last) + 1
      : rest.length
  return [...rest.slice(0, at), ...moved, ...rest.slice(at)]
}

function nested(rows: readonly MenuRow[]) {
  const target = ({ entryId, address, label, labelEn }: MenuRow) => ({ entryId, address, label, labelEn })
  return rows
    .filter(({ depth }) => depth === 0)
    .map((row) => ({ ...target(row), below: branchOf(rows, row.id).slice(1).map(target) }))
}
