import type { Metadata } from "next"
import type { ReactNode } from "react"
import { Moment } from "#components/admin/moment.tsx"
import { figureNewsToday } from "#domain/blocks/queries/figure-news-today.ts"
import { deskCallsToday } from "#domain/calls/queries/desk-calls-today.ts"
import { type AskedOfMe, deskRequests } from "#domain/content/queries/desk-requests.ts"
import { deskSchedule } from "#domain/content/queries/desk-schedule.ts"
import { type DeskEntry, deskToday } from "#domain/content/queries/desk-today.ts"
import { deskTrashLeaving } from "#domain/content/queries/desk-trash-leaving.ts"
import { deskEventsToday } from "#domain/events/queries/desk-events-today.ts"
import { deskFailedMail } from "#domain/mail/queries/desk-failed-mail.ts"
import { deskFailedMedia } from "#domain/media/queries/desk-failed-media.ts"
import { deskWaitingApplications } from "#domain/membership/queries/desk-waiting-applications.ts"
import { deskHasSecondFactor } from "#domain/people/queries/desk-has-second-factor.ts"
import { deskErasures } from "#domain/privacy/queries/desk-erasures.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { AdminPage } from "./admin-page.tsx"
import { deskActor } from "./desk-actor.ts"
import { editorPath } from "./entry-paths.ts"
import { scheduleBlocks } from "./schedule-blocks.tsx"

export const metadata: Metadata = { title: translator("da")("admin.section.start") }

