"use client"

import { useRouter } from "next/navigation"
import { type ReactNode, useState, useTransition } from "react"
import { askServer } from "#components/editor/ask-server.ts"
import { useWords } from "#components/ui/words.tsx"
import { type Direction, Orderable, type Where } from "./orderable.tsx"
import { saidBy } from "./said-by.ts"
import { dropOf, type Place, stepOf } from "./tree-moves.ts"

export interface TreePage {
  readonly id: string
  readonly title: string
  readonly version: number
  readonly depth: number
  readonly children: ReactNode
}

/** The pages in their tree; each move is saved at once, and redirects are left where the public has been. */
export function PageTree({ label, pages }: { label: string; pages: readonly TreePage[] }) {
  const t = useWords()
  const router = useRouter()
  const [isDrawing, startDrawing] = useTransition()
  const [isBusy, setIsBusy] = useState(false)
  const [said, setSaid] = useState("")
  const [refused, setRefused] = useState("")
  const titleOf = (id: string | null) => pages.find((page) => page.id === id)?.title ?? ""
  const move = async (id: string, place: Place | null) => {
    const page = pages.find((one) => one.id === id)
    if (!page || !place) return setSaid(t("tidy.order.nowhere"))
    setIsBusy(true)
    setRefused("")
    const answer = await askServer("POST", `/api/admin/entries/${id}/move`, {
      version: page.version,
      ...place,
    })
    if (answer.type === "done") {
      const { parentId, beforeId } = place
      const where = parentId ? "tidy.tree.movedBelow" : "tidy.tree.movedTop"
      const among = beforeId ? t("tidy.tree.before", { title: titleOf(beforeId) }) : t("tidy.tree.last")
      setSaid(`${t(where, { title: page.title, parent: titleOf(parentId) })} ${among}`)
    } else setRefused(saidBy(t, answer))
    startDrawing(() => router.refresh())
    setIsBusy(false)
  }
  return (
    <>
      {refused ? (
        <p className="told" role="alert">
          {refused}
        </p>
      ) : null}
      <Orderable
        label={label}
        canNest
        isBusy={isBusy || isDrawing}
        said={said}
        lines={pages.map(({ id, ...page }) => ({ key: id, ...page }))}
        onMove={(id: string, direction: Direction) => void move(id, stepOf(pages, id, direction))}
        onDrop={(id: string, target: string, where: Where) => void move(id, dropOf(pages, id, target, where))}
      />
    </>
  )
}
