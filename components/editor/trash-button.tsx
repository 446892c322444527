"use client"

import { useState } from "react"
import type { PageBelow } from "#components/admin/branch-dialog.tsx"
import { late } from "#components/ui/late.tsx"
import { useWords } from "#components/ui/words.tsx"
import { askServer } from "./ask-server.ts"

const BranchDialog = late(() =>
  import("#components/admin/branch-dialog.tsx").then((loaded) => loaded.BranchDialog),
)

/** Throws an entry out; of a page that others stand below it first names them. */
export function TrashButton({
  entryId,
  title,
  hasBranch,
  onTrash,
}: {
  entryId: string
  title: string
  /** Only pages have others below them. */
  hasBranch: boolean
  onTrash: (below: readonly PageBelow[]) => void
}) {
  const t = useWords()
  const [below, setBelow] = useState<readonly PageBelow[]>([])
  const press = async () => {
    if (!hasBranch) return onTrash([])
    const answer = await askServer<{ below: PageBelow[] }>("GET", `/api/admin/entries/${entryId}/branch`)
    // Without an answer the server says why, or which pages it saw.
    if (answer.type === "done" && answer.done.below.length > 0) setBelow(answer.done.below)
    else onTrash([])
  }
  return (
    <>
      <button type="button" className="linklike" data-action="trash" onClick={() => void press()}>
        {t("admin.publication.trash")}
      </button>
      {below.length > 0 ? (
        <BranchDialog
          title={title}
          below={below}
          onTrash={() => {
            setBelow([])
            onTrash(below)
          }}
          onClose={() => setBelow([])}
        />
      ) : null}
    </>
  )
}
