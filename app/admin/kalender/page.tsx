import type { Metadata } from "next"
import { monthAfter, weeksOf } from "#components/admin/calendar-days.ts"
import { CalendarBoard } from "#components/editor/calendar-board.tsx"
import { calendar } from "#domain/content/queries/calendar.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { addDays, dayInCopenhagen, instantOf, now } from "#platform/time/time.ts"
import "../schedule.css"
import { ask } from "../../ask.ts"
import type { PageProps } from "../../asked.ts"
import { ClientWords } from "../../client-words.tsx"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"
import { editorPath } from "../entry-paths.ts"

const path = "/admin/kalender"

export const metadata: Metadata = { title: translator("da")("admin.section.calendar") }

/** What goes out when: a month, with what begins and closes in it. */
export default async function CalendarPage({ searchParams }: PageProps) {
  const t = translator("da")
  const actor = await deskActor(path)
  const { maaned } = await searchParams
  const today = dayInCopenhagen(now())
  const month =
    typeof maaned === "string" && /^20\d{2}-(0[1-9]|1[0-2])$/.test(maaned) ? maaned : today.slice(0, 7)
  const days = weeksOf(month).flat()
  const [first = today, last = today] = [days[0], days.at(-1)]
  const lines = await ask(
    actor,
    path,
    calendar(actor, { from: instantOf(first), to: instantOf(addDays(last, 1)) }),
  )
  return (
    <AdminPage
      actor={actor}
      section="calendar"
      title={formats("da").monthAndYear(instantOf(`${month}-15`))}
      actions={
        <>
          <a href={`${path}?maaned=${monthAfter(month, -1)}`}>{t("schedule.calendar.before")}</a>
          <a href={path}>{t("schedule.calendar.today")}</a>
          <a href={`${path}?maaned=${monthAfter(month, 1)}`}>{t("schedule.calendar.after")}</a>
        </>
      }
    >
      <ClientWords
        namespaces={[
          "schedule",
          "content",
          "errors",
          "admin.editor.unreachable",
          "admin.editor.undo",
          "admin.editor.close",
        ]}
      >
        <CalendarBoard
          key={month}
          month={month}
          today={today}
          planned={lines.map(({ at, heldCode, ...line }) => ({
            ...line,
            title: line.title || t("admin.entries.untitled"),
            at: at.toISOString(),
            held: heldCode !== null,
            href: editorPath(line.kind, line.id),
          }))}
        />
      </ClientWords>
    </AdminPage>
  )
}
