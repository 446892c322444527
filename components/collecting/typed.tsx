"use client"

import { useSent } from "../ui/action-form.tsx"
import { typedAllIn, typedIn } from "../ui/form-state.ts"
import { useWords } from "../ui/words.tsx"
import type { AnswerFormProps } from "./answer-form-props.ts"
import { mailTo } from "./mail-to.ts"

/** What was typed when it could not be taken any more, and the way to mail it. Nothing, when nothing was typed. */
export function Typed({
  questions,
  others,
  mailSubject,
}: Pick<AnswerFormProps, "questions" | "others" | "mailSubject">) {
  const t = useWords()
  const sent = useSent()
  if (!sent.isSent) return null
  const said = questions.map(({ label, options }, place) => {
    const isUnable = typedIn(sent, `answers[${place}].isUnable`) === "ja"
    const typed = typedIn(sent, `answers[${place}].given`) ?? ""
    const words = options.find(({ value }) => value === typed)?.label ?? typed
    return { label, words: isUnable ? t("collecting.unable") : words || t("collecting.notAnswered") }
  })
  const covers = (typedAllIn(sent, "covers") ?? []).map(
    (code) => others.find((other) => other.code === code)?.name ?? code,
  )
  if (covers.length > 0) said.push({ label: t("collecting.covers"), words: covers.join(", ") })
  const remark = typedIn(sent, "remark")
  if (remark) said.push({ label: t("collecting.remark"), words: remark })
  const email = String(sent.facts.email ?? "")
  const body = said.map(({ label, words }) => `${label}: ${words}`).join("\n")
  return (
    <section className="typed">
      <h2>{t("collecting.form.typed")}</h2>
      <dl className="answer-facts">
        {said.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {email ? (
        <p>
          <a href={mailTo(email, mailSubject, body)}>{t("collecting.form.mailIt", { email })}</a>
        </p>
      ) : null}
    </section>
  )
}
