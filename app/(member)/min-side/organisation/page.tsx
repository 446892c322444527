import type { Metadata } from "next"
import { notFound } from "next/navigation"
import "../mine.css"
import { coordinated } from "#domain/people/queries/coordinated.ts"
import { type KeptRoster, keptRoster, type RosterLine } from "#domain/people/queries/kept-roster.ts"
import { dateOfDay } from "#platform/time/time.ts"
import type { PageProps } from "../../../asked.ts"
import { here, pathHere, t } from "../../../reader.ts"
import { memberActor } from "../member-actor.ts"
import { AddColleague } from "./add-colleague.tsx"
import { EndColleague } from "./end-colleague.tsx"

const path = "/min-side/organisation"
export function generateMetadata(): Metadata {
  return { title: t("people.roster.title"), robots: { index: false } }
}

/** The people of the organisation that one coordinates: who stands there, who has left, and the way to change it. */
export default async function RosterPage({ searchParams }: PageProps) {
  const actor = await memberActor(path)
  const { id, gemt, af } = await searchParams
  const organisations = await coordinated(actor)
  const chosen = organisations.find((one) => one.id === id) ?? organisations[0]
  if (!chosen) notFound()
  const roster = await keptRoster(actor, chosen.id)
  const others = organisations.filter((one) => one !== chosen)
  const leaving = roster.standing.find(({ affiliationId }) => affiliationId === af)
  return (
    <main id="indhold" tabIndex={-1} className="wrap task of-members">
      <p>
        <a href={pathHere("/min-side")}>{t("people.mine.title")}</a>
      </p>
      <div className="spined">
        <p className="label kind">{t("people.roster.title")}</p>
        <h1>{roster.name}</h1>
        <p className="lead">{t("people.roster.lead")}</p>
      </div>
      {gemt === "ja" ? (
        <p className="mine-told" role="status">
          {t("people.roster.saved")}
        </p>
      ) : null}
      {leaving ? <EndColleague line={leaving} back={`${path}?id=${roster.organisationId}`} /> : null}
      <Standing roster={roster} />
      <AddColleague organisationId={roster.organisationId} />
      <Left lines={roster.left} />
      {others.length > 0 ? (
        <section className="mine-block">
          <h2>{t("people.roster.others")}</h2>
          <ul className="mine-lines">
            {others.map((one) => (
              <li key={one.id}>
                <a href={pathHere(`${path}?id=${one.id}`)}>{one.name}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </main>
  )
}

function Standing({ roster }: { roster: KeptRoster }) {
  const { shortDate } = here()
  return (
    <section className="mine-block">
      <h2>{t("people.roster.standing")}</h2>
      <ul className="mine-lines roster">
        {roster.standing.map((line) => (
          <li key={line.affiliationId}>
            <Who line={line} />
            <span className="quiet">
              {t("people.roster.since", { at: shortDate(dateOfDay(line.fromOn)) })}
              {line.toOn ? ` ${t("people.roster.until", { at: shortDate(dateOfDay(line.toOn)) })}` : ""}
            </span>
            <a href={pathHere(`${path}?id=${roster.organisationId}&af=${line.affiliationId}`)}>
              {t("people.roster.end")}
              <span className="sr-only"> {line.name}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Left({ lines }: { lines: readonly RosterLine[] }) {
  const { dateRange } = here()
  if (lines.length === 0) return null
  return (
    <section className="mine-block">
      <h2>{t("people.roster.left")}</h2>
      <ul className="mine-lines roster">
        {lines.map((line) => (
          <li key={line.affiliationId}>
            <Who line={line} />
            <span className="quiet">{dateRange(dateOfDay(line.fromOn), dateOfDay(line.toOn))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Who({ line }: { line: RosterLine }) {
  return (
    <span>
      <strong>{line.name}</strong>
      <span className="quiet">
        {[t(`people.function.${line.function}`), line.title].filter(Boolean).join(", ")}
      </span>
      <span className="quiet">{line.email}</span>
    </span>
  )
}
