import { type KeyboardEvent, type PointerEvent, useRef } from "react"
import { useWords } from "#components/ui/words.tsx"
import { formats } from "#messages/formats.ts"
import { minuteOf, minutesOf, stepMinutes } from "./layout.ts"
import type { Movable } from "./use-moves.ts"

const { time } = formats("da")
/** How far a pointer goes before it drags: less is a press. */
const dragsFrom = 4

/** How a card is moved; `by` says how far from where it stands. */
export interface CardHands {
  readonly step: (session: Movable, by: { minutes: number; columns: number }) => void
  /** Pixels from where the pointer went down. */
  readonly drag: (session: Movable, by: { x: number; y: number }) => void
  readonly putDown: (session: Movable) => void
  readonly putBack: () => void
}

/** A session on the grid: moved by pointer or keys, and changed behind its link. */
export function GridCard({
  session,
  original,
  column,
  from,
  clashes,
  isLifted,
  href,
  hands,
}: {
  /** As it shows: where it stands, or where it would. */
  session: Movable
  original: Movable
  column: number
  /** The minute at which its day begins. */
  from: number
  clashes: readonly string[]
  isLifted: boolean
  href: string
  hands: CardHands
}) {
  const t = useWords()
  const start = useRef<{ x: number; y: number; drags: boolean } | null>(null)
  const press = (event: KeyboardEvent) => {
    const by = steps[event.key]
    if (by && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      hands.step(session, by)
    } else if (isLifted && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault()
      hands.putDown(session)
    } else if (isLifted && event.key === "Escape") {
      event.preventDefault()
      start.current = null
      hands.putBack()
    }
  }
  const down = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { x: event.clientX, y: event.clientY, drags: false }
  }
  const move = (event: PointerEvent) => {
    const began = start.current
    if (!began) return
    const by = { x: event.clientX - began.x, y: event.clientY - began.y }
    began.drags ||= Math.hypot(by.x, by.y) > dragsFrom
    if (began.drags) hands.drag(original, by)
  }
  const up = () => {
    const drags = start.current?.drags ?? false
    start.current = null
    if (drags && isLifted) hands.putDown(session)
  }
  const { kind, title, startsAt, endsAt, room, track, speakers } = session
  const row = Math.round((minuteOf(startsAt) - from) / stepMinutes) + 2
  const rows = Math.max(3, Math.round(minutesOf(session) / stepMinutes))
  return (
    <div
      className="grid-card"
      data-kind={kind}
      data-lifted={isLifted || undefined}
      data-clash={clashes.length > 0 || undefined}
      style={{ gridColumn: column + 2, gridRow: `${row} / span ${rows}` }}
    >
      <button
        type="button"
        className="grid-move"
        data-session={session.id}
        aria-describedby="programme-grid-help"
        onKeyDown={press}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={() => {
          start.current = null
          hands.putBack()
        }}
        onBlur={() => {
          if (isLifted && !start.current) hands.putDown(session)
        }}
      >
        <strong>{title}</strong>
        <span>
          {time(startsAt)}–{time(endsAt)}
          <span className="for-ears">, {room?.name ?? t("programme.grid.noRoom")}</span>
          {track ? ` · ${track.name}` : ""}
        </span>
        {speakers.length > 0 ? <span>{speakers.map(({ name }) => name).join(", ")}</span> : null}
        {clashes.map((words) => (
          <em key={words}>{words}</em>
        ))}
      </button>
      <a href={href}>
        {t("programme.grid.change")}
        <span className="for-ears"> {title}</span>
      </a>
    </div>
  )
}

const steps: Readonly<Record<string, { minutes: number; columns: number }>> = {
  ArrowUp: { minutes: -stepMinutes, columns: 0 },
  ArrowDown: { minutes: stepMinutes, columns: 0 },
  ArrowLeft: { minutes: 0, columns: -1 },
  ArrowRight: { minutes: 0, columns: 1 },
}
