"use client"

import { type DragEvent, type KeyboardEvent, type ReactNode, useRef, useState } from "react"
import { useWords } from "#components/ui/words.tsx"

export type Direction = "up" | "down" | "in" | "out"
export type Where = "before" | "after" | "inside"

export interface OrderedLine {
  readonly key: string
  readonly title: string
  /** 0 stands at the top. */
  readonly depth: number
  readonly children: ReactNode
}

/**
 * Lines that are put in order: dragged, or moved by Alt and the arrows, or by the buttons behind a line's own; what was
 * done is told to those who hear the page. `canNest`: lines may stand below others.
 */
export function Orderable({
  label,
  lines,
  canNest,
  isBusy = false,
  said,
  onMove,
  onDrop,
}: {
  label: string
  lines: readonly OrderedLine[]
  canNest: boolean
  isBusy?: boolean
  /** What was done last, in words. */
  said: string
  onMove: (key: string, direction: Direction) => void
  onDrop: (key: string, target: string, where: Where) => void
}) {
  const t = useWords()
  const [open, setOpen] = useState("")
  const [dragged, setDragged] = useState("")
  const [over, setOver] = useState<{ key: string; where: Where } | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const directions: readonly Direction[] = canNest ? ["up", "down", "in", "out"] : ["up", "down"]
  const move = (key: string, direction: Direction) => {
    if (isBusy) return
    onMove(key, direction)
    // The line is drawn anew elsewhere; the hand stays on it.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"] .order-handle`)?.focus(),
    )
  }
  const press = (key: string) => (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return
    const direction = { ArrowUp: "up", ArrowDown: "down", ArrowRight: "in", ArrowLeft: "out" }[event.key]
    if (!direction || !directions.includes(direction as Direction)) return
    event.preventDefault()
    move(key, direction as Direction)
  }
  const hover = (key: string) => (event: DragEvent<HTMLElement>) => {
    if (!dragged || dragged === key) return
    event.preventDefault()
    const { top, height } = event.currentTarget.getBoundingClientRect()
    const part = (event.clientY - top) / height
    const where = canNest && part > 0.3 && part < 0.7 ? "inside" : part < 0.5 ? "before" : "after"
    if (over?.key !== key || over.where !== where) setOver({ key, where })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    if (dragged && over && !isBusy) onDrop(dragged, over.key, over.where)
    setDragged("")
    setOver(null)
  }
  return (
    <>
      <p className="for-ears" role="status">
        {said}
      </p>
      <p className="hint">{t(canNest ? "tidy.order.helpNested" : "tidy.order.help")}</p>
      <ol className="order" aria-label={label} ref={list} aria-busy={isBusy}>
        {lines.map(({ key, title, depth, children }) => (
          <li
            key={key}
            data-key={key}
            data-depth={Math.min(depth, 6)}
            data-over={over?.key === key ? over.where : undefined}
            draggable={!isBusy}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = "move"
              event.dataTransfer.setData("text/plain", title)
              setDragged(key)
            }}
            onDragEnd={() => {
              setDragged("")
              setOver(null)
            }}
            onDragOver={hover(key)}
            onDrop={drop}
          >
            <button
              type="button"
              className="order-handle"
              aria-label={t("tidy.order.move", { title })}
              aria-expanded={open === key}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              onKeyDown={press(key)}
              onClick={() => setOpen(open === key ? "" : key)}
            >
              <span aria-hidden="true">⠿</span>
            </button>
            <div className="order-line">
              {depth > 0 ? <span className="for-ears">{t("tidy.order.depth", { depth })} </span> : null}
              {children}
            </div>
            {open === key ? (
              <p className="order-acts">
                {directions.map((direction) => (
                  <button
                    key={direction}
                    type="button"
                    className="linklike"
                    disabled={isBusy}
                    data-action={`move-${direction}`}
                    onClick={() => move(key, direction)}
                  >
                    {t(`tidy.order.${direction}`)}
                  </button>
                ))}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  )
}
