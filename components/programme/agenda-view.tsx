import type { ReactNode } from "react"
import { EventBand } from "#components/events/band.tsx"
import { spanOf } from "#components/events/date-words.ts"
import { ActionForm } from "#components/ui/action-form.tsx"
import { foreign } from "#components/ui/foreign.ts"
import type { FormState } from "#components/ui/form-state.ts"
import type { Agenda, AgendaSession } from "#domain/programme/queries/agenda.ts"
import { formats } from "#messages/formats.ts"
import { type Locale, translator } from "#messages/translate.ts"
import { dayInCopenhagen } from "#platform/time/time.ts"
import { Held } from "./programme.tsx"

type Act = (before: FormState, formData: FormData) => Promise<FormState>

/** What the holder of a ticket can do about a session; leaving it leaves its queue too. */
interface Acts {
  readonly choose: Act
  readonly leave: Act
  readonly wait: Act
}

/** The programme with what somebody has chosen; each session is chosen or given up by a form of its own. */
export function AgendaView({
  agenda: { code, name, event, sessions },
  isSaved,
  ticketPath,
  eventPath,
  calendar,
  acts,
  locale,
}: {
  agenda: Agenda
  isSaved: boolean
  ticketPath: string
  eventPath: string
  /** The address of the feed that follows. */
  calendar: string
  acts: Acts
  locale: Locale
}) {
  const t = translator(locale)
  const { date } = formats(locale)
  const days = Map.groupBy(sessions, ({ startsAt }) => dayInCopenhagen(startsAt))
  const chosen = sessions.filter(({ isChosen }) => isChosen)
  return (
    <>
      <EventBand
        event={event}
        href={eventPath}
        facts={[spanOf(event.startsAt, event.endsAt, locale)]}
        locale={locale}
      />
      <div className="wrap task of-events agenda">
        <h1>{t("programme.agenda.title")}</h1>
        <p className="lead">
          {name ? t("programme.agenda.lead", { name }) : t("programme.agenda.leadNobody")}
        </p>
        <p role="status">
          {isSaved ? `${t("programme.agenda.done")} ` : ""}
          {chosen.length > 0
            ? t("programme.agenda.count", { count: chosen.length })
            : t("programme.agenda.none")}
        </p>
        {[...days].map(([day, ofDay]) => (
          <section className="section" key={day}>
            <h2>{ofDay[0] ? date(ofDay[0].startsAt) : ""}</h2>
            <ul className="agenda-list">
              {ofDay.map((session) => (
                <li key={session.id} data-chosen={session.isChosen || undefined}>
                  <AgendaLine {...{ session, code, eventPath, acts, locale }} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        <section className="section">
          <h2>{t("programme.agenda.calendar")}</h2>
          <p>{t("programme.agenda.calendarHint")}</p>
          <p className="agenda-feed">
            <a href={calendar}>{calendar}</a>
          </p>
        </section>
        <p className="mt-8">
          <a href={ticketPath}>{t("programme.agenda.back")}</a>
        </p>
      </div>
    </>
  )
}

function AgendaLine({
  session,
  code,
  eventPath,
  acts,
  locale,
}: {
  session: AgendaSession
  code: string
  eventPath: string
  acts: Acts
  locale: Locale
}) {
  const t = translator(locale)
  const { time } = formats(locale)
  const { title, kind, isChosen, left, obstacle, insteadOf, queuePlace, startsAt } = session
  const isWaiting = queuePlace !== null
  return (
    <>
      <p className="agenda-time">
        <time dateTime={startsAt.toISOString()}>{time(startsAt)}</time>
      </p>
      <Held session={session} path={eventPath} locale={locale} />
      {kind === "SESSION" ? (
        <div className="agenda-act">
          {isChosen ? <p className="agenda-mark">{t("programme.agenda.chosen")}</p> : null}
          {isWaiting ? <p>{t("programme.agenda.waiting", { place: queuePlace })}</p> : null}
          {!isChosen && !isWaiting && left !== null ? (
            <p className="quiet">{t("programme.agenda.left", { left })}</p>
          ) : null}
          {obstacle && !isWaiting ? <p>{t(`programme.agenda.obstacle.${obstacle}`)}</p> : null}
          {obstacle === "full" && insteadOf.length > 0 ? (
            <p className="quiet">{t("programme.agenda.waitInstead", { titles: insteadOf.join(", ") })}</p>
          ) : null}
          <ActOn session={session} code={code} acts={acts} locale={locale}>
            <span className="sr-only" lang={foreign("da", locale)}>
              : {title}
            </span>
          </ActOn>
        </div>
      ) : null}
    </>
  )
}

/** The one thing to do about a session: choose it, give it up, wait for it, or wait no longer; nothing where none can be done. */
function ActOn({
  session: { id, isChosen, queuePlace, obstacle, insteadOf },
  code,
  acts,
  locale,
  children,
}: {
  session: AgendaSession
  code: string
  acts: Acts
  locale: Locale
  children: ReactNode
}) {
  const t = translator(locale)
  const isIn = isChosen || queuePlace !== null
  const mayChoose = !isIn && obstacle === null
  if (!isIn && !mayChoose && obstacle !== "full") return null
  const titles = insteadOf.join(", ")
  const says = isChosen
    ? t("programme.agenda.leave")
    : isIn
      ? t("programme.agenda.stopWaiting")
      : !mayChoose
        ? t("programme.agenda.wait")
        : titles
          ? t("programme.agenda.instead", { titles })
          : t("programme.agenda.choose")
  return (
    <ActionForm
      action={isIn ? acts.leave : mayChoose ? acts.choose : acts.wait}
      name={`session-${id}`}
      className="act-form"
    >
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="sessionId" value={id} />
      {mayChoose && titles ? <input type="hidden" name="instead" value="ja" /> : null}
      <button className={mayChoose ? "button" : "button plain"} type="submit">
        {says}
        {children}
      </button>
    </ActionForm>
  )
}
