import type { Metadata } from "next"
import { ActForm } from "#components/admin/act-form.tsx"
import { EmptyList } from "#components/admin/list.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import { AreaField, TextField } from "#components/ui/fields.tsx"
import { type DeskSession, deskProgramme } from "#domain/events/queries/desk-programme.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { localTimeInCopenhagen } from "#platform/time/time.ts"
import { ask } from "../../../../ask.ts"
import type { PageProps } from "../../../../asked.ts"
import { ClientWords } from "../../../../client-words.tsx"
import { dropSession, keepSession } from "../../actions.ts"
import { EventRoom, enterRoom } from "../event-room.tsx"

const t = translator("da")
const { time, date } = formats("da")
export const metadata: Metadata = { title: t("admin.event.program") }

/** The programme of an event: its sessions in order, and one form for a new one or the one that is being changed. */
export default async function ProgrammePage({ params, searchParams }: PageProps<{ id: string }>) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const { actor, event, path } = await enterRoom(id, "program")
  const sessions = await ask(actor, path, deskProgramme(actor, id))
  const chosen = sessions.find((session) => session.id === asked.punkt)
  const days = Map.groupBy(sessions, ({ startsAt }) => date(startsAt))
  return (
    <EventRoom actor={actor} event={event} room="program" done={asked.udfoert}>
      {sessions.length === 0 ? (
        <EmptyList
          empty={{ title: t("events.desk.programmeEmpty"), text: t("events.desk.programmeEmptyText") }}
        />
      ) : null}
      {[...days].map(([day, ofDay]) => (
        <section className="block" key={day}>
          <h2>{day}</h2>
          <ul className="lines">
            {ofDay.map((session) => (
              <li key={session.id}>
                <span>
                  {time(session.startsAt)}–{time(session.endsAt)} <strong>{session.title}</strong>{" "}
                  <span className="quiet">
                    {[session.room, session.speakers.replaceAll("\n", "; ")].filter(Boolean).join(" · ")}
                  </span>
                </span>
                <a href={`${path}?punkt=${session.id}#punkt`}>
                  {t("events.desk.change")}
                  <span className="for-ears"> {session.title}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section className="block" id="punkt">
        <h2>{t(chosen ? "events.desk.changeSession" : "events.desk.addSession")}</h2>
        <SessionForm
          key={chosen?.id ?? "new"}
          eventId={id}
          session={chosen}
          startsAt={sessions.at(-1)?.endsAt ?? event.startsAt}
        />
        {chosen ? (
          <>
            <p>
              <a href={`${path}#punkt`}>{t("events.desk.newInstead")}</a>
            </p>
            <ClientWords namespaces={["errors"]}>
              <ActForm
                action={dropSession}
                fields={{ id: chosen.id }}
                label={t("events.desk.removeSession", { title: chosen.title })}
                name="remove-session"
              />
            </ClientWords>
          </>
        ) : null}
      </section>
    </EventRoom>
  )
}

function SessionForm({
  eventId,
  session,
  startsAt,
}: {
  eventId: string
  session: DeskSession | undefined
  /** Where a new one begins: after the last. */
  startsAt: Date
}) {
  const end = session?.endsAt ?? new Date(startsAt.getTime() + 3_600_000)
  return (
    <ActionForm action={keepSession} name="session" className="form-grid">
      {session ? <input type="hidden" name="id" value={session.id} /> : null}
      <input type="hidden" name="eventId" value={eventId} />
      <TextField
        name="title"
        label={t("events.desk.sessionTitle")}
        value={session?.title ?? ""}
        maxLength={200}
      />
      <div className="form-row">
        <TextField
          name="startsAt"
          type="datetime-local"
          label={t("events.desk.startsAt")}
          value={localTimeInCopenhagen(session?.startsAt ?? startsAt)}
        />
        <TextField
          name="endsAt"
          type="datetime-local"
          label={t("events.desk.endsAt")}
          value={localTimeInCopenhagen(end)}
        />
      </div>
      <TextField name="room" label={t("events.desk.room")} value={session?.room ?? ""} maxLength={100} />
      <AreaField
        name="speakers"
        label={t("events.desk.speakers")}
        hint={t("events.desk.speakersHint")}
        rows={3}
        value={session?.speakers ?? ""}
      />
      <AreaField
        name="description"
        label={t("events.desk.description")}
        rows={3}
        value={session?.description ?? ""}
      />
      <p>
        <button className="button" type="submit">
          {t(session ? "events.desk.saveSession" : "events.desk.addSession")}
        </button>
      </p>
    </ActionForm>
  )
}
