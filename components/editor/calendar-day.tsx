"use client"

import { type KeyboardEvent, useEffect, useRef } from "react"
import { useWords } from "#components/ui/words.tsx"
import { sayTime } from "./moment-words.ts"
import { type Grabbed, keyOf, type Planned } from "./planned.ts"

/** The days an arrow key means. */
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

interface Moves {
  readonly grabbed: Grabbed | null
  readonly onGrab: (item: Planned | null) => void
  readonly onShift: (item: Planned, days: number) => void
  readonly onDrop: (key: string) => void
  readonly onOpen: (item: Planned) => void
}

/** One day of the month, on which what is planned can be put down. */
export function CalendarDay({
  day,
  isBeside,
  isToday,
  planned,
  ...moves
}: Moves & {
  day: string
  /** Of the month before or after. */
  isBeside: boolean
  isToday: boolean
  planned: readonly Planned[]
}) {
  return (
    <td
      data-day={day}
      data-beside={isBeside || undefined}
      aria-current={isToday ? "date" : undefined}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        moves.onDrop(event.dataTransfer.getData("text/plain"))
      }}
    >
      <span className="day-number">{Number(day.slice(8))}</span>
      {planned.map((item) => (
        <Item key={keyOf(item)} item={item} {...moves} />
      ))}
    </td>
  )
}

function Item({ item, grabbed, onGrab, onShift, onDrop, onOpen }: Moves & { item: Planned }) {
  const t = useWords()
  const button = useRef<HTMLButtonElement>(null)
  const isGrabbed = grabbed?.key === keyOf(item)
  const day = isGrabbed ? grabbed.day : ""
  // Over another day it stands in another cell: the keys go on with it.
  useEffect(() => {
    if (day) button.current?.focus()
  }, [day])
  const said = `${sayTime(item.at)} ${item.title}, ${t(`schedule.calendar.${item.happens}`)}`
  if (!item.mayMove) {
    return (
      <a className="calendar-item" data-kind={item.kind} data-happens={item.happens} href={item.href}>
        {said}
      </a>
    )
  }
  const press = (event: KeyboardEvent) => {
    const days = steps[event.key]
    if (event.key === " ") onGrab(isGrabbed ? null : item)
    else if (!isGrabbed) return
    else if (days) onShift(item, days)
    else if (event.key === "Enter") onDrop(keyOf(item))
    else if (event.key === "Escape") onGrab(null)
    else return
    event.preventDefault()
  }
  return (
    <button
      ref={button}
      type="button"
      className="calendar-item"
      draggable
      data-kind={item.kind}
      data-happens={item.happens}
      data-held={item.held || undefined}
      aria-pressed={isGrabbed}
      aria-describedby="calendar-keys"
      onClick={() => onOpen(item)}
      onKeyDown={press}
      onKeyUp={(event) => {
        // A button is pressed by letting go of Space.
        if (event.key === " ") event.preventDefault()
      }}
      onDragStart={(event) => event.dataTransfer.setData("text/plain", keyOf(item))}
    >
      {said}
    </button>
  )
}
