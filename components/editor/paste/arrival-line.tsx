import { sentence } from "#components/admin/upload-list.tsx"
import { useWords } from "#components/ui/words.tsx"
import type { Arrival } from "./arrivals.ts"

/** How far a file is on its way to its place, and in plain words why it did not come. */
export function ArrivalLine({ arrival: { name, sent, failed } }: { arrival: Arrival }) {
  const t = useWords()
  if (failed === null) {
    const percent = Math.round(sent * 100)
    return (
      <p className="block-says">
        {t("paste.arriving", { name, percent })}
        <progress value={sent} max={1} aria-label={name} />
      </p>
    )
  }
  const [field] = typeof failed === "object" ? Object.values(failed.fields) : []
  const reason =
    typeof failed === "object"
      ? sentence(t, field?.[0] ?? failed.code, failed.values)
      : t(failed === "signed-out" ? "admin.editor.signedOut.title" : "admin.editor.unreachable")
  return (
    <p className="message" role="alert">
      {t("paste.failed", { name, reason })}
    </p>
  )
}
