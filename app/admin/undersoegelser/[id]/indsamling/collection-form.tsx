import { ActionForm } from "#components/ui/action-form.tsx"
import { AreaField, TextField } from "#components/ui/fields.tsx"
import type { DeskCollection } from "#domain/collecting/queries/desk-collection.ts"
import { translator } from "#messages/translate.ts"
import { localTimeInCopenhagen } from "#platform/time/time.ts"
import { keepCollection } from "./actions.ts"

const t = translator("da")

/** When a collection opens and closes, whom municipalities write to, and what the invitation says besides. */
export function CollectionForm({ entryId, times }: { entryId: string; times: DeskCollection["times"] }) {
  return (
    <ActionForm action={keepCollection} name="collection" className="form-grid">
      <input type="hidden" name="entryId" value={entryId} />
      <input type="hidden" name="version" value={times?.version ?? 0} />
      <div className="form-row">
        <TextField
          name="opensAt"
          type="datetime-local"
          label={t("collecting.desk.opensAt")}
          value={times ? localTimeInCopenhagen(times.opensAt) : ""}
        />
        <TextField
          name="closesAt"
          type="datetime-local"
          label={t("collecting.desk.closesAt")}
          value={times ? localTimeInCopenhagen(times.closesAt) : ""}
        />
      </div>
      <TextField
        name="contactEmail"
        type="email"
        label={t("collecting.desk.contactEmail")}
        hint={t("collecting.desk.contactEmailHint")}
        value={times?.contactEmail ?? ""}
      />
      <AreaField name="words" label={t("collecting.desk.words")} rows={4} value={times?.words ?? ""} />
      <p>
        <button className={times ? "button plain" : "button"} type="submit">
          {t(times ? "collecting.desk.save" : "collecting.desk.beginButton")}
        </button>
      </p>
    </ActionForm>
  )
}
