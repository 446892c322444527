"use client"

import { useRef, useState } from "react"
import { Orderable } from "#components/admin/orderable.tsx"
import { dropOf, type Place, stepOf } from "#components/admin/tree-moves.ts"
import { useWords } from "#components/ui/words.tsx"
import { mostOptions, type Question } from "#domain/forms/rules/question.ts"
import { newOption } from "./new-question.ts"

/** What can be chosen, in order. One that was chosen and is taken out stays readable in the answers that have it. */
export function OptionsEditor({
  question,
  onChange,
}: {
  question: Question
  onChange: (question: Question) => void
}) {
  const t = useWords()
  const [said, setSaid] = useState("")
  const list = useRef<HTMLFieldSetElement>(null)
  const { options } = question
  const titleOf = ({ da }: { da: string }) => da || t("forms.desk.untitled")
  const change = (next: Question["options"]) => onChange({ ...question, options: next })
  const nodes = options.map(({ key }) => ({ id: key, depth: 0 }))
  const place = (key: string, to: Place | null) => {
    const option = options.find((one) => one.key === key)
    if (!to || !option) return setSaid(t("tidy.order.nowhere"))
    const rest = options.filter((one) => one !== option)
    const at = to.beforeId ? rest.findIndex((one) => one.key === to.beforeId) : rest.length
    change(rest.toSpliced(at, 0, option))
    setSaid(t("tidy.order.moved", { title: titleOf(option), place: at + 1 }))
  }
  const add = () => {
    const option = newOption()
    change([...options, option])
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-key="${option.key}"] input`)?.focus(),
    )
  }
  return (
    <fieldset className="options-editor" ref={list}>
      <legend>{t("forms.desk.options")}</legend>
      <Orderable
        label={t("forms.desk.options")}
        canNest={false}
        said={said}
        lines={options.map((option) => ({
          key: option.key,
          title: titleOf(option),
          depth: 0,
          children: (
            <>
              {(["da", "en"] as const).map((locale) => (
                <input
                  key={locale}
                  lang={locale}
                  aria-label={t(`forms.desk.option.${locale}`, { title: titleOf(option) })}
                  placeholder={t(`forms.desk.optionIn.${locale}`)}
                  value={option[locale]}
                  maxLength={200}
                  onChange={({ target }) =>
                    change(options.map((one) => (one === option ? { ...one, [locale]: target.value } : one)))
                  }
                />
              ))}
              <button
                type="button"
                className="linklike"
                aria-label={t("tidy.order.removeNamed", { title: titleOf(option) })}
                onClick={() => change(options.filter((one) => one !== option))}
              >
                {t("tidy.order.remove")}
              </button>
            </>
          ),
        }))}
        onMove={(key, direction) => place(key, stepOf(nodes, key, direction))}
        onDrop={(key, target, where) => place(key, dropOf(nodes, key, target, where))}
      />
      <p>
        <button
          type="button"
          className="button plain"
          data-action="add-option"
          disabled={options.length >= mostOptions}
          onClick={add}
        >
          {t("forms.desk.addOption")}
        </button>
      </p>
    </fieldset>
  )
}
