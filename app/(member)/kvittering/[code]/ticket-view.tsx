import type { ReactNode } from "react"
import "../../arrangementer/sign-up.css"
import { EventBand } from "#components/events/band.tsx"
import { qrPath, qrRows } from "#components/events/ticket-code.ts"
import { seatForm } from "#domain/events/queries/seat-form.ts"
import { ticket } from "#domain/events/queries/ticket.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { pathHere, t } from "../../../reader.ts"
import { agendaBlock } from "./agenda-block.tsx"
import { MissingAnswers } from "./missing-answers.tsx"
import { SeatForms } from "./seat-forms.tsx"
import { ticketWords } from "./ticket-words.ts"
import type { Viewing } from "./viewing.ts"

/** A ticket with the QR code that is scanned at the door. Null when the code is of none. */
export async function ticketView({ actor, code, asked }: Viewing): Promise<ReactNode> {
  const found = await ticket(actor, code)
  if (!found) return null
  const { event, isCancelled } = found
  const words = ticketWords(found)
  const rows = qrRows(words.address)
  const isChanging = "ret" in asked || "overdrag" in asked
  const lacks = found.mayChange && !isChanging ? await seatForm(actor, { code, position: found.id }) : null
  return (
    <main id="indhold" tabIndex={-1}>
      <EventBand event={event} href={pathHere(event.path)} facts={words.facts} locale={readerLocale()} />
      <div className="wrap task of-events ticket">
        <h1>{words.name}</h1>
        <p className="lead">{words.product}</p>
        {asked.gemt === "ja" ? (
          <p className="told" role="status">
            {t("seats.changed")}
          </p>
        ) : null}
        <MissingAnswers missing={lacks?.missing ?? []}>
          <a href={pathHere(`/kvittering/${code}?ret=${found.id}`)}>{t("seats.answerNow")}</a>
        </MissingAnswers>
        <SeatForms actor={actor} code={code} asked={asked} />
        {isCancelled || event.isCancelled ? (
          <p className="told">{t(isCancelled ? "checkin.verdict.cancelled" : "events.cancelled")}</p>
        ) : (
          <>
            <svg
              className="ticket-code"
              role="img"
              aria-label={t("checkin.codeOf", { name: words.name })}
              viewBox={`0 0 ${rows.length} ${rows.length}`}
              shapeRendering="crispEdges"
            >
              <rect width={rows.length} height={rows.length} fill="#ffffff" />
              <path d={qrPath(rows)} fill="#000000" />
            </svg>
            <p className="hint">{words.hint}</p>
            <p className="receipt-ways">
              <a href={pathHere(`/kvittering/${code}/billet.pdf`)}>{t("checkin.ticketPdf")}</a>
              {found.mayChange ? (
                <>
                  <a href={pathHere(`/kvittering/${code}?ret=${found.id}`)}>
                    {t("seats.change", { name: words.name })}
                  </a>
                  <a href={pathHere(`/kvittering/${code}?overdrag=${found.id}`)}>
                    {t("seats.transfer", { name: words.name })}
                  </a>
                </>
              ) : null}
              <a href={pathHere(`${event.path}/kalender.ics`)}>{t("events.public.calendarOne")}</a>
            </p>
            {await agendaBlock(actor, code)}
          </>
        )}
      </div>
    </main>
  )
}
