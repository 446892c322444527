"use client"

import { useState } from "react"
import { useWords } from "#components/ui/words.tsx"

/** The text is written in another tab of this person: here it can be read, and the pen be fetched. */
export function ElsewhereNotice({ onTake }: { onTake: () => Promise<void> }) {
  const t = useWords()
  const [isTaking, setIsTaking] = useState(false)
  return (
    <section className="told" data-mood="wait" role="status">
      <p>{t("saving.elsewhere.text")}</p>
      <p className="conflict-choices">
        <button
          type="button"
          className="button"
          data-action="write-here"
          disabled={isTaking}
          onClick={() => {
            setIsTaking(true)
            void onTake().finally(() => setIsTaking(false))
          }}
        >
          {t(isTaking ? "saving.elsewhere.taking" : "saving.elsewhere.take")}
        </button>
      </p>
    </section>
  )
}
