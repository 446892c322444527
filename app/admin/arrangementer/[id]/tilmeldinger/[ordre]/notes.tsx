import { ActForm } from "#components/admin/act-form.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import { AreaField } from "#components/ui/fields.tsx"
import type { DeskNote } from "#domain/events/queries/desk-order.ts"
import { translator } from "#messages/translate.ts"
import { ClientWords } from "../../../../../client-words.tsx"
import { dropNote, note } from "../actions.ts"

const t = translator("da")

/** What colleagues noted about an order, and one note more. */
export function Notes({ orderId, notes }: { orderId: string; notes: readonly DeskNote[] }) {
  return (
    <ClientWords namespaces={["errors"]}>
      <ul className="order-notes">
        {notes.map(({ id, text, at, by }) => (
          <li key={id}>
            <p className="quiet">
              {by || t("admin.log.erased")}, <Moment at={at} />
            </p>
            <p className="note-text">{text}</p>
            <ActForm action={dropNote} fields={{ id }} label={t("counter.notes.remove")} name="remove-note" />
          </li>
        ))}
      </ul>
      <ActionForm key={notes.length} action={note} name="order-note" className="form-grid">
        <input type="hidden" name="orderId" value={orderId} />
        <AreaField name="text" label={t("counter.notes.label")} rows={3} />
        <p>
          <button type="submit" className="button plain">
            {t("counter.notes.add")}
          </button>
        </p>
      </ActionForm>
    </ClientWords>
  )
}
