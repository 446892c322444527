import { translator } from "#messages/translate.ts"
import type { ListColumn } from "../../list-columns.ts"

const t = translator("da")

/** Which columns the list shows; a part of the form that narrows it, so that both stand in the address. */
export function ColumnChoice({ all, shown }: { all: readonly ListColumn[]; shown: readonly ListColumn[] }) {
  const isShown = new Set(shown.map(({ key }) => key))
  return (
    <details className="column-choice">
      <summary>{t("organiser-lists.columns", { shown: shown.length, all: all.length })}</summary>
      <fieldset>
        <legend className="for-ears">{t("organiser-lists.columnsShown")}</legend>
        {all.map(({ key, label }) => (
          <label key={key}>
            <input type="checkbox" name="kol" value={key} defaultChecked={isShown.has(key)} />
            {label}
          </label>
        ))}
      </fieldset>
      <button className="button plain" type="submit">
        {t("organiser-lists.showColumns")}
      </button>
    </details>
  )
}
