"use client"

import { useState } from "react"
import { askServer } from "#components/editor/ask-server.ts"
import { useWords } from "#components/ui/words.tsx"
import { saidBy } from "./said-by.ts"

/** Fetches one thing back from the trash where it stands in the list, and leads to it then. */
export function RestoreLine({
  id,
  version,
  title,
  href,
}: {
  id: string
  version: number
  title: string
  href: string
}) {
  const t = useWords()
  const [state, setState] = useState<"lying" | "busy" | "back">("lying")
  const [refused, setRefused] = useState("")
  const restore = async () => {
    setState("busy")
    setRefused("")
    const answer = await askServer("POST", `/api/admin/entries/${id}/restore`, { version })
    setState(answer.type === "done" ? "back" : "lying")
    if (answer.type !== "done") setRefused(saidBy(t, answer))
  }
  return (
    <span role="status">
      {state === "back" ? (
        <>
          {t("tidy.trash.restored")} <a href={href}>{t("tidy.trash.open")}</a>
        </>
      ) : (
        <button
          type="button"
          className="linklike"
          disabled={state === "busy"}
          aria-label={t("tidy.trash.restoreNamed", { title })}
          data-action="restore"
          onClick={() => void restore()}
        >
          {t("tidy.trash.restore")}
        </button>
      )}
      {refused ? <span className="below late">{refused}</span> : null}
    </span>
  )
}
