import { ActionForm } from "#components/ui/action-form.tsx"
import { TextField } from "#components/ui/fields.tsx"
import type { Group } from "#domain/events/rules/variants.ts"
import { translator } from "#messages/translate.ts"
import { keepProductGroup } from "../../actions.ts"

const t = translator("da")

/** What several products are the variants of: what it is called, and where it stands. */
export function Groups({ groups }: { groups: readonly Group[] }) {
  return (
    <>
      <h3>{t("counter.group.title")}</h3>
      <p className="block-text">{t("counter.group.text")}</p>
      {groups.map(({ id, name, position }) => (
        <ActionForm key={id} action={keepProductGroup} name={`product-group-${id}`} className="form-grid">
          <input type="hidden" name="id" value={id} />
          <div className="form-row">
            <TextField name="name" label={t("counter.group.name")} value={name} maxLength={80} />
            <TextField
              name="position"
              type="number"
              inputMode="numeric"
              label={t("counter.group.position")}
              value={String(position)}
            />
          </div>
          <p>
            <button className="button plain" type="submit">
              {t("counter.group.saveFor", { name })}
            </button>
          </p>
        </ActionForm>
      ))}
    </>
  )
}
