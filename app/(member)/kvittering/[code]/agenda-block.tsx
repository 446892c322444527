import type { Actor } from "#domain/access/actor.ts"
import { agenda } from "#domain/programme/queries/agenda.ts"
import { here, pathHere, t } from "../../../reader.ts"

/** On a ticket: what its holder has chosen of the programme, and the way to choose. Nothing where there is no programme. */
export async function agendaBlock(actor: Actor, code: string) {
  const found = await agenda(actor, code)
  if (!found) return null
  const { weekday, time } = here()
  const chosen = found.sessions.filter(({ isChosen }) => isChosen)
  return (
    <section className="section">
      <h2>{t("programme.agenda.title")}</h2>
      {chosen.length === 0 ? <p>{t("programme.agenda.none")}</p> : null}
      <ul>
        {chosen.map(({ id, title, startsAt, room }) => (
          <li key={id}>
            {weekday(startsAt)} {time(startsAt)}: {title}
            {room ? `, ${room.name}` : ""}
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <a className="button" href={pathHere(`/kvittering/${code}/program`)}>
          {t("programme.agenda.way")}
        </a>
      </p>
    </section>
  )
}
