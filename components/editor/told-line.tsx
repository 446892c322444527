"use client"

import { useWords } from "#components/ui/words.tsx"
import type { Told } from "./use-acts.ts"

/** What came of the act that was pressed last, and the way back where there is one. */
export function ToldLine({ told }: { told: Told | null }) {
  const t = useWords()
  if (!told) return null
  return (
    <div className="told" data-mood={told.mood} role={told.mood === "bad" ? "alert" : "status"}>
      <p>{told.text}</p>
      {told.undo ? (
        <button type="button" className="linklike" onClick={told.undo}>
          {t("admin.editor.undo")}
        </button>
      ) : null}
    </div>
  )
}
