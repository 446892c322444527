"use client"

import { useEffect, useRef } from "react"
import { useWords } from "#components/ui/words.tsx"
import { textOf } from "./body-json.ts"
import type { BodyNode } from "./entry-text.ts"
import type { Answered, Question } from "./merge-texts.ts"

/** What both changed, one by one, with both wordings; asked for, the first has the focus. */
export function BlockChoices({
  questions,
  answers,
  onAnswer,
}: {
  questions: readonly Question[]
  answers: Answered
  onAnswer: (answers: Answered) => void
}) {
  const t = useWords()
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => root.current?.querySelector("input")?.focus(), [])
  return (
    <div className="block-choices" ref={root}>
      {questions.map((question, index) => (
        <fieldset key={question.key} className="block-choice">
          <legend>
            {question.field
              ? t("saving.merge.field", { name: nameOf(question.field, t) })
              : t("saving.merge.block", { number: index + 1, count: questions.length })}
          </legend>
          <div className="conflict-texts">
            {(["mine", "theirs"] as const).map((side) => (
              <label key={side}>
                <input
                  type="radio"
                  name={`choice-${index}`}
                  value={side}
                  checked={answers[question.key] === side}
                  onChange={() => onAnswer({ ...answers, [question.key]: side })}
                />{" "}
                <strong>{t(`saving.merge.${side}`)}</strong>
                <span className="block-words">{wordsOf(question[side], t)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}

function nameOf(field: string, t: ReturnType<typeof useWords>): string {
  const known = ["title", "lead", "slug"]
  return known.includes(field) ? t(`saving.field.${field}`) : t("saving.field.fact")
}

function wordsOf(side: unknown, t: ReturnType<typeof useWords>): string {
  if (side === null || side === "") return t("saving.merge.nothing")
  if (typeof side === "object" && "type" in side)
    return textOf(side as BodyNode) || t("saving.merge.noWords", { type: String(side.type) })
  return String(side)
}
