"use client"

import { useControlId, useSent } from "../ui/action-form.tsx"
import { RadioRows, TextField } from "../ui/fields.tsx"
import { errorsOf, typedIn } from "../ui/form-state.ts"
import { useWords } from "../ui/words.tsx"
import type { DrawnQuestion } from "./answer-words.ts"
import type { StandingAnswer } from "./standing.ts"

/**
 * One question: what is asked, what was said last time, the answer, and that it cannot be answered. Where the answer is
 * far from the last one, a box says that it is right all the same; where a colleague saved another, theirs stands below.
 */
export function QuestionRow({
  question,
  place,
  given,
  isUnable,
  other,
}: {
  question: DrawnQuestion
  place: number
  given: string
  isUnable: boolean
  other: StandingAnswer | null
}) {
  const t = useWords()
  const sent = useSent()
  const name = (field: string) => `answers[${place}].${field}`
  const typed = typedIn(sent, name("given")) ?? given
  const isTicked = (sent.isSent ? typedIn(sent, name("isUnable")) : isUnable ? "ja" : "") === "ja"
  return (
    <div className="question-row">
      <input type="hidden" name={name("versionId")} value={question.versionId} />
      {question.kind === "CATEGORY" ? (
        <RadioRows
          name={name("given")}
          legend={question.label}
          hint={question.hint}
          value={given}
          options={question.options}
        />
      ) : (
        <TextField
          name={name("given")}
          label={question.label}
          hint={question.hint}
          value={given}
          inputMode="decimal"
          autoComplete="off"
          maxLength={60}
        />
      )}
      {other && (other.given !== typed || other.isUnable !== isTicked) ? (
        <p className="told of-surveys">{t("collecting.form.colleague", { answer: other.words })}</p>
      ) : null}
      <Confirm name={name("confirmed")} typed={typed} question={question} />
      <Tick name={name("isUnable")} label={t("collecting.form.unable")} isTicked={isTicked} />
    </div>
  )
}

/** Asked only when the answer is far from last time's; what is confirmed is this answer and no other. */
function Confirm({ name, typed, question }: { name: string; typed: string; question: DrawnQuestion }) {
  const t = useWords()
  const sent = useSent()
  const id = useControlId(name)
  const wrong = errorsOf(sent, name)
  const confirmed = typedIn(sent, name) ?? ""
  if (wrong.length === 0 && confirmed === "") return null
  const words = question.options.find(({ value }) => value === typed)?.label ?? typed
  const isTicked = confirmed === typed
  return (
    <div className={wrong.length > 0 ? "field bad" : "field"}>
      <label className="choice">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={typed}
          key={`${typed} ${isTicked}`}
          defaultChecked={isTicked}
          aria-describedby={wrong.length > 0 ? `${id}-wrong` : undefined}
        />
        <span>{t("collecting.form.confirm", { answer: words })}</span>
      </label>
      {wrong.length > 0 ? (
        <p className="message" id={`${id}-wrong`}>
          {wrong.join(" ")}
        </p>
      ) : null}
    </div>
  )
}

function Tick({ name, label, isTicked }: { name: string; label: string; isTicked: boolean }) {
  const id = useControlId(name)
  return (
    <label className="choice unable" htmlFor={id}>
      <input type="checkbox" id={id} name={name} value="ja" key={`${isTicked}`} defaultChecked={isTicked} />
      <span>{label}</span>
    </label>
  )
}
