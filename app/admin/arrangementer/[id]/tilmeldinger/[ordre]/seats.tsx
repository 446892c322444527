import { reasonWords } from "#components/events/reason-words.ts"
import { DeskAnswer } from "#components/forms/desk-answer.tsx"
import type { DeskOrder, DeskSeat } from "#domain/events/queries/desk-order.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"

const t = translator("da")
const { money } = formats("da")

/** Who comes by an order, what each has at which price and why, and the ways to cancel one of them or all. */
export function Seats({ order: { seats, code }, at }: { order: DeskOrder; at: string }) {
  const standing = seats.filter(({ isCancelled }) => !isCancelled)
  return (
    <>
      <ol className="order-seats">
        {seats.map((seat, place) => (
          <li key={seat.ticketId || place}>
            <Seat seat={seat} />
            {code && !seat.isCancelled ? (
              <p>
                <a href={`${at}?afmeld=${seat.ticketId}#afmeld`}>
                  {t("counter.order.giveUp", { name: seat.name || t("admin.log.erased") })}
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      {code && standing.length > 1 ? (
        <p>
          <a href={`${at}?afmeld=alle#afmeld`}>{t("counter.order.giveUpAll", { count: standing.length })}</a>
        </p>
      ) : null}
    </>
  )
}

function Seat({ seat: { name, email, organisation, isCancelled, lines, answers } }: { seat: DeskSeat }) {
  return (
    <>
      <h3>
        {name || t("admin.log.erased")}
        {isCancelled ? <span className="quiet"> ({t("events.desk.cancelled").toLowerCase()})</span> : null}
      </h3>
      <p className="quiet">
        {[email || t("counter.order.noAddress"), organisation].filter(Boolean).join(", ")}
      </p>
      <dl className="order-lines">
        {lines.map((line) => (
          <div key={line.id} className="contents">
            <dt>{[line.product, line.dish].filter(Boolean).join(", ")}</dt>
            <dd>{line.isCancelled ? t("events.desk.cancelled") : money(line.priceOere)}</dd>
            <dd className="reason">
              {line.isCancelled && line.feeOere > 0
                ? `${t("events.reason.fee")} ${money(line.feeOere)}`
                : reasonWords(line.reason, "da")}
            </dd>
          </div>
        ))}
        {answers.map(({ key, question, answer, file }) => (
          <div key={key} className="contents">
            <dt className="quiet">{question}</dt>
            <dd className="answer">
              <DeskAnswer answer={answer} fileId={file?.id} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
