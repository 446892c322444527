import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ActForm } from "#components/admin/act-form.tsx"
import { listAddress, pageNumber } from "#components/admin/address.ts"
import { List } from "#components/admin/list.tsx"
import { moodOfMail } from "#components/admin/mail-mood.ts"
import { Moment } from "#components/admin/moment.tsx"
import { State } from "#components/admin/state.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import { TextField } from "#components/ui/fields.tsx"
import { deskListChoices } from "#domain/events/queries/desk-list-choices.ts"
import { type DeskMailing, deskMailing } from "#domain/events/queries/desk-mailing.ts"
import { mailingDelivery } from "#domain/events/queries/mailing-delivery.ts"
import { translator } from "#messages/translate.ts"
import { localTimeInCopenhagen, now } from "#platform/time/time.ts"
import { ask } from "../../../../../ask.ts"
import { isId, oneOf, type PageProps } from "../../../../../asked.ts"
import { ClientWords } from "../../../../../client-words.tsx"
import { dropMailing, postMailing, stopMailing } from "../../../actions.ts"
import { signUpsAsked } from "../../../sign-ups-asked.ts"
import { EventRoom, enterRoom, type RoomAsked } from "../../event-room.tsx"
import { MailingForm } from "../mailing-form.tsx"
import { stateOfMailing, templates, wordsOf } from "../mailing-words.ts"

const t = translator("da")
const pageSize = 50
export const metadata: Metadata = { title: t("admin.event.breve") }

/** A letter to those signed up: being written, on its way, or sent and how it fared. "nyt" begins one. */
export default async function MailingPage({ params, searchParams }: PageProps<{ id: string; brev: string }>) {
  const [{ id, brev }, asked] = await Promise.all([params, searchParams])
  const { actor, event, path } = await enterRoom(id, "breve")
  const choices = await ask(actor, path, deskListChoices(actor, id))
  if (brev === "nyt") {
    const template = oneOf(templates, typeof asked.skabelon === "string" ? asked.skabelon : "") ?? "tomt"
    const narrowed = signUpsAsked(asked)
    const selection = {
      to: "ATTENDEES",
      productId: narrowed.productId ?? null,
      missing: template === "menu" ? "MENU" : (narrowed.missing ?? ""),
      presence: template === "tak" ? "CAME" : (narrowed.presence ?? ""),
      answers: narrowed.answers ?? [],
    } as const
    return (
      <EventRoom actor={actor} event={event} room="breve">
        <section className="block">
          <h2>{t("mailings.new")}</h2>
          <MailingForm
            eventId={id}
            choices={choices}
            mailing={{ id: null, version: 0, ...wordsOf(template), subjectEn: "", textEn: "", selection }}
          />
        </section>
      </EventRoom>
    )
  }
  if (!isId(brev)) notFound()
  const place = typeof asked.modtager === "string" ? Number.parseInt(asked.modtager, 10) || 1 : 1
  const mailing = await ask(actor, path, deskMailing(actor, { eventId: id, id: brev, place }))
  const address = listAddress(`${path}/${brev}`, asked, ["side"])
  return (
    <EventRoom actor={actor} event={event} room="breve" done={asked.udfoert}>
      <section className="block">
        <h2>{mailing.subject}</h2>
        <p className="block-text" data-mailing={mailing.status}>
          {stateOfMailing({ ...mailing, recipients: mailing.total })}
        </p>
        {mailing.status === "SENT" ? (
          <pre className="plain-text">{mailing.text}</pre>
        ) : (
          <MailingForm eventId={id} mailing={mailing} choices={choices} />
        )}
      </section>
      {mailing.status === "SENT" ? (
        <Delivery actor={actor} mailing={mailing} address={address} />
      ) : (
        <>
          <Sample mailing={mailing} path={`${path}/${brev}`} />
          <Sending mailing={mailing} />
        </>
      )}
    </EventRoom>
  )
}

function Sample({ mailing: { sample, total }, path }: { mailing: DeskMailing; path: string }) {
  return (
    <section className="block" id="proeve">
      <h2>{t("mailings.sample")}</h2>
      {sample ? (
        <>
          <p className="block-text">
            {t("mailings.sampleOf", { place: sample.place, total, name: sample.name, email: sample.email })}
          </p>
          <pre className="plain-text" data-sample={sample.place}>
            {sample.text}
          </pre>
          <p className="bar-actions">
            {sample.place > 1 ? (
              <a href={`${path}?modtager=${sample.place - 1}#proeve`}>{t("mailings.previous")}</a>
            ) : null}
            {sample.place < total ? (
              <a href={`${path}?modtager=${sample.place + 1}#proeve`}>{t("mailings.next")}</a>
            ) : null}
          </p>
        </>
      ) : (
        <p>{t("mailings.nobody")}</p>
      )}
    </section>
  )
}

function Sending({ mailing: { id, version, status, sendAt, total } }: { mailing: DeskMailing }) {
  const acts = { id, version }
  // A letter of last year's event has a time too, before anybody has planned it.
  const isAhead = status === "SCHEDULED" || (sendAt !== null && sendAt > now())
  return (
    <section className="block">
      <h2>{t("mailings.send")}</h2>
      {status === "HELD" ? <p className="block-text">{t("mailings.held")}</p> : null}
      <ActionForm action={postMailing} name="send-mailing" className="form-grid">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <TextField
          name="sendAt"
          type="datetime-local"
          label={t("mailings.sendAt")}
          hint={t("mailings.sendAtHint")}
          value={isAhead && sendAt ? localTimeInCopenhagen(sendAt) : ""}
        />
        <p>
          <button className="button" type="submit" data-action="send-mailing">
            {t("mailings.sendNow", { count: total })}
          </button>
        </p>
      </ActionForm>
      <ClientWords namespaces={["errors"]}>
        {status === "SCHEDULED" ? (
          <ActForm action={stopMailing} fields={acts} label={t("mailings.hold")} name="hold-mailing" />
        ) : null}
        <ActForm action={dropMailing} fields={acts} label={t("mailings.remove")} name="remove-mailing" />
      </ClientWords>
    </section>
  )
}

async function Delivery({
  actor,
  mailing: { id, total },
  address,
}: Pick<RoomAsked, "actor"> & { mailing: DeskMailing; address: ReturnType<typeof listAddress> }) {
  const page = pageNumber(address)
  const rows = await ask(actor, address.path, mailingDelivery(actor, { id, page, pageSize }))
  return (
    <section className="block">
      <h2>{t("mailings.delivery")}</h2>
      <List
        address={address}
        label={t("mailings.delivery")}
        rows={rows}
        rowKey={(row) => row.ticketId}
        total={total}
        pageSize={pageSize}
        empty={{ title: t("mailings.nobody"), text: "" }}
        columns={[
          {
            key: "name",
            label: t("mailings.name"),
            cell: ({ name, email }) => (
              <>
                {name || t("admin.log.erased")}
                <span className="below">{email}</span>
              </>
            ),
          },
          {
            key: "status",
            label: t("mailings.status"),
            cell: ({ status, error }) => (
              <>
                <State mood={status ? moodOfMail(status) : "wait"}>
                  {status ? t(`admin.mail.state.${status}`) : t("mailings.writing")}
                </State>
                {error ? <span className="below">{error}</span> : null}
              </>
            ),
          },
          {
            key: "at",
            label: t("mailings.sendAt"),
            cell: ({ sentAt }) => (sentAt ? <Moment at={sentAt} /> : null),
          },
        ]}
      />
    </section>
  )
}
