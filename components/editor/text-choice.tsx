"use client"

import { useId, useMemo, useState } from "react"
import { useWords } from "#components/ui/words.tsx"
import { askServer } from "./ask-server.ts"
import { BlockChoices } from "./block-choices.tsx"
import type { EntryText } from "./entry-text.ts"
import { type Answered, mergeTexts } from "./merge-texts.ts"
import { TextSide } from "./text-side.tsx"

/** One of the two texts, and what it is called. */
export interface Side {
  readonly title: string
  readonly text: EntryText
  /** What the button says that chooses it. */
  readonly keep: string
}

/**
 * Two texts of one entry side by side, and the choice what stands: mine, theirs, or block by block. Mine is a version
 * before anything changes here: whatever is chosen, it can be fetched back.
 */
export function TextChoice({
  entryId,
  version,
  base,
  mine,
  theirs,
  onMine,
  onTheirs,
  onMerged,
}: {
  entryId: string
  /** The version that mine was made from, and its text. */
  version: number
  base: EntryText
  mine: Side
  theirs: Side
  onMine: () => void
  onTheirs: () => void
  onMerged: (text: EntryText) => void
}) {
  const t = useWords()
  const [answers, setAnswers] = useState<Answered | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [isWrong, setIsWrong] = useState(false)
  const hint = useId()
  const merge = useMemo(() => mergeTexts(base, mine.text, theirs.text), [base, mine.text, theirs.text])

  const keptAside = async (then: () => void) => {
    setIsBusy(true)
    const answer = await askServer("POST", `/api/admin/entries/${entryId}/aside`, { ...mine.text, version })
    setIsBusy(false)
    setIsWrong(answer.type !== "done")
    if (answer.type === "done") then()
  }

  return (
    <>
      <div className="conflict-texts">
        <TextSide title={mine.title} text={mine.text} other={theirs.text} />
        <TextSide title={theirs.title} text={theirs.text} other={mine.text} />
      </div>
      {answers ? <BlockChoices questions={merge.questions} answers={answers} onAnswer={setAnswers} /> : null}
      <p className="conflict-choices">
        <button
          type="button"
          className="button plain"
          data-action="keep-mine"
          disabled={isBusy}
          aria-describedby={hint}
          onClick={() => void keptAside(onMine)}
        >
          {mine.keep}
        </button>
        <button
          type="button"
          className="button plain"
          data-action="take-theirs"
          disabled={isBusy}
          aria-describedby={hint}
          onClick={() => void keptAside(onTheirs)}
        >
          {theirs.keep}
        </button>
        {merge.questions.length > 0 && !answers ? (
          <button
            type="button"
            className="button"
            data-action="block-by-block"
            onClick={() => setAnswers({})}
          >
            {t("saving.merge.ask", { count: merge.questions.length })}
          </button>
        ) : (
          <button
            type="button"
            className="button"
            data-action="merge"
            disabled={isBusy || merge.questions.some(({ key }) => !answers?.[key])}
            onClick={() => void keptAside(() => onMerged(merge.text(answers ?? {})))}
          >
            {t(merge.questions.length > 0 ? "saving.merge.use" : "saving.merge.both")}
          </button>
        )}
      </p>
      <p className="hint" id={hint}>
        {t("saving.merge.hint")}
      </p>
      {isWrong ? <p role="alert">{t("saving.merge.notKept")}</p> : null}
    </>
  )
}
