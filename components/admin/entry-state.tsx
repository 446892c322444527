import { translator } from "#messages/translate.ts"
import type { EntryStatus } from "#platform/database/enums.ts"
import { type Mood, State } from "./state.tsx"

const moods: Record<EntryStatus, Mood> = {
  DRAFT: "rest",
  SCHEDULED: "wait",
  PUBLISHED: "good",
  UNPUBLISHED: "rest",
  TRASHED: "bad",
}

/** What the public meets of an entry, and whether something newer is being written. */
export function EntryState({ status, hasNewer }: { status: EntryStatus; hasNewer: boolean }) {
  const t = translator("da")
  return (
    <State mood={moods[status]}>
      {t(`admin.standing.${status}`)}
      {hasNewer ? <span className="quiet">, {t("admin.entries.newer")}</span> : null}
    </State>
  )
}
