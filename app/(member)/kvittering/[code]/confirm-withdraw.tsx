import { ActionForm } from "#components/ui/action-form.tsx"
import { pathHere, t } from "../../../reader.ts"
import { withdraw } from "./actions.ts"

/** Says what taking an application back means, before the button that does it. */
export function ConfirmWithdraw({ code, isDraft, path }: { code: string; isDraft: boolean; path: string }) {
  return (
    <section className="wrong" aria-labelledby="traek-tilbage">
      <h2 id="traek-tilbage">{t("calls.receipt.confirm")}</h2>
      <p className="mb-4">{t("calls.receipt.consequence")}</p>
      <ActionForm action={withdraw} name="withdraw">
        <input type="hidden" name="code" value={code} />
        <p className="ways">
          <button type="submit" className="button">
            {t("calls.receipt.withdrawYes")}
          </button>
          <a href={pathHere(isDraft ? `${path}/ansoeg/${code}` : `/kvittering/${code}`)}>
            {t("calls.receipt.withdrawNo")}
          </a>
        </p>
      </ActionForm>
    </section>
  )
}
