import { ActForm } from "#components/admin/act-form.tsx"
import { SelectField, TextField } from "#components/ui/fields.tsx"
import type { ListProduct } from "#domain/events/queries/desk-list-choices.ts"
import { longestTable } from "#domain/events/rules/longest-table.ts"
import { translator } from "#messages/translate.ts"
import { ClientWords } from "../../../../client-words.tsx"
import { seatThem } from "../../actions.ts"

const t = translator("da")

/** What the boxes of the list belong to: they stand in its rows, outside the form. */
export const tickedBy = { form: "bord", name: "tickets" } as const

/** Seats those who are ticked in the list at a table; `place` is where in the list one comes back to. */
export function TableForm({
  eventId,
  dinners: [dinner, ...others],
  place,
}: {
  eventId: string
  dinners: readonly ListProduct[]
  place: string
}) {
  return (
    <div className="table-form">
      <p className="block-text">{t("organiser-lists.seatText")}</p>
      <ClientWords namespaces={["errors"]}>
        <ActForm
          action={seatThem}
          id={tickedBy.form}
          fields={{ eventId, til: place, ...(others.length > 0 ? {} : { productId: dinner?.id ?? "" }) }}
          label={t("organiser-lists.seatThem")}
          name="seat-at-table"
        >
          <div className="form-row">
            <TextField name="tableName" label={t("organiser-lists.table")} maxLength={longestTable} />
            {dinner && others.length > 0 ? (
              <SelectField
                name="productId"
                label={t("organiser-lists.dinner")}
                value={dinner.id}
                options={[dinner, ...others].map(({ id, name }) => ({ value: id, label: name }))}
              />
            ) : null}
          </div>
        </ActForm>
      </ClientWords>
    </div>
  )
}
