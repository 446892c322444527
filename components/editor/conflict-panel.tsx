"use client"

import { useEffect, useState } from "react"
import { useWords } from "#components/ui/words.tsx"
import { askServer } from "./ask-server.ts"
import type { EntryText } from "./entry-text.ts"
import { TextSide } from "./text-side.tsx"

export interface TheirText {
  readonly version: number
  readonly by: string
  readonly text: EntryText
}

/** Two wrote at once: both texts side by side, and the choice which of them stands. Neither is thrown away. */
export function ConflictPanel({
  entryId,
  mine,
  onKeepMine,
  onTakeTheirs,
}: {
  entryId: string
  mine: EntryText
  onKeepMine: (version: number) => void
  onTakeTheirs: (theirs: TheirText) => void
}) {
  const t = useWords()
  const [theirs, setTheirs] = useState<TheirText | null>(null)
  const [isLost, setIsLost] = useState(false)
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new try asks again.
  useEffect(() => {
    let isOver = false
    void askServer<TheirText>("GET", `/api/admin/entries/${entryId}/now`).then((answer) => {
      if (isOver) return
      setIsLost(answer.type !== "done")
      if (answer.type === "done") setTheirs(answer.done)
    })
    return () => {
      isOver = true
    }
  }, [entryId, tries])

  return (
    <section className="conflict" aria-labelledby="conflict-title" role="alert">
      <h2 id="conflict-title">{t("admin.editor.conflict.title")}</h2>
      <p>{t("admin.editor.conflict.text")}</p>
      {isLost ? (
        <p>
          {t("admin.editor.unreachable")}{" "}
          <button type="button" className="linklike" onClick={() => setTries(tries + 1)}>
            {t("admin.editor.retry")}
          </button>
        </p>
      ) : null}
      {theirs ? (
        <>
          <div className="conflict-texts">
            <TextSide title={t("admin.editor.conflict.mine")} text={mine} other={theirs.text} />
            <TextSide
              title={t("admin.editor.conflict.theirs", { who: theirs.by, version: theirs.version })}
              text={theirs.text}
              other={mine}
            />
          </div>
          <p className="conflict-choices">
            <button type="button" className="button" onClick={() => onKeepMine(theirs.version)}>
              {t("admin.editor.conflict.keepMine")}
            </button>
            <button type="button" className="button plain" onClick={() => onTakeTheirs(theirs)}>
              {t("admin.editor.conflict.takeTheirs")}
            </button>
          </p>
          <p className="hint">{t("admin.editor.conflict.hint")}</p>
        </>
      ) : null}
    </section>
  )
}
