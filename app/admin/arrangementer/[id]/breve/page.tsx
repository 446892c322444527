import type { Metadata } from "next"
import { EmptyList } from "#components/admin/list.tsx"
import { State } from "#components/admin/state.tsx"
import { deskMailings } from "#domain/events/queries/desk-mailings.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../../ask.ts"
import type { PageProps } from "../../../../asked.ts"
import { EventRoom, enterRoom } from "../event-room.tsx"
import { stateOfMailing, templates } from "./mailing-words.ts"

const t = translator("da")
export const metadata: Metadata = { title: t("admin.event.breve") }

/** The letters that the organiser writes to those signed up. */
export default async function MailingsPage({ params, searchParams }: PageProps<{ id: string }>) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const { actor, event, path } = await enterRoom(id, "breve")
  const mailings = await ask(actor, path, deskMailings(actor, id))
  return (
    <EventRoom actor={actor} event={event} room="breve" done={asked.udfoert}>
      <section className="block">
        <h2>{t("mailings.list")}</h2>
        <p className="block-text">{t("mailings.listText")}</p>
        {mailings.length === 0 ? (
          <EmptyList empty={{ title: t("mailings.empty"), text: t("mailings.emptyText") }} />
        ) : (
          <ul className="lines">
            {mailings.map((mailing) => (
              <li key={mailing.id}>
                <a href={`${path}/${mailing.id}`}>{mailing.subject}</a>
                <State mood={moods[mailing.status]}>{stateOfMailing(mailing)}</State>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="block">
        <h2>{t("mailings.begin")}</h2>
        <ul className="lines">
          {templates.map((name) => (
            <li key={name}>
              <a href={`${path}/nyt?skabelon=${name}`}>{t(`mailings.template.${name}`)}</a>
            </li>
          ))}
        </ul>
      </section>
    </EventRoom>
  )
}

const moods = { DRAFT: "rest", SCHEDULED: "wait", HELD: "wait", SENT: "good" } as const
