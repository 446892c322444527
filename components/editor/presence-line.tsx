"use client"

import { useWords } from "#components/ui/words.tsx"
import { usePresence } from "./use-presence.ts"
import type { Saving } from "./use-saving.ts"

/** Who else has the text open, and that somebody has saved it, before one writes on. */
export function PresenceLine({ entryId, saving }: { entryId: string; saving: Saving }) {
  const t = useWords()
  const { others, isBehind } = usePresence(entryId, saving)
  const names = [...new Set(others.filter(({ isSelf }) => !isSelf).map(({ name }) => name))]
  const isElsewhere = others.some(({ isSelf }) => isSelf)
  if (names.length === 0 && !isElsewhere) return <p className="presence" role="status" />
  return (
    <p className="presence" role="status">
      {names.length > 0
        ? t("saving.presence.others", { names: names.join(", "), count: names.length })
        : null}{" "}
      {isElsewhere ? t("saving.presence.self") : null} {isBehind ? t("saving.presence.behind") : null}
    </p>
  )
}
