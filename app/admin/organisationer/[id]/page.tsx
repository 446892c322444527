import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { allows } from "#domain/access/demand.ts"
import { membershipsOf } from "#domain/membership/queries/memberships-of.ts"
import { organisationHistory } from "#domain/membership/queries/organisation-history.ts"
import { type DeskOrganisation, deskOrganisation } from "#domain/people/queries/desk-organisation.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../ask.ts"
import { isId, type PageProps } from "../../../asked.ts"
import { AdminPage } from "../../admin-page.tsx"
import { Days } from "../../days.tsx"
import { deskActor } from "../../desk-actor.ts"
import { MembershipLines } from "../../medlemskaber/membership-lines.tsx"
import { OrganisationForm } from "../organisation-form.tsx"
import { History } from "./history.tsx"

export const metadata: Metadata = { title: translator("da")("admin.section.organisations") }

/** One organisation: what is written down, who stands there, which memberships. */
export default async function OrganisationPage({ params, searchParams }: PageProps<{ id: string }>) {
  const t = translator("da")
  const { id } = await params
  const path = `/admin/organisationer/${id}`
  const actor = await deskActor(path)
  if (!isId(id)) notFound()
  const organisation = await ask(actor, path, deskOrganisation(actor, id))
  const isSaved = (await searchParams).gemt === "ja"
  return (
    <AdminPage
      actor={actor}
      section="organisations"
      title={organisation.name}
      parent={{ href: "/admin/organisationer", label: t("admin.section.organisations") }}
    >
      {isSaved ? (
        <p className="told" data-mood="good" role="status">
          {t("people.desk.saved")}
        </p>
      ) : null}
      <div className="two-columns">
        <section className="block">
          <h2>{t("people.desk.facts")}</h2>
          {allows(actor, "people.write") ? (
            <OrganisationForm organisation={organisation} />
          ) : (
            <Facts organisation={organisation} />
          )}
        </section>
        <section className="block">
          <h2>{t("people.desk.people")}</h2>
          <People organisation={organisation} />
        </section>
      </div>
      {allows(actor, "membership.read") ? (
        <section className="block">
          <h2>{t("membership.desk.title")}</h2>
          <MembershipLines
            memberships={await membershipsOf(actor, { organisationId: id })}
            create={allows(actor, "membership.write") ? `/admin/medlemskaber/ny?organisation=${id}` : null}
          />
        </section>
      ) : null}
      {allows(actor, "membership.read") ? (
        <section className="block">
          <h2>{t("membership.desk.history")}</h2>
          <History lines={await organisationHistory(actor, id)} />
        </section>
      ) : null}
    </AdminPage>
  )
}

function Facts({ organisation }: { organisation: DeskOrganisation }) {
  const t = translator("da")
  return (
    <dl className="facts">
      <dt>{t("people.desk.kind")}</dt>
      <dd>{t(`people.kind.${organisation.kind}`)}</dd>
      <dt>{t("people.desk.cvr")}</dt>
      <dd>{organisation.cvr}</dd>
      <dt>{t("people.desk.gln")}</dt>
      <dd>{organisation.gln}</dd>
      <dt>{t("people.desk.municipalityCode")}</dt>
      <dd>{organisation.municipalityCode}</dd>
    </dl>
  )
}

/** Who stands there now before who has left. */
function People({ organisation }: { organisation: DeskOrganisation }) {
  const t = translator("da")
  const people = organisation.people.toSorted((a, b) => Number(a.isOver) - Number(b.isOver))
  return (
    <>
      {people.length === 0 ? null : (
        <ul className="lines">
          {people.map((one) => (
            <li key={one.affiliationId}>
              <span>
                <a href={`/admin/personer/${one.personId}`}>{one.name}</a>{" "}
                <span className="quiet">
                  {t(`people.function.${one.function}`)}
                  {one.title ? `, ${one.title}` : ""}
                </span>
              </span>
              <span className="quiet">
                <Days fromOn={one.fromOn} toOn={one.toOn} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="block-text">
        {t("people.desk.affiliateThere")} <a href="/admin/personer">{t("admin.section.people")}</a>
      </p>
    </>
  )
}
