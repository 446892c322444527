"use client"

import { useRef, useState } from "react"
import { Orderable } from "#components/admin/orderable.tsx"
import { saidBy } from "#components/admin/said-by.ts"
import { dropOf, type Place, stepOf } from "#components/admin/tree-moves.ts"
import { askServer } from "#components/editor/ask-server.ts"
import { useHydrated } from "#components/ui/use-hydrated.ts"
import { useStay } from "#components/ui/use-stay.ts"
import { useWords } from "#components/ui/words.tsx"
import { formFaults } from "#domain/forms/rules/check-form.ts"
import { asksEachPerson, mostQuestions, type Question } from "#domain/forms/rules/question.ts"
import type { FormKind } from "#platform/database/enums.ts"
import { conditionWords } from "./condition-words.ts"
import { FormPreview } from "./form-preview.tsx"
import { newKey, newQuestion } from "./new-question.ts"
import { QuestionEditor } from "./question-editor.tsx"

export interface FormBuilderProps {
  readonly kind: FormKind
  /** The event or the call; null for joining. */
  readonly entryId: string | null
  readonly version: number
  readonly questions: readonly Question[]
  /** The number of the version that is asked now; null when none is. */
  readonly asked: number | null
  readonly hasDraft: boolean
  /** How often each question was answered. */
  readonly answered: Readonly<Record<string, number>>
}

