"use client"

import { useState } from "react"
import { weeksOf } from "#components/admin/calendar-days.ts"
import { sentence } from "#components/admin/upload-list.tsx"
import { useWords } from "#components/ui/words.tsx"
import { addDays } from "#platform/time/time.ts"
import { askServer } from "./ask-server.ts"
import { CalendarDay } from "./calendar-day.tsx"
import { localTimeOf, meantBy, whichOf } from "./copenhagen.ts"
import { sayDay, sayMoment, sayTime } from "./moment-words.ts"
import { type Move, MoveDialog } from "./move-dialog.tsx"
import { dayOf, type Grabbed, keyOf, type Planned } from "./planned.ts"

interface Told {
  readonly mood: "good" | "bad"
  readonly text: string
  readonly undo?: () => void
}

/**
 * A month with what goes out and comes down: by day as a list, and as a month in which what is planned can be dragged to
 * another day, or moved by keyboard: Space picks up, the arrows choose the day, Enter puts down, Escape lets go.
 */
export function CalendarBoard({
  month,
  today,
  planned: first,
}: {
  month: string
  today: string
  planned: readonly Planned[]
}) {
  const t = useWords()
  const [planned, setPlanned] = useState(first)
  const [moving, setMoving] = useState<{ readonly item: Planned; readonly move: Move } | null>(null)
  const [grabbed, setGrabbed] = useState<Grabbed | null>(null)
  const [told, setTold] = useState<Told | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  const ask = (item: Planned, suggested?: string) => {
    if (item.happens !== "publish" && item.happens !== "unpublish") return
    const move = { turn: item.happens, from: item.at, title: item.title }
    setMoving({ item, move: suggested ? { ...move, suggested } : move })
  }
  const moveTo = async (item: Planned, at: string, isUndo = false) => {
    setIsBusy(true)
    const answer = await askServer<{ version: number }>("POST", `/api/admin/entries/${item.id}/reschedule`, {
      version: item.version,
      turn: item.happens,
      at,
    })
    setIsBusy(false)
    setMoving(null)
    if (answer.type !== "done") {
      const [field] = answer.type === "refused" ? Object.values(answer.refused.fields) : []
      const text =
        answer.type === "refused"
          ? sentence(t, field?.[0] ?? answer.refused.code, answer.refused.values)
          : t(answer.type === "stale" ? "schedule.calendar.stale" : "admin.editor.unreachable")
      return setTold({ mood: "bad", text })
    }
    const { version } = answer.done
    const moved = { ...item, at, version, held: false }
    setPlanned((all) =>
      all
        .map((other) =>
          keyOf(other) === keyOf(item) ? moved : other.id === item.id ? { ...other, version } : other,
        )
        .toSorted((one, other) => one.at.localeCompare(other.at)),
    )
    setTold({
      mood: "good",
      text: t("schedule.calendar.moved", { title: item.title, at: sayMoment(at) }),
      ...(isUndo ? {} : { undo: () => void moveTo(moved, item.at, true) }),
    })
  }
  /** Keeps the time of day; asks where that day has none or two of it, or has passed. */
  const drop = (item: Planned, day: string) => {
    setGrabbed(null)
    if (day === dayOf(item)) return
    const local = `${day}${localTimeOf(item.at).slice(10)}`
    const meant = meantBy(local, whichOf(item.at))
    if (day < today) return setTold({ mood: "bad", text: t("schedule.calendar.past") })
    if (meant.kind === "at") void moveTo(item, meant.at)
    else ask(item, local)
  }
  const shift = (item: Planned, days: number) => {
    const from = grabbed?.key === keyOf(item) ? grabbed.day : dayOf(item)
    setGrabbed({ key: keyOf(item), day: addDays(from, days) })
  }
  const days = [...new Set(planned.map(dayOf))]

  return (
    <div className="calendar" data-month={month}>
      <p className={told ? "told" : "for-ears"} data-mood={told?.mood} role="status">
        {told?.text}{" "}
        {told?.undo ? (
          <button type="button" className="linklike" onClick={told.undo}>
            {t("admin.editor.undo")}
          </button>
        ) : null}
      </p>
      <p className="for-ears" aria-live="assertive">
        {grabbed ? t("schedule.calendar.over", { day: sayDay(grabbed.day) }) : ""}
      </p>
      <div className="calendar-month">
        <p className="hint" id="calendar-keys">
          {t("schedule.calendar.keys")}
        </p>
        <table>
          <caption className="for-ears">{t("schedule.calendar.month")}</caption>
          <thead>
            <tr>
              {weeksOf(month)[0]?.map((day) => (
                <th key={day} scope="col">
                  {sayDay(day, "weekday")}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <CalendarDay
                    key={day}
                    day={day}
                    isBeside={!day.startsWith(month)}
                    isToday={day === today}
                    planned={planned.filter((item) =>
                      grabbed?.key === keyOf(item) ? grabbed.day === day : dayOf(item) === day,
                    )}
                    grabbed={grabbed}
                    onGrab={(item) => setGrabbed(item && { key: keyOf(item), day: dayOf(item) })}
                    onShift={shift}
                    onDrop={(key) => {
                      const item = planned.find((each) => keyOf(each) === key)
                      if (item) drop(item, day)
                    }}
                    onOpen={ask}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="calendar-list">
        <h2>{t("schedule.calendar.list")}</h2>
        {days.length === 0 ? <p>{t("schedule.calendar.none")}</p> : null}
        {days.map((day) => (
          <section key={day} aria-label={sayDay(day)}>
            <h3>{sayDay(day)}</h3>
            <ul className="lines">
              {planned
                .filter((item) => dayOf(item) === day)
                .map((item) => (
                  <li key={keyOf(item)} data-happens={item.happens}>
                    <span>
                      {sayTime(item.at)} <a href={item.href}>{item.title}</a>{" "}
                      <span className={item.held ? "late" : "quiet"}>
                        {t(item.held ? "schedule.calendar.held" : `schedule.calendar.${item.happens}`)}
                        {item.revision
                          ? ` · ${t("schedule.calendar.version", { version: item.revision })}`
                          : ""}
                      </span>
                    </span>
                    {item.mayMove ? (
                      <button
                        type="button"
                        className="linklike"
                        data-action="move-to"
                        onClick={() => ask(item)}
                      >
                        {t("schedule.moveTo")} <span className="for-ears">{item.title}</span>
                      </button>
                    ) : null}
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      <MoveDialog
        move={moving?.move ?? null}
        isBusy={isBusy}
        onMove={(_, at) => (moving ? void moveTo(moving.item, at) : undefined)}
        onClose={() => setMoving(null)}
      />
    </div>
  )
}
