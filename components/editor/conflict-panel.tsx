"use client"

import { useEffect, useMemo, useState } from "react"
import { useWords } from "#components/ui/words.tsx"
import { askServer } from "./ask-server.ts"
import { BlockChoices } from "./block-choices.tsx"
import type { EntryText } from "./entry-text.ts"
import { type Answered, mergeTexts } from "./merge-texts.ts"
import { TextSide } from "./text-side.tsx"

export interface TheirText {
  readonly version: number
  readonly by: string
  readonly text: EntryText
}

/**
 * Two wrote at once: both texts side by side, and the choice what stands: mine, theirs, or block by block. What is not
 * chosen is a version before anything changes here.
 */
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
  const [answers, setAnswers] = useState<Answered | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [isWrong, setIsWrong] = useState(false)
  const merge = useMemo(() => theirs && mergeTexts(base, mine, theirs.text), [base, mine, theirs])

  /** Mine is a version first: whatever is chosen, it can be fetched back. */
  const keptAside = async (then: () => void) => {
    setIsBusy(true)
    const answer = await askServer("POST", `/api/admin/entries/${entryId}/aside`, { ...mine, version })
    setIsBusy(false)
    setIsWrong(answer.type !== "done")
    if (answer.type === "done") then()
  }

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
      {theirs && merge ? (
        <>
          <div className="conflict-texts">
            <TextSide title={t("admin.editor.conflict.mine")} text={mine} other={theirs.text} />
            <TextSide
              title={t("admin.editor.conflict.theirs", { who: theirs.by, version: theirs.version })}
              text={theirs.text}
              other={mine}
            />
          </div>
          {answers ? (
            <BlockChoices questions={merge.questions} answers={answers} onAnswer={setAnswers} />
          ) : null}
          <p className="conflict-choices">
            <button
              type="button"
              className="button plain"
              disabled={isBusy}
              onClick={() => void keptAside(() => onKeepMine(theirs))}
            >
              {t("admin.editor.conflict.keepMine")}
            </button>
            <button
              type="button"
              className="button plain"
              disabled={isBusy}
              onClick={() => void keptAside(() => onTakeTheirs(theirs))}
            >
              {t("admin.editor.conflict.takeTheirs")}
            </button>
            {merge.questions.length > 0 && !answers ? (
              <button type="button" className="button" onClick={() => setAnswers({})}>
                {t("saving.merge.ask", { count: merge.questions.length })}
              </button>
            ) : (
              <button
                type="button"
                className="button"
                data-action="merge"
                disabled={isBusy || merge.questions.some(({ key }) => !answers?.[key])}
                onClick={() => void keptAside(() => onMerged(merge.text(answers ?? {}), theirs))}
              >
                {t(merge.questions.length > 0 ? "saving.merge.use" : "saving.merge.both")}
              </button>
            )}
          </p>
          <p className="hint">{t("saving.merge.hint")}</p>
          {isWrong ? <p role="alert">{t("saving.merge.notKept")}</p> : null}
        </>
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
    void askServer<TheirText>("GET", `/api/admin/entries/${entryId}/now`).then((answer) => {
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
