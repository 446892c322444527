"use client"

import { useCallback, useEffect, useState } from "react"
import { useWords } from "#components/ui/words.tsx"
import { type CopyOwner, dropCopy, type KeptCopy, listCopies, sweepCopies } from "./browser-copies.ts"
import { sayMoment } from "./moment-words.ts"

/** The copies of this person in this browser, with the way to each text, and to letting go of one. */
export function CopyList({ owner: { personId, key } }: { owner: CopyOwner }) {
  const t = useWords()
  const [copies, setCopies] = useState<readonly KeptCopy[] | "waiting" | "none">("waiting")
  const look = useCallback(async () => {
    await sweepCopies()
    return listCopies({ personId, key })
  }, [personId, key])
  useEffect(() => {
    void look().then(setCopies, () => setCopies("none"))
  }, [look])
  const drop = async (entryId: string) => {
    await dropCopy({ personId, key }, entryId)
    setCopies(await look())
  }

  if (copies === "waiting") return <p role="status">{t("saving.copies.looking")}</p>
  if (copies === "none") return <p role="alert">{t("saving.copy.none")}</p>
  if (copies.length === 0) return <p>{t("saving.copies.empty")}</p>
  return (
    <ul className="lines">
      {copies.map(({ entryId, keptAt, reachedAt, copy }) => (
        <li key={entryId}>
          <p>
            <a href={`/admin/skriv/${entryId}`}>
              {copy ? copy.text.title || t("saving.copies.untitled") : t("saving.copies.closed")}
            </a>{" "}
            · {t("saving.copies.kept", { at: sayMoment(keptAt.toISOString()) })} ·{" "}
            {reachedAt ? t("saving.copies.reached") : <strong>{t("saving.copies.notReached")}</strong>}
          </p>
          <button type="button" className="linklike" onClick={() => void drop(entryId)}>
            {t("saving.copies.drop")}
          </button>
        </li>
      ))}
    </ul>
  )
}
