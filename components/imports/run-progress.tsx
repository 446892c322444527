"use client"

import { useEffect, useState } from "react"
import { askServer } from "#components/editor/ask-server.ts"
import { useWords } from "#components/ui/words.tsx"
import type { ImportStatus } from "#platform/database/enums.ts"

/** How often is asked, in ms. */
const pace = 1_000

interface Standing {
  readonly status: ImportStatus
  readonly done: number
  readonly total: number
  readonly can: { readonly goOn: boolean }
}

/** How far a job is with an import; the page is shown anew when it is through, or stands still. */
export function RunProgress({ id, begun }: { id: string; begun: Standing }) {
  const t = useWords()
  const [at, setAt] = useState(begun)

  useEffect(() => {
    const clock = setInterval(async () => {
      const answer = await askServer<Standing>("GET", `/api/admin/import/${id}`)
      if (answer.type === "done") {
        setAt(answer.done)
        if (answer.done.status !== begun.status || answer.done.can.goOn !== begun.can.goOn) location.reload()
      } else if (answer.type === "refused") location.reload()
    }, pace)
    return () => clearInterval(clock)
  }, [id, begun.status, begun.can.goOn])

  const { done, total } = at
  return (
    <div className="block">
      <p className="uploads-all">
        <progress
          {...(total > 0 ? { value: done, max: total } : {})}
          aria-label={t(`imports.status.${begun.status}`)}
        />
        <span role="status">
          {total > 0 ? t("imports.run.progress", { done, total }) : t("imports.run.reading")}
        </span>
      </p>
      <p className="hint">{t("imports.run.leave")}</p>
    </div>
  )
}
