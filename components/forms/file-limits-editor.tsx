"use client"

import { Field } from "#components/admin/field.tsx"
import { useWords } from "#components/ui/words.tsx"
import { mostMegabytes } from "#domain/forms/rules/file-limits.ts"
import { fileSorts, type Question } from "#domain/forms/rules/question.ts"

/** Which files a question takes, and how large one may be. */
export function FileLimits({
  question,
  onChange,
}: {
  question: Question
  onChange: (question: Question) => void
}) {
  const t = useWords()
  const { limits } = question
  return (
    <>
      <fieldset className="file-sorts">
        <legend>{t("forms.desk.files")}</legend>
        <p className="hint" id="question-files-hint">
          {t("forms.desk.filesHint")}
        </p>
        {fileSorts.map((sort) => (
          <label className="check" key={sort}>
            <input
              type="checkbox"
              aria-describedby="question-files-hint"
              checked={limits.files.includes(sort)}
              onChange={({ target }) => {
                const files = fileSorts.filter((one) =>
                  one === sort ? target.checked : limits.files.includes(one),
                )
                onChange({ ...question, limits: { ...limits, files } })
              }}
            />
            {t(`forms.desk.fileSort.${sort}`)}
          </label>
        ))}
      </fieldset>
      <Field id="question-megabytes" label={t("forms.desk.megabytes")} hint={t("forms.desk.megabytesHint")}>
        {(control) => (
          <input
            {...control}
            type="number"
            min={1}
            max={mostMegabytes}
            defaultValue={limits.megabytes ?? ""}
            onChange={({ target }) => {
              const value = target.valueAsNumber
              const megabytes = Number.isNaN(value)
                ? null
                : Math.min(mostMegabytes, Math.max(1, Math.trunc(value)))
              onChange({ ...question, limits: { ...limits, megabytes } })
            }}
          />
        )}
      </Field>
    </>
  )
}
