import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ActForm } from "#components/admin/act-form.tsx"
import { Moment } from "#components/admin/moment.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import { CheckRows } from "#components/ui/check-rows.tsx"
import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { membershipsOf } from "#domain/membership/queries/memberships-of.ts"
import { type DeskPerson, deskPerson } from "#domain/people/queries/desk-person.ts"
import { translator } from "#messages/translate.ts"
import { Role } from "#platform/database/enums.ts"
import { ask } from "../../../ask.ts"
import { isId, type PageProps } from "../../../asked.ts"
import { ClientWords } from "../../../client-words.tsx"
import { AdminPage } from "../../admin-page.tsx"
import { deskActor } from "../../desk-actor.ts"
import { MembershipLines } from "../../medlemskaber/membership-lines.tsx"
import { dropFactor, giveRoles, save } from "../actions.ts"
import { PersonFields } from "../person-fields.tsx"
import { Affiliations } from "./affiliations.tsx"
import { Erasure } from "./erasure.tsx"

export const metadata: Metadata = { title: translator("da")("admin.section.people") }

/** One person: what is written down, where the person stands, which roles and memberships. */
export default async function PersonPage({ params, searchParams }: PageProps<{ id: string }>) {
  const t = translator("da")
  const { id } = await params
  const path = `/admin/personer/${id}`
  const actor = await deskActor(path)
  if (!isId(id)) notFound()
  const person = await ask(actor, path, deskPerson(actor, id))
  const isSaved = (await searchParams).gemt === "ja"
  return (
    <AdminPage
      actor={actor}
      section="people"
      title={person.name}
      parent={{ href: "/admin/personer", label: t("admin.section.people") }}
    >
      {isSaved ? (
        <p className="told" data-mood="good" role="status">
          {t("people.desk.saved")}
        </p>
      ) : null}
      <div className="two-columns">
        <section className="block">
          <h2>{t("people.desk.facts")}</h2>
          <Facts actor={actor} person={person} />
        </section>
        <section className="block">
          <h2>{t("people.desk.affiliations")}</h2>
          <Affiliations actor={actor} person={person} />
        </section>
      </div>
      {allows(actor, "membership.read") ? (
        <section className="block">
          <h2>{t("membership.desk.title")}</h2>
          <MembershipLines
            memberships={await membershipsOf(actor, { personId: id })}
            create={allows(actor, "membership.write") ? `/admin/medlemskaber/ny?person=${id}` : null}
          />
        </section>
      ) : null}
      <Roles actor={actor} person={person} />
      <Erasure actor={actor} person={person} />
    </AdminPage>
  )
}

function Facts({ actor, person }: { actor: Actor; person: DeskPerson }) {
  const t = translator("da")
  const seen = (
    <dl className="facts">
      <dt>{t("people.desk.created")}</dt>
      <dd>
        <Moment at={person.createdAt} />
      </dd>
      <dt>{t("people.desk.lastSeen")}</dt>
      <dd>
        <Moment at={person.lastSeenAt} empty={t("people.desk.neverSeen")} />
      </dd>
    </dl>
  )
  if (!allows(actor, "people.write")) {
    return (
      <>
        <dl className="facts">
          <dt>{t("people.desk.email")}</dt>
          <dd>{person.email}</dd>
          <dt>{t("people.desk.phone")}</dt>
          <dd>{person.phone}</dd>
        </dl>
        {seen}
      </>
    )
  }
  return (
    <>
      <ActionForm action={save} name="person" className="form-grid">
        <input type="hidden" name="id" value={person.id} />
        <PersonFields person={person} />
        <p>
          <button className="button" type="submit">
            {t("people.desk.save")}
          </button>
        </p>
      </ActionForm>
      {seen}
    </>
  )
}

function Roles({ actor, person }: { actor: Actor; person: DeskPerson }) {
  const t = translator("da")
  if (!allows(actor, "people.grantRole")) return null
  return (
    <section className="block">
      <h2>{t("people.desk.roles")}</h2>
      <p className="block-text">{t("people.desk.rolesText")}</p>
      <ActionForm action={giveRoles} name="roles" className="form-grid">
        <input type="hidden" name="personId" value={person.id} />
        <CheckRows
          name="roles"
          legend={t("people.desk.rolesOf", { name: person.name })}
          values={person.roles}
          options={Object.values(Role).map((value) => ({
            value,
            label: t(`people.role.${value}.name`),
            detail: t(`people.role.${value}.may`),
          }))}
        />
        <p>
          <button className="button" type="submit">
            {t("people.desk.saveRoles")}
          </button>
        </p>
      </ActionForm>
      {person.roles.length > 0 ? (
        <ClientWords namespaces={["errors"]}>
          <p className="block-text">
            {t(person.hasSecondFactor ? "people.desk.factorOn" : "people.desk.factorOff")}
          </p>
          {person.hasSecondFactor ? (
            <ActForm
              action={dropFactor}
              fields={{ personId: person.id }}
              label={t("people.desk.dropFactor")}
              name="drop-factor"
            />
          ) : null}
        </ClientWords>
      ) : null}
    </section>
  )
}