/** What needs me today, what matters most first; what asks for nothing is left out. */
export default async function StartPage() {
  const t = translator("da")
  const actor = await deskActor("/admin")
  const [
    content,
    events,
    answers,
    mail,
    media,
    hasSecondFactor,
    applications,
    erasures,
    leaving,
    schedule,
    asked,
    figures,
  ] = await Promise.all([
    deskToday(actor),
    deskEventsToday(actor),
    deskCallsToday(actor),
    deskFailedMail(actor),
    deskFailedMedia(actor),
    deskHasSecondFactor(actor),
    deskWaitingApplications(actor),
    deskErasures(actor),
    deskTrashLeaving(actor, 6),
    deskSchedule(actor),
    deskRequests(actor),
    figureNewsToday(actor),
  ])
  const entryLine = (entry: DeskEntry) => (
    <li key={entry.id}>
      <span>
        <a href={editorPath(entry.kind, entry.id)}>{entry.title}</a>{" "}
        <span className="quiet">{t(`admin.kind.${entry.kind}`)}</span>
      </span>
      <span className="quiet">
        {entry.by ? `${entry.by}, ` : ""}
        <Moment at={entry.at} />
      </span>
    </li>
  )
  const askedLine = ({ id, entryId, kind, title, by, message, at }: AskedOfMe) => (
    <li key={id}>
      <span>
        <a href={editorPath(kind, entryId)}>{title || t("admin.entries.untitled")}</a>{" "}
        <span className="quiet">{message || t(`admin.kind.${kind}`)}</span>
      </span>
      <span className="quiet">
        {by ? `${by}, ` : ""}
        <Moment at={at} />
      </span>
    </li>
  )
  const blocks: Todo[] = [
    { title: t("versions.today.looks"), lines: asked.looks.map(askedLine) },
    { title: t("versions.today.publications"), lines: asked.publications.map(askedLine) },
    ...scheduleBlocks(schedule, t),
    {
      title: t("survey-releases.block.today"),
      lines: figures.map(({ entryId, kind, title, code, values }) => (
        <li key={`${entryId} ${code} ${values.survey} ${values.number}`}>
          <a href={editorPath(kind, entryId)}>{title || t("admin.entries.untitled")}</a>
          <span className={code === "todayRetracted" ? "late" : "quiet"}>
            {t(`survey-releases.block.${code}`, values)}
          </span>
        </li>
      )),
    },
    {
      title: t("admin.today.answers", { count: answers.length }),
      lines: answers.map(({ id, title, waiting, isLate, answerByOn }) => (
        <li key={id}>
          <a href={`/admin/open-calls/${id}/ansoegninger`}>{title}</a>
          <span className={isLate ? "late" : "quiet"}>
            {t(isLate ? "admin.today.answerLate" : "admin.today.answerWaiting", {
              count: waiting,
              date: formats("da").shortDate(answerByOn),
            })}
          </span>
        </li>
      )),
    },
    {
      title: t("admin.today.offers", { count: events.couldOffer.length }),
      lines: events.couldOffer.map((event) => (
        <li key={event.id}>
          <a href={`/admin/arrangementer/${event.id}/venteliste`}>{event.title}</a>
          <span className="quiet">{t("admin.today.waiting", { count: event.waiting })}</span>
        </li>
      )),
    },
    {
      title: t("admin.today.applications", { count: applications.total }),
      count: applications.total,
      lines: applications.rows.map(({ id, member, at }) => (
        <li key={id}>
          <a href={`/admin/indmeldelser/${id}`}>{member}</a>
          <Moment at={at} />
        </li>
      )),
    },
    {
      title: t("admin.today.erasures", { count: erasures.length }),
      lines: erasures.map(({ id, name, by }) => (
        <li key={id}>
          <a href={`/admin/personer/${id}`}>{name}</a>
          <span className="quiet">{t("admin.today.erasedBy", { at: formats("da").shortDate(by) })}</span>
        </li>
      )),
    },
    {
      title: t("admin.today.mail", { count: mail.length }),
      lines: mail.map((message) => (
        <li key={message.id}>
          <a href={`/admin/post/${message.id}`}>{message.subject}</a>
          <span className="quiet">{message.toAddress}</span>
        </li>
      )),
    },
    {
      title: t("admin.today.media", { count: media.length }),
      lines: media.map((asset) => (
        <li key={asset.id}>
          <a href={`/admin/medier/${asset.id}`}>{asset.filename}</a>
          <Moment at={asset.createdAt} />
        </li>
      )),
    },
    {
      title: t("admin.today.closing", { count: events.closing.length }),
      lines: events.closing.map((event) => (
        <li key={event.id}>
          <a href={`/admin/arrangementer/${event.id}`}>{event.title}</a>
          <Moment at={event.closesAt} />
        </li>
      )),
    },
    {
      title: t("tidy.trash.leaving"),
      count: leaving.total,
      lines: leaving.rows.map((row) => (
        <li key={row.id}>
          <a href="/admin/papirkurv?snart=ja">{row.title || t("admin.entries.untitled")}</a>
          <Moment at={row.leavesAt} />
        </li>
      )),
    },
    { title: t("admin.today.scheduled"), lines: content.scheduled.map(entryLine) },
    { title: t("admin.today.changed"), lines: content.changed.map(entryLine) },
    {
      title: t("admin.today.drafts", { count: content.draftCount }),
      count: content.draftCount,
      lines: content.drafts.map(entryLine),
    },
  ]
  const waiting = blocks.filter((block) => block.lines.length > 0)
  return (
    <AdminPage actor={actor} section="start" title={t("admin.today.title")}>
      {hasSecondFactor ? null : (
        <p className="told">
          {t("admin.today.secondFactor")} <a href="/min-side/totrin">{t("admin.today.secondFactorDo")}</a>
        </p>
      )}
      {waiting.length === 0 ? (
        <div className="empty">
          <h2>{t("admin.today.none")}</h2>
          <p>{t("admin.today.noneText")}</p>
        </div>
      ) : (
        <div className="today">
          {waiting.map((block) => (
            <section key={block.title}>
              <h2>
                <span className="big">{block.count ?? block.lines.length}</span> {block.title}
              </h2>
              <ul className="lines">{block.lines}</ul>
            </section>
          ))}
        </div>
      )}
    </AdminPage>
  )
}

export interface Todo {
  readonly title: string
  /** When there are more than are shown. */
  readonly count?: number
  readonly lines: readonly ReactNode[]
}