/** The questions of an event, a call or of joining: put together line by line, looked at as a visitor, published whole. */
export function FormBuilder({ kind, entryId, answered, ...first }: FormBuilderProps) {
  const t = useWords()
  const isHydrated = useHydrated()
  const [questions, setQuestions] = useState(first.questions)
  const [saved, setSaved] = useState(first)
  const [open, setOpen] = useState("")
  const [said, setSaid] = useState("")
  const [told, setTold] = useState<{ mood: "good" | "bad"; text: string } | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const editor = useRef<HTMLElement>(null)
  const isChanged = questions !== saved.questions
  useStay(isChanged)
  const eachPerson = asksEachPerson(kind)
  const faults = formFaults(questions, eachPerson)
  const titleOf = ({ label }: Question) => label.da || t("forms.desk.untitled")

  const change = (next: readonly Question[]) => {
    setQuestions(next)
    setTold(null)
  }
  const edit = (question: Question) =>
    change(questions.map((one) => (one.key === question.key ? question : one)))
  const show = (key: string) => {
    setOpen(key)
    requestAnimationFrame(() => editor.current?.querySelector<HTMLElement>("textarea, input")?.focus())
  }
  const add = (question: Question, at = questions.length) => {
    change(questions.toSpliced(at, 0, question))
    show(question.key)
  }
  const nodes = questions.map(({ key }) => ({ id: key, depth: 0 }))
  const place = (key: string, to: Place | null) => {
    const question = questions.find((one) => one.key === key)
    if (!to || !question) return setSaid(t("tidy.order.nowhere"))
    const rest = questions.filter((one) => one !== question)
    const at = to.beforeId ? rest.findIndex((one) => one.key === to.beforeId) : rest.length
    change(rest.toSpliced(at, 0, question))
    setSaid(t("tidy.order.moved", { title: titleOf(question), place: at + 1 }))
  }
  const save = async (act: "keep" | "publish") => {
    const [fault] = faults
    const wrong = fault && questions[fault.place]
    if (fault && wrong) {
      show(wrong.key)
      return setTold({ mood: "bad", text: `${titleOf(wrong)}: ${t(fault.code)}` })
    }
    setIsBusy(true)
    const sent = { kind, entryId, version: saved.version, act, questions }
    const answer = await askServer<{ version: number; published: number | null }>(
      "PUT",
      "/api/admin/forms",
      sent,
    )
    setIsBusy(false)
    if (answer.type !== "done") return setTold({ mood: "bad", text: saidBy(t, answer) })
    const { version, published } = answer.done
    setSaved({ version, questions, asked: published ?? saved.asked, hasDraft: published === null })
    setTold({
      mood: "good",
      text: published === null ? t("forms.desk.kept") : t("forms.desk.published", { number: published }),
    })
  }

  const at = questions.findIndex(({ key }) => key === open)
  const opened = questions[at]
  return (
    <div className="form-builder" inert={!isHydrated}>
      <section className="block" aria-labelledby="form-questions">
        <h2 id="form-questions">{t("forms.desk.questions")}</h2>
        <p className="block-text" data-form-state={saved.asked === null ? "none" : saved.asked}>
          {saved.asked === null ? t("forms.desk.askedNone") : t("forms.desk.asked", { number: saved.asked })}{" "}
          {isChanged ? t("forms.desk.unsaved") : saved.hasDraft ? t("forms.desk.hasDraft") : ""}
        </p>
        {questions.length === 0 ? <p className="told">{t("forms.desk.empty")}</p> : null}
        <Orderable
          label={t("forms.desk.questions")}
          canNest={false}
          said={said}
          lines={questions.map((question, line) => {
            const { key, kind: form, isRequired, isPerPerson } = question
            const wrong = faults.find((fault) => fault.place === line)
            const facts = [
              t(`forms.desk.kind.${form}`),
              isRequired ? t("forms.desk.required") : "",
              isPerPerson ? t("forms.desk.perPerson") : "",
              answered[key] ? t("forms.desk.answered", { count: answered[key] }) : "",
            ]
            return {
              key,
              title: titleOf(question),
              depth: 0,
              children: (
                <>
                  <span className="order-title">
                    {titleOf(question)}
                    <span className="below">{facts.filter(Boolean).join(" · ")}</span>
                    <span className="below">
                      {conditionWords(question, questions, { locale: "da", t, to: "desk" })}
                    </span>
                    {wrong ? <span className="message">{t(wrong.code)}</span> : null}
                  </span>
                  <button
                    type="button"
                    className="linklike"
                    aria-expanded={open === key}
                    aria-label={t("forms.desk.editNamed", { title: titleOf(question) })}
                    onClick={() => (open === key ? setOpen("") : show(key))}
                  >
                    {t("forms.desk.edit")}
                  </button>
                  <button
                    type="button"
                    className="linklike"
                    aria-label={t("forms.desk.copyNamed", { title: titleOf(question) })}
                    onClick={() => add({ ...question, key: newKey() }, line + 1)}
                  >
                    {t("forms.desk.copy")}
                  </button>
                  <button
                    type="button"
                    className="linklike"
                    aria-label={t("tidy.order.removeNamed", { title: titleOf(question) })}
                    onClick={() => change(questions.filter((one) => one.key !== key))}
                  >
                    {t("tidy.order.remove")}
                  </button>
                </>
              ),
            }
          })}
          onMove={(key, direction) => place(key, stepOf(nodes, key, direction))}
          onDrop={(key, target, where) => place(key, dropOf(nodes, key, target, where))}
        />
        <p>
          <button
            type="button"
            className="button plain"
            data-action="add-question"
            disabled={questions.length >= mostQuestions}
            onClick={() => add(newQuestion())}
          >
            {t("forms.desk.add")}
          </button>
        </p>
      </section>
      {opened ? (
        <section className="block" aria-labelledby="form-question" ref={editor}>
          <h2 id="form-question">{t("forms.desk.number", { number: at + 1 })}</h2>
          <QuestionEditor
            key={opened.key}
            question={opened}
            earlier={questions.slice(0, at)}
            eachPerson={eachPerson}
            faults={faults.filter((fault) => fault.place === at).map(({ code }) => code)}
            onChange={edit}
          />
        </section>
      ) : null}
      <section className="block" aria-labelledby="form-preview">
        <h2 id="form-preview">{t("forms.desk.preview")}</h2>
        <FormPreview questions={questions} />
      </section>
      <p className="dialog-acts">
        <button
          type="button"
          className="button"
          disabled={isBusy || (!isChanged && !saved.hasDraft)}
          data-action="publish-form"
          onClick={() => void save("publish")}
        >
          {t("forms.desk.publish")}
        </button>
        <button
          type="button"
          className="button plain"
          disabled={isBusy || !isChanged}
          data-action="keep-form"
          onClick={() => void save("keep")}
        >
          {t("forms.desk.keep")}
        </button>
      </p>
      {told ? (
        <p className="told" data-mood={told.mood} role={told.mood === "bad" ? "alert" : "status"}>
          {told.text}
        </p>
      ) : null}
    </div>
  )
}
