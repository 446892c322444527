"use client"

import { useState } from "react"
import { useWords } from "#components/ui/words.tsx"
import type { Standing } from "./entry-text.ts"
import { sayMoment } from "./moment-words.ts"
import type { Acts } from "./use-acts.ts"

/**
 * Stands above the text while a version waits for its minute: that it could not go out, or that what is written now is
 * newer, and whether it shall take its place.
 */
export function ScheduledNotice({
  standing,
  isNewer,
  mayPublish,
  acts,
}: {
  standing: Standing
  /** What is written is newer than what waits. */
  isNewer: boolean
  mayPublish: boolean
  acts: Acts
}) {
  const t = useWords()
  const [kept, setKept] = useState<number | null>(null)
  const { scheduled, publishAt } = standing
  if (!scheduled || !publishAt) return null
  const values = { version: scheduled.version, at: sayMoment(publishAt) }
  if (scheduled.heldCode) {
    return (
      <section className="told" data-mood="bad" role="alert" data-notice="held">
        <h2>{t("schedule.held.title", values)}</h2>
        <p>
          {t(scheduled.heldCode)} {t("schedule.held.stays")}
        </p>
        {mayPublish ? (
          <p className="conflict-choices">
            <button type="button" className="button plain" onClick={() => acts.open("publish")}>
              {t("schedule.held.publish")}
            </button>
            <button type="button" className="linklike" onClick={() => acts.move("publish")}>
              {t("schedule.moveTo")}
            </button>
          </p>
        ) : null}
      </section>
    )
  }
  if (!isNewer || !mayPublish || kept === scheduled.version) return null
  return (
    <section className="told" data-mood="wait" data-notice="newer">
      <p>{t("schedule.newer.text", values)}</p>
      <p className="conflict-choices">
        <button
          type="button"
          className="button plain"
          data-action="take-its-place"
          onClick={acts.takeItsPlace}
        >
          {t("schedule.newer.take")}
        </button>
        <button type="button" className="linklike" onClick={() => setKept(scheduled.version)}>
          {t("schedule.newer.keep", values)}
        </button>
      </p>
    </section>
  )
}
