"use client"

import { useState } from "react"
import { sentence } from "#components/admin/upload-list.tsx"
import { useWords } from "#components/ui/words.tsx"
import { askServer } from "./ask-server.ts"

/** Brings an earlier version back as the newest, and goes on to the editor. */
export function RestoreButton({
  entryId,
  version,
  revisionId,
  editorPath,
  label,
}: {
  entryId: string
  /** The version that stands now. */
  version: number
  revisionId: string
  editorPath: string
  label: string
}) {
  const t = useWords()
  const [isBusy, setIsBusy] = useState(false)
  const [wrong, setWrong] = useState("")
  const restore = async () => {
    setIsBusy(true)
    const answer = await askServer("POST", `/api/admin/entries/${entryId}/restore-version`, {
      version,
      revisionId,
    })
    if (answer.type === "done") {
      location.assign(editorPath)
      return
    }
    setIsBusy(false)
    if (answer.type === "refused") setWrong(sentence(t, answer.refused.code, answer.refused.values))
    else if (answer.type === "stale") setWrong(t("admin.editor.conflict.title"))
    else
      setWrong(t(answer.type === "signed-out" ? "admin.editor.signedOut.title" : "admin.editor.unreachable"))
  }
  return (
    <p>
      <button
        type="button"
        className="button"
        disabled={isBusy}
        data-action="restore-version"
        onClick={() => void restore()}
      >
        {label}
      </button>
      {wrong ? (
        <span className="message" role="alert">
          {" "}
          {wrong}
        </span>
      ) : null}
    </p>
  )
}
