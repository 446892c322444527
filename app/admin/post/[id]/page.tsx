import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ActForm } from "#components/admin/act-form.tsx"
import { moodOfMail } from "#components/admin/mail-mood.ts"
import { Moment } from "#components/admin/moment.tsx"
import { State } from "#components/admin/state.tsx"
import { allows } from "#domain/access/demand.ts"
import { deskMessage } from "#domain/mail/queries/desk-message.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../ask.ts"
import { isId, type PageProps } from "../../../asked.ts"
import { ClientWords } from "../../../client-words.tsx"
import { AdminPage } from "../../admin-page.tsx"
import { deskActor } from "../../desk-actor.ts"
import { hold, release, resend } from "../actions.ts"

export const metadata: Metadata = { title: translator("da")("admin.section.mail") }

/** One mail: what it says, how it fares, and what can be done about it. */
export default async function MessagePage({ params, searchParams }: PageProps<{ id: string }>) {
  const t = translator("da")
  const { id } = await params
  const path = `/admin/post/${id}`
  const actor = await deskActor(path)
  if (!isId(id)) notFound()
  const message = await ask(actor, path, deskMessage(actor, id))
  const isDone = (await searchParams).gjort === "ja"
  const may = allows(actor, "mail.resend")
  const isForgotten = message.toAddress === ""
  const has = (...states: (typeof message.status)[]) => may && !isForgotten && states.includes(message.status)
  return (
    <AdminPage
      actor={actor}
      section="mail"
      title={message.subject}
      parent={{ href: "/admin/post", label: t("admin.section.mail") }}
    >
      {isDone ? (
        <p className="told" data-mood="good" role="status">
          {t("admin.mail.done")}
        </p>
      ) : null}
      <dl className="facts">
        <dt>{t("admin.mail.to")}</dt>
        <dd>{message.toAddress}</dd>
        <dt>{t("admin.list.status")}</dt>
        <dd>
          <State mood={moodOfMail(message.status)}>{t(`admin.mail.state.${message.status}`)}</State>
        </dd>
        <dt>{t("admin.mail.written")}</dt>
        <dd>
          <Moment at={message.createdAt} />
        </dd>
        {message.sentAt ? (
          <>
            <dt>{t("admin.mail.sent")}</dt>
            <dd>
              <Moment at={message.sentAt} />
            </dd>
          </>
        ) : null}
        {message.status === "RETRY" ? (
          <>
            <dt>{t("admin.mail.next")}</dt>
            <dd>
              <Moment at={message.nextAttemptAt} />
            </dd>
          </>
        ) : null}
        <dt>{t("admin.mail.attempts")}</dt>
        <dd>{message.attempts}</dd>
        {message.lastError ? (
          <>
            <dt>{t("admin.mail.error")}</dt>
            <dd>{message.lastError}</dd>
          </>
        ) : null}
        <dt>{t("admin.mail.kind")}</dt>
        <dd>{message.kind}</dd>
        <dt>{t("admin.mail.key")}</dt>
        <dd>{message.dedupeKey}</dd>
      </dl>
      <ClientWords namespaces={["errors", "mail"]}>
        <div className="bar-actions">
          {has("SENT", "FAILED", "RETRY", "ABORTED") ? (
            <ActForm action={resend} fields={{ id }} label={t("admin.mail.resend")} name="resend" />
          ) : null}
          {has("QUEUED", "RETRY") ? (
            <ActForm action={hold} fields={{ id }} label={t("admin.mail.hold")} name="hold" />
          ) : null}
          {has("HELD") ? (
            <ActForm action={release} fields={{ id }} label={t("admin.mail.release")} name="release" />
          ) : null}
        </div>
      </ClientWords>
      <section className="block">
        <h2>{t("admin.mail.text")}</h2>
        {isForgotten ? (
          <p>{t("mail.forgotten")}</p>
        ) : (
          <>
            <pre className="plain-text">{message.text}</pre>
            <p className="hint">{t("admin.mail.secretHint")}</p>
          </>
        )}
      </section>
    </AdminPage>
  )
}
