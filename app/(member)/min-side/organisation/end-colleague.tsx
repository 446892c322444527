import { ActionForm } from "#components/ui/action-form.tsx"
import { TextField } from "#components/ui/fields.tsx"
import type { RosterLine } from "#domain/people/queries/kept-roster.ts"
import { dayInCopenhagen, now } from "#platform/time/time.ts"
import { pathHere, t } from "../../../reader.ts"
import { takeOffRoster } from "../actions.ts"

/** Names who is taken off the list, and asks from when, before the button that does it. */
export function EndColleague({ line, back }: { line: RosterLine; back: string }) {
  const [, firstPossible = line.fromOn] = [line.fromOn, dayInCopenhagen(now())].toSorted()
  return (
    <section className="wrong" aria-labelledby="tag-af">
      <h2 id="tag-af">
        {t("people.roster.end")}: {line.name}
      </h2>
      <ActionForm action={takeOffRoster} name="end-colleague">
        <input type="hidden" name="id" value={line.affiliationId} />
        <TextField
          name="toOn"
          type="date"
          label={t("people.roster.lastDay", { name: line.name })}
          value={line.toOn || firstPossible}
        />
        <p className="mine-ways">
          <button type="submit" className="button">
            {t("people.roster.end")}
          </button>
          <a href={pathHere(back)}>{t("privacy.erase.withdraw")}</a>
        </p>
      </ActionForm>
    </section>
  )
}
