import { ActForm } from "#components/admin/act-form.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import { AreaField, SelectField, TextField } from "#components/ui/fields.tsx"
import type { DeskQuestion } from "#domain/surveys/queries/desk-survey.ts"
import { translator } from "#messages/translate.ts"
import { ClientWords } from "../../../../client-words.tsx"
import { dropCategory, keepCategory } from "../../actions.ts"

const t = translator("da")

/** A category of a question: a new one, or the one that is being changed. */
export function CategoryForm({
  entryId,
  question,
  category,
  path,
}: {
  entryId: string
  question: DeskQuestion
  category: DeskQuestion["categories"][number] | undefined
  path: string
}) {
  return (
    <div className="form-grid">
      <ActionForm action={keepCategory} name="category" className="form-grid">
        <input type="hidden" name="entryId" value={entryId} />
        <input type="hidden" name="versionId" value={question.versionId} />
        {category ? <input type="hidden" name="id" value={category.id} /> : null}
        <div className="form-row">
          <TextField
            name="code"
            label={t("surveys.desk.code")}
            hint={t("surveys.desk.codeHint")}
            value={category?.code ?? ""}
            maxLength={60}
          />
          <TextField
            name="position"
            type="number"
            label={t("surveys.desk.position")}
            value={String(category?.position ?? question.categories.length)}
          />
        </div>
        <TextField
          name="label"
          label={t("surveys.desk.categoryLabel")}
          value={category?.label ?? ""}
          maxLength={200}
        />
        <TextField
          name="labelEn"
          label={t("surveys.desk.categoryLabelEn")}
          value={category?.labelEn ?? ""}
          maxLength={200}
        />
        <AreaField
          name="description"
          label={t("surveys.desk.description")}
          rows={2}
          value={category?.description ?? ""}
        />
        <AreaField
          name="descriptionEn"
          label={t("surveys.desk.descriptionEn")}
          rows={2}
          value={category?.descriptionEn ?? ""}
        />
        <SelectField
          name="tone"
          label={t("surveys.desk.toneLabel")}
          value={category?.tone ?? "STEP"}
          options={(["STEP", "CUT", "NEUTRAL", "NONE"] as const).map((value) => ({
            value,
            label: t(`surveys.desk.tone.${value}`),
          }))}
        />
        <p>
          <button className="button plain" type="submit">
            {t(category ? "surveys.desk.saveCategory" : "surveys.desk.addCategory")}
          </button>
        </p>
      </ActionForm>
      {category ? (
        <>
          <p>
            <a href={`${path}?spoergsmaal=${question.versionId}#kategori`}>{t("surveys.desk.newCategory")}</a>
          </p>
          <ClientWords namespaces={["errors"]}>
            <ActForm
              action={dropCategory}
              fields={{ entryId, id: category.id }}
              label={t("surveys.desk.removeCategory", { label: category.label })}
              name="remove-category"
            />
          </ClientWords>
        </>
      ) : null}
    </div>
  )
}
