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
  /** The version that it was written from, or is. */
  readonly version: number
  /** What the button says that chooses it. */
  readonly keep: string
}

/**
 * Two texts of one entry side by side, and the choice what stands: mine, theirs, or block by block. What is not chosen
 * is a version before anything changes here: it can be fetched back.
 */
export function TextChoice({
  entryId,
  base,
  mine,
  theirs,
  isKept,
  onMine,
  onTheirs,
  onMerged,
}: {
  entryId: string
  /** What mine was made from. */
  base: EntryText
  mine: Side
  theirs: Side
  /** Theirs is a version that nobody's next save goes on with. */
  isKept: boolean
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

  const keptAside = async (sides: readonly Side[], then: () => void) => {
    setIsBusy(true)
    const path = `/api/admin/entries/${entryId}/aside`
    for (const { text, version } of sides) {
      const answer = await askServer("POST", path, { ...text, version })
      setIsWrong(answer.type !== "done")
      if (answer.type !== "done") return setIsBusy(false)
    }
    setIsBusy(false)
    then()
  }
  const unkept = isKept ? [] : [theirs]

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
          onClick={() => void keptAside(unkept, onMine)}
        >
          {mine.keep}
        </button>
        <button
          type="button"
          className="button plain"
          data-action="take-theirs"
          disabled={isBusy}
          aria-describedby={hint}
          onClick={() => void keptAside([mine], onTheirs)}
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
            onClick={() => void keptAside([mine, ...unkept], () => onMerged(merge.text(answers ?? {})))}
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
