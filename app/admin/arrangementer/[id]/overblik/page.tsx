import type { Metadata } from "next"
import { BarChart } from "#components/admin/bar-chart.tsx"
import { RefreshEvery } from "#components/admin/refresh-every.tsx"
import { type BoardDay, eventBoard } from "#domain/events/queries/event-board.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { dateOfDay } from "#platform/time/time.ts"
import { ask } from "../../../../ask.ts"
import type { PageProps } from "../../../../asked.ts"
import { EventRoom, enterRoom, type RoomAsked } from "../event-room.tsx"

const t = translator("da")
const { money, number, date } = formats("da")
export const metadata: Metadata = { title: t("admin.event.overblik") }

/** How an event is selling, as it stands; the page follows by itself. */
export default async function BoardPage({ params }: PageProps<{ id: string }>) {
  const { id } = await params
  const { actor, event, path } = await enterRoom(id, "overblik")
  const board = await ask(actor, path, eventBoard(actor, id))
  const rooms = `/admin/arrangementer/${id}`
  const missing = [
    { count: board.withoutMenu, key: "withoutMenu", href: `${rooms}/tilmeldinger?mangler=menu` },
    { count: board.unnamed, key: "unnamed", href: `${rooms}/tilmeldinger` },
    { count: event.waiting, key: "waiting", href: `${rooms}/venteliste` },
  ].filter(({ count }) => count > 0)
  return (
    <EventRoom actor={actor} event={event} room="overblik">
      <RefreshEvery seconds={20} />
      <dl className="figures">
        <div>
          <dt>{t("board.people")}</dt>
          <dd>{number(event.people)}</dd>
        </div>
        <div>
          <dt>{t("board.income")}</dt>
          <dd>{money(event.totalOere)}</dd>
        </div>
      </dl>
      <section className="block">
        <h2>{t("board.pace")}</h2>
        {board.days.length > 0 ? <Pace days={board.days} /> : <p>{t("board.nobody")}</p>}
      </section>
      <section className="block">
        <h2>{t("board.quotas")}</h2>
        <Quotas event={event} />
      </section>
      <section className="block">
        <h2>{t("board.missing")}</h2>
        {missing.length === 0 ? (
          <p>{t("board.nothingMissing")}</p>
        ) : (
          <ul className="lines">
            {missing.map(({ key, count, href }) => (
              <li key={key}>
                <a href={href}>{t(`board.${key}`, { count })}</a>
              </li>
            ))}
          </ul>
        )}
      </section>
      {board.twice.length > 0 ? (
        <section className="block">
          <h2>{t("board.twice")}</h2>
          <p className="block-text">{t("board.twiceText")}</p>
          <ul className="lines">
            {board.twice.map((name) => (
              <li key={name}>
                <a href={`${rooms}/tilmeldinger?soeg=${encodeURIComponent(name)}`}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className="block">
        <h2>{t("board.sold")}</h2>
        <ul className="lines">
          {board.products.map(({ id: productId, name, sold, oere }) => (
            <li key={productId}>
              <span>
                <strong>{name}</strong> <span className="quiet">{t("board.count", { count: sold })}</span>
              </span>
              <span>{money(oere)}</span>
            </li>
          ))}
        </ul>
      </section>
    </EventRoom>
  )
}

function Pace({ days }: { days: readonly BoardDay[] }) {
  const last = days.at(-1)
  const bars = days.map(({ day, sum }, place) => ({
    key: day,
    label: date(dateOfDay(day)),
    tick: place === 0 || place === days.length - 1 ? date(dateOfDay(day)) : "",
    count: sum,
  }))
  return (
    <BarChart
      bars={bars}
      says={t("board.paceSays", { count: last?.sum ?? 0, days: days.length })}
      most={t("board.count", { count: last?.sum ?? 0 })}
    />
  )
}

function Quotas({ event: { quotas } }: Pick<RoomAsked, "event">) {
  return (
    <ul className="lines">
      {quotas.map(({ id, name, taken, size }) => (
        <li key={id}>
          <span>
            <strong>{name}</strong>{" "}
            <span className="quiet">
              {t("events.desk.taken", { taken, size })}, {t("board.left", { count: size - taken })}
            </span>
          </span>
          <meter min={0} max={Math.max(1, size)} value={taken} aria-label={name} />
        </li>
      ))}
    </ul>
  )
}
