import { ActForm } from "#components/admin/act-form.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import { TextField } from "#components/ui/fields.tsx"
import type { DeskQuota } from "#domain/events/queries/desk-event.ts"
import { translator } from "#messages/translate.ts"
import { ClientWords } from "../../../../client-words.tsx"
import { dropQuota, keepQuota } from "../../actions.ts"

const t = translator("da")

/** A number of seats with a name: a new one, or the one that is being changed. */
export function QuotaForm({
  eventId,
  quota,
  path,
}: {
  eventId: string
  quota: DeskQuota | undefined
  path: string
}) {
  return (
    <div id="pulje" className="form-grid">
      <ActionForm action={keepQuota} name="quota" className="form-grid">
        {quota ? <input type="hidden" name="id" value={quota.id} /> : null}
        <input type="hidden" name="eventId" value={eventId} />
        <div className="form-row">
          <TextField
            name="name"
            label={t("events.desk.quotaName")}
            hint={t("events.desk.quotaNameHint")}
            value={quota?.name ?? ""}
            maxLength={120}
          />
          <TextField
            name="size"
            type="number"
            inputMode="numeric"
            label={t("events.desk.quotaSize")}
            hint={quota ? t("events.desk.takenHint", { taken: quota.taken }) : undefined}
            value={quota ? String(quota.size) : ""}
          />
        </div>
        <p>
          <button className="button plain" type="submit">
            {t(quota ? "events.desk.saveQuota" : "events.desk.addQuota")}
          </button>
        </p>
      </ActionForm>
      {quota ? (
        <>
          <p>
            <a href={path}>{t("events.desk.newInstead")}</a>
          </p>
          {quota.products.length === 0 ? (
            <ClientWords namespaces={["errors"]}>
              <ActForm
                action={dropQuota}
                fields={{ id: quota.id }}
                label={t("events.desk.removeQuota", { name: quota.name })}
                name="remove-quota"
              />
            </ClientWords>
          ) : null}
        </>
      ) : null}
    </div>
  )
}
