"use client"

import { useId, useState } from "react"
import { useWords } from "#components/ui/words.tsx"
import { localTimeOf, type Meant, meantBy, type Which, whichOf } from "./copenhagen.ts"

export interface PlannedTimeState {
  readonly local: string
  readonly meant: Meant
  readonly set: (local: string) => void
  readonly which: Which | null
  readonly choose: (which: Which) => void
}

/** What one types as a time, and the one instant that it means, or that it means none or two. */
export function usePlannedTime(first: {
  readonly instant?: string | null
  readonly local?: string
}): PlannedTimeState {
  const [local, set] = useState(first.local ?? localTimeOf(first.instant ?? null))
  const [which, choose] = useState<Which | null>(whichOf(first.instant ?? null))
  return { local, meant: meantBy(local, which), set, which, choose }
}

/**
 * A time in Denmark, to the minute. On the night that skips an hour it says that there is no such time; on the night
 * that has one twice it asks which. `isPressed`: somebody tried to go on, so that what is missing is said as well.
 */
export function PlannedTime({
  name,
  label,
  hint,
  time,
  isRequired,
  isPressed,
}: {
  name: string
  label: string
  hint?: string
  time: PlannedTimeState
  isRequired: boolean
  isPressed: boolean
}) {
  const t = useWords()
  const id = useId()
  const { kind } = time.meant
  const wrong =
    kind === "skipped"
      ? t("schedule.time.skipped")
      : isPressed && kind === "none" && isRequired
        ? t("schedule.time.missing")
        : isPressed && kind === "twice"
          ? t("schedule.time.which")
          : null
  const isTwice = kind === "twice" || (time.meant.kind === "at" && time.meant.isRepeated)
  return (
    <div className={wrong ? "field bad" : "field"}>
      <label htmlFor={`${id}-time`}>{label}</label>
      <input
        id={`${id}-time`}
        name={name}
        type="datetime-local"
        value={time.local}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-wrong` : hint ? `${id}-hint` : undefined}
        onChange={(event) => time.set(event.target.value)}
      />
      {isTwice ? (
        <fieldset className="planned-which">
          <legend>{t("schedule.time.twice")}</legend>
          {(["first", "second"] as const).map((which) => (
            <label key={which}>
              <input
                type="radio"
                name={`${name}-which`}
                value={which}
                checked={time.which === which}
                onChange={() => time.choose(which)}
              />{" "}
              {t(`schedule.time.${which}`)}
            </label>
          ))}
        </fieldset>
      ) : null}
      {wrong ? (
        <p className="message" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      ) : hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}
