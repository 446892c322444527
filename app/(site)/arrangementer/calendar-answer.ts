import { trueUntil } from "#platform/http/true-until.ts"

/** An iCalendar file as an answer, named after what it is; 404 when there is none. */
export function calendarAnswer(
  calendar: { file: string; trueUntil: Date | null } | null,
  name: string,
): Response {
  if (!calendar) return new Response(null, { status: 404 })
  trueUntil(calendar.trueUntil)
  return new Response(calendar.file, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `inline; filename="${name.replaceAll(/[^\w-]/g, "-")}.ics"`,
    },
  })
}
