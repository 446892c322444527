import { visitor } from "#domain/access/actor.ts"
import { agendaCalendar } from "#domain/programme/queries/agenda-calendar.ts"

export const dynamic = "force-dynamic"

/** The sessions that somebody has chosen, for a calendar that asks again and again. */
export async function GET(_: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  const { code } = await params
  const file = await agendaCalendar(visitor, code)
  if (!file) return new Response(null, { status: 404 })
  return new Response(file, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="program.ics"',
      "cache-control": "private, no-store",
      "x-robots-tag": "noindex",
    },
  })
}
