"use client"

import { sentence } from "#components/admin/upload-list.tsx"
import type { Answer } from "#components/editor/ask-server.ts"
import { useWords } from "#components/ui/words.tsx"
import type { Sending } from "./use-sending.ts"

/** How much of a file is sent, or what stood in its way. */
export function SendingLine({
  sending,
  trouble,
}: {
  sending: Sending | null
  trouble: Exclude<Answer<unknown>, { type: "done" }> | null
}) {
  const t = useWords()
  if (sending) {
    const { name, sent, all } = sending
    const label = t("imports.room.sending", { name })
    return (
      <p className="uploads-all">
        <progress value={sent} max={all} aria-label={label} />
        <span role="status">
          {label} {t("imports.room.sent", { sent: megabytes(sent), all: megabytes(all) })}
        </span>
      </p>
    )
  }
  if (!trouble) return null
  return (
    <p className="message" role="alert">
      {troubleWords(trouble, t)}
    </p>
  )
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 100_000) / 10
}

function troubleWords(
  trouble: Exclude<Answer<unknown>, { type: "done" }>,
  t: ReturnType<typeof useWords>,
): string {
  if (trouble.type === "signed-out") return t("imports.room.signedOut")
  if (trouble.type !== "refused") return t("imports.room.notSent")
  const [field] = Object.values(trouble.refused.fields)
  return sentence(t, field?.[0] ?? trouble.refused.code, trouble.refused.values)
}
