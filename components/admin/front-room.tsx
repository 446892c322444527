"use client"

import { useRouter } from "next/navigation"
import { useState, useTransition } from "react"
import { askServer } from "#components/editor/ask-server.ts"
import { instantTyped, localTimeOf } from "#components/editor/copenhagen.ts"
import { useWords } from "#components/ui/words.tsx"
import { EntryFinder, type FoundEntry } from "./entry-finder.tsx"
import { Orderable } from "./orderable.tsx"
import { saidBy } from "./said-by.ts"
import { dropOf, type Place, stepOf } from "./tree-moves.ts"

export interface FrontRow {
  readonly id: string
  readonly title: string
  /** Kind and state, and what the public meets of it. */
  readonly note: string
  readonly untilAt: string | null
}

/** What is put forward on the front page: order and until when; every change is saved at once. */
export function FrontRoom({
  rows: first,
  newest,
}: {
  rows: readonly FrontRow[]
  newest: readonly Omit<FoundEntry, "path">[]
}) {
  const t = useWords()
  const router = useRouter()
  const [isDrawing, startDrawing] = useTransition()
  const [rows, setRows] = useState(first)
  const [seen, setSeen] = useState(() => first.map(({ id }) => id))
  const [isBusy, setIsBusy] = useState(false)
  const [said, setSaid] = useState("")
  const [refused, setRefused] = useState("")
  const noteOf = new Map(first.map(({ id, note }) => [id, note]))
  const lines = rows.map((row) => ({ id: row.id, depth: 0 }))
  const save = async (next: readonly FrontRow[], sentence: string) => {
    const before = rows
    setRows(next)
    setIsBusy(true)
    setRefused("")
    const answer = await askServer("PUT", "/api/admin/front", {
      seen,
      places: next.map(({ id, untilAt }) => ({ entryId: id, untilAt })),
    })
    if (answer.type === "done") {
      setSeen(next.map(({ id }) => id))
      setSaid(sentence)
      startDrawing(() => router.refresh())
    } else {
      setRows(before)
      setRefused(saidBy(t, answer))
    }
    setIsBusy(false)
  }
  const place = (id: string, to: Place | null) => {
    const row = rows.find((one) => one.id === id)
    if (!row || !to) return setSaid(t("tidy.order.nowhere"))
    const rest = rows.filter((one) => one.id !== id)
    const at = to.beforeId ? rest.findIndex((one) => one.id === to.beforeId) : rest.length
    void save(
      [...rest.slice(0, at), row, ...rest.slice(at)],
      t("tidy.order.moved", { title: row.title, place: at + 1 }),
    )
  }
  const add = ({ id, title, note }: Omit<FoundEntry, "path">) =>
    void save([{ id, title, note, untilAt: null }, ...rows], t("tidy.front.added", { title }))
  return (
    <>
      {refused ? (
        <p className="told" role="alert">
          {refused}
        </p>
      ) : null}
      {rows.length === 0 ? <p className="block-text">{t("tidy.front.empty")}</p> : null}
      <Orderable
        label={t("tidy.front.placed")}
        canNest={false}
        isBusy={isBusy || isDrawing}
        said={said}
        lines={rows.map((row, index) => ({
          key: row.id,
          title: row.title,
          depth: 0,
          children: (
            <>
              <span className="order-title">
                <a href={`/admin/skriv/${row.id}`}>{row.title}</a>
                <span className="below">
                  {index === 0 ? `${t("tidy.front.lead")} · ` : ""}
                  {noteOf.get(row.id) ?? row.note}
                </span>
              </span>
              <label className="order-until">
                <span className="quiet">{t("tidy.front.until")}</span>
                <input
                  type="datetime-local"
                  aria-label={t("tidy.front.untilOf", { title: row.title })}
                  defaultValue={localTimeOf(row.untilAt)}
                  onBlur={(event) => {
                    const untilAt = instantTyped(event.target.value)
                    if (untilAt === row.untilAt) return
                    void save(
                      rows.map((one) => (one.id === row.id ? { ...one, untilAt } : one)),
                      t("tidy.front.pinned", { title: row.title }),
                    )
                  }}
                />
              </label>
              <button
                type="button"
                className="linklike"
                aria-label={t("tidy.order.removeNamed", { title: row.title })}
                onClick={() =>
                  void save(
                    rows.filter((one) => one.id !== row.id),
                    t("tidy.front.removed", { title: row.title }),
                  )
                }
              >
                {t("tidy.order.remove")}
              </button>
            </>
          ),
        }))}
        onMove={(id, direction) => place(id, stepOf(lines, id, direction))}
        onDrop={(id, target, where) => place(id, dropOf(lines, id, target, where))}
      />
      <EntryFinder label={t("tidy.front.find")} without={rows.map(({ id }) => id)} onChoose={add} />
      <h3>{t("tidy.front.newest")}</h3>
      <ul className="lines">
        {newest
          .filter(({ id }) => !rows.some((row) => row.id === id))
          .slice(0, 8)
          .map((entry) => (
            <li key={entry.id}>
              <span>
                {entry.title} <span className="quiet">{entry.note}</span>
              </span>
              <button
                type="button"
                className="linklike"
                aria-label={t("tidy.front.addNamed", { title: entry.title })}
                onClick={() => add(entry)}
              >
                {t("tidy.front.add")}
              </button>
            </li>
          ))}
      </ul>
    </>
  )
}
