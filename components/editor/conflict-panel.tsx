"use client"

import { useEffect, useState } from "react"
import { useWords } from "#components/ui/words.tsx"
import type { EntryText } from "./entry-text.ts"
import { askNow, type TheirText } from "./leftovers.ts"
import { TextChoice } from "./text-choice.tsx"

/** Two wrote at once: both texts side by side, and the choice what stands. */
export function ConflictPanel({
  entryId,
  version,
  base,
  mine,
  onKeepMine,
  onTakeTheirs,
  onMerged,
}: {
  entryId: string
  /** The version that mine was made from, and its text. */
  version: number
  base: EntryText
  mine: EntryText
  onKeepMine: (theirs: TheirText) => void
  onTakeTheirs: (theirs: TheirText) => void
  onMerged: (text: EntryText, theirs: TheirText) => void
}) {
  const t = useWords()
  const { theirs, isLost, askAgain } = useTheirs(entryId)
  return (
    <section className="conflict" aria-labelledby="conflict-title">
      <div role="alert">
        <h2 id="conflict-title">{t("admin.editor.conflict.title")}</h2>
        <p>{t("admin.editor.conflict.text")}</p>
      </div>
      {isLost ? (
        <p>
          {t("admin.editor.unreachable")}{" "}
          <button type="button" className="linklike" onClick={askAgain}>
            {t("admin.editor.retry")}
          </button>
        </p>
      ) : null}
      {theirs ? (
        <TextChoice
          entryId={entryId}
          base={base}
          mine={{
            title: t("admin.editor.conflict.mine"),
            text: mine,
            version,
            keep: t("admin.editor.conflict.keepMine"),
          }}
          theirs={{
            title: t("admin.editor.conflict.theirs", { who: theirs.by, version: theirs.version }),
            text: theirs.text,
            version: theirs.version,
            keep: t("admin.editor.conflict.takeTheirs"),
          }}
          isKept={!theirs.isOwn}
          onMine={() => onKeepMine(theirs)}
          onTheirs={() => onTakeTheirs(theirs)}
          onMerged={(text) => onMerged(text, theirs)}
        />
      ) : null}
    </section>
  )
}

function useTheirs(entryId: string) {
  const [theirs, setTheirs] = useState<TheirText | null>(null)
  const [isLost, setIsLost] = useState(false)
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new try asks again.
  useEffect(() => {
    let isOver = false
    void askNow(entryId).then((answer) => {
      if (isOver) return
      setIsLost(answer.type !== "done")
      if (answer.type === "done") setTheirs(answer.done)
    })
    return () => {
      isOver = true
    }
  }, [entryId, tries])
  return { theirs, isLost, askAgain: () => setTries(tries + 1) }
}
