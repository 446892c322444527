"use client"

import { useEffect, useRef } from "react"
import { useWords } from "#components/ui/words.tsx"
import { allClashes, clashesOf, type Together } from "#domain/programme/rules/clashes.ts"
import { formats } from "#messages/formats.ts"
import { instantOf } from "#platform/time/time.ts"
import { type CardHands, GridCard } from "./grid-card.tsx"
import { type Column, type GridDay, gridDays, movedBy, rowPixels, stepMinutes } from "./layout.ts"
import { clashWords, type Movable, useMoves } from "./use-moves.ts"
import "./programme-grid.css"

const { date } = formats("da")

/** The working programme, a grid for each day: rooms across, hours down; what is moved is saved at once. */
export function ProgrammeGrid({
  sessions,
  rooms,
  together,
  path,
}: {
  sessions: readonly Movable[]
  rooms: readonly { id: string; name: string; capacity: number | null }[]
  /** Sessions that some people have both chosen. */
  together: readonly Together[]
  /** Where a session is changed by its form. */
  path: string
}) {
  const t = useWords()
  const { standing, lifted, said, lift, putBack, putDown, say } = useMoves(sessions, together)
  const columns: Column[] = [...rooms, null]
  const clashes = allClashes(standing, together)
  // A pointer that drags has the focus elsewhere; Escape puts back all the same.
  const back = useRef(putBack)
  back.current = putBack
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape") back.current()
    }
    document.addEventListener("keydown", press)
    return () => document.removeEventListener("keydown", press)
  }, [])
  return (
    <div className="programme-grid">
      <p className="hint" id="programme-grid-help">
        {t("programme.grid.help")}
      </p>
      <p className="grid-said" role="status" data-said="">
        {said}
      </p>
      {clashes.length > 0 ? (
        <section className="grid-clashes">
          <h3>{t("programme.grid.clashes")}</h3>
          <ul>
            {clashes.map(({ session, clash }) => (
              <li key={`${session.id} ${clash.other.id} ${clash.kind}`}>
                <strong>{session.title}</strong>: {clashWords(clash, t)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {gridDays(standing).map((day) => (
        <DayGrid
          key={day.day}
          day={day}
          columns={columns}
          standing={standing}
          together={together}
          lifted={lifted}
          path={path}
          hands={{ putBack, putDown, lift, say }}
        />
      ))}
    </div>
  )
}

interface Hands {
  readonly lift: (wish: Movable) => void
  readonly putBack: () => void
  readonly putDown: (wish: Movable) => void
  readonly say: (key: string) => void
}

function DayGrid({
  day,
  columns,
  standing,
  together,
  lifted,
  path,
  hands,
}: {
  day: GridDay
  columns: readonly Column[]
  standing: readonly Movable[]
  together: readonly Together[]
  lifted: Movable | null
  path: string
  hands: Hands
}) {
  const t = useWords()
  const grid = useRef<HTMLElement>(null)
  const wish = (session: Movable, by: { minutes: number; columns: number }) => {
    const moved = movedBy(session, by, { day, all: columns })
    return moved ? { ...session, ...moved } : null
  }
  const cards: CardHands = {
    step: (session, by) => {
      const moved = wish(session, by)
      if (moved) hands.lift(moved)
      else hands.say("programme.grid.edge")
    },
    drag: (session, { x, y }) => {
      const head = grid.current?.querySelector(".grid-head")
      const width = head ? head.getBoundingClientRect().width : 1
      const by = {
        minutes: Math.round(y / rowPixels) * stepMinutes,
        columns: Math.round(x / width),
      }
      const moved = wish(session, by)
      if (moved) hands.lift(moved)
    },
    putDown: hands.putDown,
    putBack: hands.putBack,
  }
  const hours = Array.from({ length: (day.to - day.from) / 60 }, (_, place) => day.from + place * 60)
  const label = date(instantOf(day.day, "12:00"))
  return (
    <section
      className="day-grid"
      aria-label={t("programme.grid.day", { day: label })}
      ref={grid}
      style={{
        gridTemplateColumns: `3.5rem repeat(${columns.length}, minmax(8rem, 1fr))`,
        gridTemplateRows: `auto repeat(${(day.to - day.from) / stepMinutes}, ${rowPixels}px)`,
      }}
    >
      <h2>{label}</h2>
      {columns.map((column, place) => (
        <p className="grid-head" key={column?.id ?? ""} style={{ gridColumn: place + 2 }}>
          {column?.name ?? t("programme.grid.noRoom")}
          {column?.capacity ? (
            <small>{t("programme.grid.capacity", { capacity: column.capacity })}</small>
          ) : null}
        </p>
      ))}
      {hours.map((minute) => (
        <p
          className="grid-hour"
          key={minute}
          style={{ gridRow: `${(minute - day.from) / stepMinutes + 2} / span ${60 / stepMinutes}` }}
        >
          <span>{`${String(minute / 60).padStart(2, "0")}.00`}</span>
        </p>
      ))}
      {day.sessions.map((known) => {
        const original = standing.find(({ id }) => id === known.id)
        if (!original) return null
        const isLifted = lifted?.id === known.id
        const shown = isLifted && lifted ? lifted : original
        return (
          <GridCard
            key={known.id}
            session={shown}
            original={original}
            column={columns.findIndex((column) => (column?.id ?? null) === (shown.room?.id ?? null))}
            from={day.from}
            clashes={clashesOf(shown, standing, together).map((clash) => clashWords(clash, t))}
            isLifted={isLifted}
            href={`${path}?punkt=${known.id}#punkt`}
            hands={cards}
          />
        )
      })}
    </section>
  )
}
