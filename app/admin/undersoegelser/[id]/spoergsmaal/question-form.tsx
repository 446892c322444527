import { ActionForm } from "#components/ui/action-form.tsx"
import { CheckRows } from "#components/ui/check-rows.tsx"
import { AreaField, SelectField, TextField } from "#components/ui/fields.tsx"
import type { DeskQuestion } from "#domain/surveys/queries/desk-survey.ts"
import { translator } from "#messages/translate.ts"
import { keepQuestion } from "../../actions.ts"

const t = translator("da")

/** A question: a new one, or the words of the one that is being changed. */
export function QuestionForm({
  entryId,
  question,
  path,
}: {
  entryId: string
  question: DeskQuestion | undefined
  path: string
}) {
  return (
    <ActionForm action={keepQuestion} name="question" className="form-grid">
      <input type="hidden" name="entryId" value={entryId} />
      {question ? <input type="hidden" name="versionId" value={question.versionId} /> : null}
      <TextField name="label" label={t("surveys.desk.label")} value={question?.label ?? ""} maxLength={200} />
      <TextField
        name="labelEn"
        label={t("surveys.desk.labelEn")}
        value={question?.labelEn ?? ""}
        maxLength={200}
      />
      <div className="form-row">
        {question ? (
          <input type="hidden" name="key" value={question.key} />
        ) : (
          <TextField
            name="key"
            label={t("surveys.desk.key")}
            hint={t("surveys.desk.keyHint")}
            maxLength={60}
          />
        )}
        <SelectField
          name="kind"
          label={t("surveys.desk.kindLabel")}
          value={question?.kind ?? "CATEGORY"}
          options={(["CATEGORY", "NUMBER"] as const).map((value) => ({
            value,
            label: t(`surveys.desk.kind.${value}`),
          }))}
        />
      </div>
      <div className="form-row">
        <TextField
          name="unit"
          label={t("surveys.desk.unit")}
          hint={t("surveys.desk.unitHint")}
          value={question?.unit ?? ""}
          maxLength={30}
        />
        <TextField
          name="decimals"
          type="number"
          label={t("surveys.desk.decimals")}
          value={String(question?.decimals ?? 0)}
        />
      </div>
      <CheckRows
        name="perInhabitant"
        legend={t("survey-compare.desk.division")}
        values={question?.perInhabitant ? ["ja"] : []}
        options={[{ value: "ja", label: t("survey-compare.desk.perInhabitant") }]}
      />
      <div className="form-row">
        <TextField
          name="noResponseCode"
          label={t("surveys.desk.noResponseCode")}
          hint={t("surveys.desk.noResponseCodeHint")}
          value={question?.noResponse?.code ?? ""}
          maxLength={60}
        />
        <TextField
          name="noResponseLabel"
          label={t("surveys.desk.noResponseLabel")}
          value={question?.noResponse?.label ?? ""}
          maxLength={200}
        />
      </div>
      <TextField
        name="noResponseLabelEn"
        label={t("surveys.desk.noResponseLabelEn")}
        value={question?.noResponse?.labelEn ?? ""}
        maxLength={200}
      />
      <CheckRows
        name="breakInSeries"
        legend={t("surveys.desk.comparison")}
        values={question?.breakInSeries ? ["ja"] : []}
        options={[{ value: "ja", label: t("surveys.desk.breakInSeries") }]}
      />
      <AreaField name="note" label={t("surveys.desk.note")} rows={2} value={question?.note ?? ""} />
      <AreaField name="noteEn" label={t("surveys.desk.noteEn")} rows={2} value={question?.noteEn ?? ""} />
      <p>
        <button className="button plain" type="submit">
          {t(question ? "surveys.desk.saveQuestion" : "surveys.desk.addQuestion")}
        </button>
      </p>
      {question ? (
        <p>
          <a href={`${path}#spoergsmaal`}>{t("surveys.desk.newQuestion")}</a>
        </p>
      ) : null}
    </ActionForm>
  )
}
