"use client"

import { useWords } from "#components/ui/words.tsx"
import type { TwinStanding } from "./entry-text.ts"

/** Whether an entry is told in English as well, and the way there. */
export function TwinLine({ twin, onWrite }: { twin: TwinStanding | null; onWrite: () => void }) {
  const t = useWords()
  return (
    <div className="twin-line">
      <h3 className="label">{t("admin.twin.title")}</h3>
      {twin ? (
        <p>
          {t(
            twin.status === "PUBLISHED" && twin.hasNewer
              ? "admin.standing.newer"
              : `admin.standing.${twin.status}`,
          )}
          {" · "}
          {twin.isOlder && twin.status !== "TRASHED" ? <b>{t("schedule.twin.olderThan")} · </b> : null}
          <a href={`/admin/skriv/${twin.id}`}>
            {t(twin.isOlder ? "schedule.twin.translate" : "admin.twin.open")}
          </a>
        </p>
      ) : (
        <p>
          <button type="button" className="linklike" data-action="write-english" onClick={onWrite}>
            {t("admin.twin.write")}
          </button>
        </p>
      )}
    </div>
  )
}
