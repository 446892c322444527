"use client"

import { Field } from "#components/admin/field.tsx"
import { useWords } from "#components/ui/words.tsx"
import { type Condition, consented, isHeading, type Question } from "#domain/forms/rules/question.ts"

/** "Vis kun når …": on which earlier question a question hangs, and on which answer to it. */
export function ConditionEditor({
  question,
  earlier,
  onChange,
}: {
  question: Question
  earlier: readonly Question[]
  onChange: (question: Question) => void
}) {
  const t = useWords()
  const { condition, isPerPerson } = question
  const possible = earlier.filter((one) => !isHeading(one) && one.isPerPerson === isPerPerson)
  const on = possible.find(({ key }) => key === condition?.key)
  if (possible.length === 0 && !condition) return null
  const set = (next: Condition | null) => onChange({ ...question, condition: next })
  return (
    <fieldset className="condition-editor">
      <legend>{t("forms.desk.only")}</legend>
      <div className="form-row">
        <Field id="condition-on" label={t("forms.desk.onlyOn")}>
          {(control) => (
            <select
              {...control}
              value={on?.key ?? ""}
              onChange={({ target }) => {
                const chosen = possible.find(({ key }) => key === target.value)
                set(chosen ? { key: chosen.key, is: firstWay(chosen), values: [] } : null)
              }}
            >
              <option value="">{t(condition && !on ? "forms.desk.onlyGone" : "forms.desk.always")}</option>
              {possible.map(({ key, label }) => (
                <option key={key} value={key}>
                  {label.da || t("forms.desk.untitled")}
                </option>
              ))}
            </select>
          )}
        </Field>
        {condition && on ? (
          <Field id="condition-is" label={t("forms.desk.onlyIs")}>
            {(control) => (
              <select
                {...control}
                value={condition.is}
                onChange={({ target }) => {
                  const is = (["answered", "oneOf", "noneOf"] as const).find((one) => one === target.value)
                  if (is) set({ ...condition, is, values: is === "answered" ? [] : condition.values })
                }}
              >
                {ways(on).map((is) => (
                  <option key={is} value={is}>
                    {t(`forms.desk.is.${is}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ) : null}
      </div>
      {condition && on && condition.is !== "answered" ? (
        <div className="condition-values">
          {valuesOf(on, t("forms.ask.consent")).map(({ key, da }) => (
            <label className="check" key={key}>
              <input
                type="checkbox"
                checked={condition.values.includes(key)}
                onChange={({ target }) =>
                  set({
                    ...condition,
                    values: target.checked
                      ? [...condition.values, key]
                      : condition.values.filter((value) => value !== key),
                  })
                }
              />
              {da || t("forms.desk.untitled")}
            </label>
          ))}
        </div>
      ) : null}
    </fieldset>
  )
}

function ways(on: Question): Condition["is"][] {
  return valuesOf(on, "").length > 0 ? ["oneOf", "noneOf", "answered"] : ["answered"]
}

function firstWay(on: Question): Condition["is"] {
  return ways(on)[0] ?? "answered"
}

function valuesOf({ kind, options }: Question, yes: string) {
  return kind === "CONSENT" ? [{ key: consented, da: yes }] : options
}
