import type { Metadata } from "next"
import { ActForm } from "#components/admin/act-form.tsx"
import { EmptyList } from "#components/admin/list.tsx"
import { ProgrammeGrid } from "#components/programme/grid/programme-grid.tsx"
import { deskSale } from "#domain/events/queries/desk-sale.ts"
import { deskProgramme } from "#domain/programme/queries/desk-programme.ts"
import { speakerText } from "#domain/programme/rules/speaker-lines.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../../ask.ts"
import type { PageProps } from "../../../../asked.ts"
import { ClientWords } from "../../../../client-words.tsx"
import { EventRoom, enterRoom } from "../event-room.tsx"
import { dropSession } from "./actions.ts"
import { ProgrammeWays } from "./programme-ways.tsx"
import { ReleasePanel } from "./release-panel.tsx"
import { SessionForm } from "./session-form.tsx"
import "./program.css"

const t = translator("da")
const { time, date } = formats("da")
export const metadata: Metadata = { title: t("admin.event.program") }

/** The working programme of an event, what the public sees of it, and one form for what is added or changed. */
export default async function ProgrammePage({ params, searchParams }: PageProps<{ id: string }>) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const { actor, event, path } = await enterRoom(id, "program")
  const [programme, products] = await ask(
    actor,
    path,
    Promise.all([deskProgramme(actor, id), deskSale(actor, id)]),
  )
  const { sessions } = programme
  const chosen = sessions.find((session) => session.id === asked.punkt)
  const days = Map.groupBy(sessions, ({ startsAt }) => date(startsAt))
  return (
    <EventRoom actor={actor} event={event} room="program" done={asked.udfoert}>
      <ProgrammeWays path={path} />
      <ReleasePanel eventId={id} programme={programme} />
      {sessions.length === 0 ? (
        <EmptyList
          empty={{ title: t("events.desk.programmeEmpty"), text: t("events.desk.programmeEmptyText") }}
        />
      ) : null}
      <ClientWords namespaces={["programme.grid", "programme.taken", "programme.tooSmall", "errors"]}>
        <ProgrammeGrid
          sessions={sessions}
          rooms={programme.rooms}
          together={programme.together}
          path={path}
        />
      </ClientWords>
      {[...days].map(([day, ofDay]) => (
        <section className="block only-narrow" key={day}>
          <h2>{day}</h2>
          <ul className="lines">
            {ofDay.map((session) => (
              <li key={session.id}>
                <span>
                  {time(session.startsAt)}–{time(session.endsAt)} <strong>{session.title}</strong>{" "}
                  <span className="quiet">
                    {[
                      session.kind === "BREAK" ? t("programme.desk.kinds.BREAK") : "",
                      session.room?.name,
                      session.track?.name,
                      speakerText(session.speakers).replaceAll("\n", "; "),
                      session.chosen > 0 ? t("programme.desk.chosen", { count: session.chosen }) : "",
                    ]
                      .filter(Boolean)
                      .join(" · ")}
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
          key={chosen ? `${chosen.id} ${chosen.version}` : "new"}
          eventId={id}
          session={chosen}
          programme={programme}
          products={products}
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
                fields={{ id: chosen.id, version: chosen.version }}
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
