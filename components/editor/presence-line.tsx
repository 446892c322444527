"use client"

import { useWords } from "#components/ui/words.tsx"
import { usePresence } from "./use-presence.ts"
import type { Saving } from "./use-saving.ts"

/** Who else has the text open, that somebody has saved it, and that the product was renewed: before one writes on. */
export function PresenceLine({ entryId, build, saving }: { entryId: string; build: string; saving: Saving }) {
  const t = useWords()
  const { others, isBehind, isRenewed } = usePresence(entryId, build, saving)
  const names = [...new Set(others.filter(({ isSelf }) => !isSelf).map(({ name }) => name))]
  const said = [
    names.length > 0 ? t("saving.presence.others", { names: names.join(", "), count: names.length }) : null,
    others.some(({ isSelf }) => isSelf) ? t("saving.presence.self") : null,
    isBehind ? t("saving.presence.behind") : null,
  ]
  return (
    <>
      <p className="presence" role="status">
        {said.filter(Boolean).join(" ")}
      </p>
      {isRenewed ? (
        <section className="told" data-mood="wait" role="status">
          <p>{t("saving.renewed")}</p>
          <p className="conflict-choices">
            <button
              type="button"
              className="button plain"
              data-action="reload"
              onClick={() => void saving.reload()}
            >
              {t("saving.reload")}
            </button>
          </p>
        </section>
      ) : null}
    </>
  )
}
