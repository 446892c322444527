import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ActionForm } from "#components/ui/action-form.tsx"
import { SelectField, TextField } from "#components/ui/fields.tsx"
import { allows } from "#domain/access/demand.ts"
import { seriesList } from "#domain/surveys/queries/series-list.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../ask.ts"
import { AdminPage } from "../../admin-page.tsx"
import { deskActor } from "../../desk-actor.ts"
import { begin } from "../actions.ts"

const t = translator("da")
const list = "/admin/undersoegelser"
export const metadata: Metadata = { title: t("admin.entries.new.SURVEY") }

/** A series, a year and a title, and one begins; questions and figures come after. */
export default async function NewSurveyPage() {
  const actor = await deskActor(`${list}/ny`)
  if (!allows(actor, "surveys.write")) notFound()
  const series = await ask(actor, `${list}/ny`, seriesList(actor))
  return (
    <AdminPage
      actor={actor}
      section="surveys"
      title={t("admin.entries.new.SURVEY")}
      parent={{ href: list, label: t("admin.section.surveys") }}
    >
      <ActionForm action={begin} name="create-survey" className="form-grid">
        <TextField name="title" label={t("admin.entries.title")} maxLength={200} />
        <SelectField
          name="seriesId"
          label={t("admin.entries.series")}
          hint={t("surveys.desk.seriesHint")}
          options={[
            { value: "", label: t("surveys.desk.newSeries") },
            ...series.map(({ id, title, years }) => ({ value: id, label: `${title} (${years.join(", ")})` })),
          ]}
        />
        <div className="form-row">
          <TextField name="seriesTitle" label={t("surveys.desk.seriesTitle")} maxLength={200} />
          <TextField
            name="seriesKey"
            label={t("surveys.desk.seriesKey")}
            hint={t("surveys.desk.seriesKeyHint")}
            maxLength={60}
          />
        </div>
        <TextField name="year" type="number" inputMode="numeric" label={t("admin.entries.year")} />
        <p>
          <button className="button" type="submit">
            {t("admin.create.submit")}
          </button>
        </p>
      </ActionForm>
    </AdminPage>
  )
}
