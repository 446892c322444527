"use client"

import { useRouter } from "next/navigation"
import { type RefObject, useEffect, useRef, useState, useTransition } from "react"
import { askServer } from "#components/editor/ask-server.ts"
import { useLinkedHere } from "#components/editor/linked-here.ts"
import { late } from "#components/ui/late.tsx"
import { useWords } from "#components/ui/words.tsx"
import { saidBy } from "./said-by.ts"

const LinkedHereDialog = late(() =>
  import("#components/editor/linked-here-dialog.tsx").then((loaded) => loaded.LinkedHereDialog),
)

type Act = "publish" | "unpublish" | "trash" | "tag"

interface Chosen {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly status: string
}

interface Result {
  readonly act: Act
  readonly done: readonly Chosen[]
  readonly failed: readonly { readonly title: string; readonly why: string }[]
  readonly undo: (() => void) | null
}

/** How an act is taken back; what replaced an older public text cannot be. */
const back: Partial<Record<Act, string>> = { publish: "unpublish", unpublish: "publish", trash: "restore" }

/**
 * Acts on the rows that are chosen in the list beside: each its own act from its own version, so that one that is
 * refused is told by name and the others are done. Filters, order and page stay.
 */
export function BulkBar({ may }: { may: { readonly publish: boolean; readonly trash: boolean } }) {
  const t = useWords()
  const router = useRouter()
  const [isDrawing, startDrawing] = useTransition()
  const bar = useRef<HTMLDivElement>(null)
  const [chosen, clear] = useChosen(bar)
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null)
  const [result, setResult] = useState<Result | null>(null)
  const [tag, setTag] = useState("")
  const linked = useLinkedHere(chosen.map(({ id }) => id))

  const run = async (act: Act, rows: readonly Chosen[], route: string, more: object = {}, isUndo = false) => {
    setResult(null)
    const done: Chosen[] = []
    const failed: { title: string; why: string }[] = []
    for (const row of rows) {
      setProgress({ done: done.length + failed.length, all: rows.length })
      const answer = await askServer<{ version: number }>("POST", `/api/admin/entries/${row.id}/${route}`, {
        version: row.version,
        ...more,
      })
      if (answer.type === "done") done.push({ ...row, version: answer.done.version })
      else failed.push({ title: row.title, why: saidBy(t, answer) })
    }
    const way = back[act]
    const undoable = done.filter(({ status }) => act !== "publish" || status !== "PUBLISHED")
    const undoBody = way === "publish" ? { publishAt: null, unpublishAt: null } : {}
    setProgress(null)
    setResult({
      act,
      done,
      failed,
      undo: way && !isUndo && undoable.length > 0 ? () => void run(act, undoable, way, undoBody, true) : null,
    })
    clear()
    startDrawing(() => router.refresh())
  }
  const press = (act: Act) => {
    if (act === "publish") return run(act, chosen, "publish", { publishAt: null, unpublishAt: null })
    if (act === "tag") return run(act, chosen, "tag", { tag: tag.trim(), isOn: true })
    // Readers lose what leads there: that is said before it is done.
    return linked.before(act, () => void run(act, chosen, act))
  }
  const isBusy = progress !== null || isDrawing
  return (
    <div ref={bar} className="bulk" data-chosen={chosen.length}>
      <p className="for-ears" role="status">
        {chosen.length > 0 ? t("tidy.bulk.chosen", { count: chosen.length }) : ""}
      </p>
      {chosen.length > 0 ? (
        <div className="bulk-acts">
          <span aria-hidden="true">{t("tidy.bulk.chosen", { count: chosen.length })}</span>
          {may.publish ? (
            <>
              <button
                type="button"
                className="linklike"
                disabled={isBusy}
                data-action="bulk-publish"
                onClick={() => void press("publish")}
              >
                {t("tidy.bulk.publish")}
              </button>
              <button
                type="button"
                className="linklike"
                disabled={isBusy}
                data-action="bulk-unpublish"
                onClick={() => void press("unpublish")}
              >
                {t("tidy.bulk.unpublish")}
              </button>
            </>
          ) : null}
          <form
            className="bulk-tag"
            onSubmit={(event) => {
              event.preventDefault()
              void press("tag")
            }}
          >
            <input
              aria-label={t("tidy.bulk.tagName")}
              placeholder={t("tidy.bulk.tagName")}
              value={tag}
              required
              maxLength={40}
              onChange={(event) => setTag(event.target.value)}
            />
            <button type="submit" className="linklike" disabled={isBusy} data-action="bulk-tag">
              {t("tidy.bulk.tag")}
            </button>
          </form>
          {may.trash ? (
            <button
              type="button"
              className="linklike"
              disabled={isBusy}
              data-action="bulk-trash"
              onClick={() => void press("trash")}
            >
              {t("tidy.bulk.trash")}
            </button>
          ) : null}
          <button type="button" className="linklike" onClick={clear}>
            {t("tidy.bulk.clear")}
          </button>
        </div>
      ) : null}
      {linked.waiting ? <LinkedHereDialog waiting={linked.waiting} onClose={linked.close} /> : null}
      {progress ? (
        <p role="status">
          {t("tidy.bulk.progress", progress)}{" "}
          <progress value={progress.done} max={progress.all} aria-label={t("tidy.bulk.progress", progress)} />
        </p>
      ) : null}
      {result ? (
        <div className="told" data-mood={result.failed.length > 0 ? "bad" : "good"} role="status">
          <p>
            {t(`tidy.bulk.did.${result.act}`, { count: result.done.length })}{" "}
            {result.undo ? (
              <button type="button" className="linklike" data-action="bulk-undo" onClick={result.undo}>
                {t("tidy.bulk.undo")}
              </button>
            ) : null}
          </p>
          {result.failed.length > 0 ? (
            <ul>
              {result.failed.map(({ title, why }) => (
                <li key={title}>{t("tidy.bulk.failed", { title, why })}</li>
              ))}
            </ul>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

/** The boxes of the list that are ticked: one by one, a span with Shift, all on the page by the box at the top. */
function useChosen(bar: RefObject<HTMLDivElement | null>): [readonly Chosen[], () => void] {
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const last = useRef<HTMLInputElement | null>(null)
  const boxes = () => [
    ...(bar.current?.parentElement?.querySelectorAll<HTMLInputElement>(".choose-row") ?? []),
  ]
  const read = () => {
    const all = boxes()
    const ticked = all.filter((box) => box.checked)
    const whole = bar.current?.parentElement?.querySelector<HTMLInputElement>(".choose-all")
    if (whole) {
      whole.checked = ticked.length > 0 && ticked.length === all.length
      whole.indeterminate = ticked.length > 0 && ticked.length < all.length
    }
    setChosen(
      ticked.map(({ value, dataset }) => ({
        id: value,
        version: Number(dataset.version),
        title: dataset.title ?? "",
        status: dataset.status ?? "",
      })),
    )
  }
  const clear = () => {
    for (const box of boxes()) box.checked = false
    read()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the boxes are read from the page each time.
  useEffect(() => {
    const place = bar.current?.parentElement
    if (!place) return
    const click = (event: MouseEvent) => {
      const box = event.target
      if (!(box instanceof HTMLInputElement)) return
      const all = boxes()
      if (box.classList.contains("choose-all")) {
        for (const one of all) one.checked = box.checked
      } else if (!box.classList.contains("choose-row")) return
      else {
        const [from, to] = [last.current ? all.indexOf(last.current) : -1, all.indexOf(box)]
        if (event.shiftKey && from !== -1) {
          for (const one of all.slice(Math.min(from, to), Math.max(from, to) + 1)) one.checked = box.checked
        }
        last.current = box
      }
      read()
    }
    const press = (event: KeyboardEvent) => {
      const isOnBox = event.target instanceof HTMLInputElement && /choose-/.test(event.target.className)
      if (event.key === "Escape" && isOnBox) clear()
    }
    place.addEventListener("click", click)
    place.addEventListener("keydown", press)
    return () => {
      place.removeEventListener("click", click)
      place.removeEventListener("keydown", press)
    }
  }, [])
  return [chosen, clear]
}
