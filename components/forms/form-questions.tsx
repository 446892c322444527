"use client"

import { useEffect, useRef, useState } from "react"
import { removedFile } from "#domain/forms/rules/file-answer.ts"
import type { Answers } from "#domain/forms/rules/question.ts"
import { shownQuestions } from "#domain/forms/rules/shown.ts"
import { useSent } from "../ui/action-form.tsx"
import { useWords } from "../ui/words.tsx"
import type { DrawnQuestion } from "./drawn-question.ts"
import { QuestionField } from "./question-field.tsx"

/**
 * Questions inside a form, sent as `<prefix>.<key>`. Without script all of them stand there, each that hangs on another
 * with its condition in words, and the server drops what was not asked; with it they come and go as one answers, and
 * what was typed in one that goes is there when it comes again.
 */
export function FormQuestions({
  questions,
  prefix,
  first = {},
}: {
  questions: readonly DrawnQuestion[]
  prefix: string
  /** What stands there before anything is typed, by the key of the question. */
  first?: Readonly<Record<string, readonly string[]>>
}) {
  const t = useWords()
  const sent = useSent()
  const place = useRef<HTMLDivElement>(null)
  const [answers, setAnswers] = useState<Answers | null>(null)
  const keys = questions.map(({ key }) => key).join(" ")
  // `sent` too: what the server gave back stands in the fields by now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    const form = place.current?.closest("form")
    if (!form) return
    const read = () => {
      const typed = new FormData(form)
      setAnswers(new Map(keys.split(" ").map((key) => [key, valuesOf(typed.getAll(`${prefix}.${key}`))])))
    }
    read()
    form.addEventListener("input", read)
    return () => form.removeEventListener("input", read)
  }, [sent, prefix, keys])
  if (questions.length === 0) return null
  const shown = answers && new Set(shownQuestions(questions, answers).map(({ key }) => key))
  return (
    <div className="form-questions" ref={place}>
      {questions.map((question) => (
        <div key={question.key} hidden={shown !== null && !shown.has(question.key)}>
          <QuestionField
            question={question}
            name={`${prefix}.${question.key}`}
            label={
              question.isRequired || question.kind === "HEADING"
                ? question.label
                : t("forms.ask.optional", { label: question.label })
            }
            hint={[question.help, shown === null ? question.only : ""].filter(Boolean).join(" ")}
            first={first[question.key] ?? []}
          />
        </div>
      ))}
    </div>
  )
}

/** What was typed or chosen under one name; a file counts by its name, and one that is taken away does not. */
function valuesOf(given: readonly FormDataEntryValue[]): string[] {
  const files = given.filter((value) => typeof value !== "string").filter(({ name }) => name !== "")
  const texts = given.filter((value) => typeof value === "string")
  return [...(texts.includes(removedFile) ? [] : texts), ...files.map(({ name }) => name)]
}
