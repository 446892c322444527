import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ActionForm } from "#components/ui/action-form.tsx"
import { SelectField } from "#components/ui/fields.tsx"
import type { SignedIn } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { membershipTypes } from "#domain/membership/queries/membership-types.ts"
import { deskPerson } from "#domain/people/queries/desk-person.ts"
import { organisationChoices } from "#domain/people/queries/organisation-choices.ts"
import { translator } from "#messages/translate.ts"
import { dayInCopenhagen, now } from "#platform/time/time.ts"
import { ask } from "../../../ask.ts"
import { isId, type PageProps } from "../../../asked.ts"
import { AdminPage } from "../../admin-page.tsx"
import { deskActor } from "../../desk-actor.ts"
import { create } from "../actions.ts"
import { TermFields } from "../term-fields.tsx"

const path = "/admin/medlemskaber/ny"

export const metadata: Metadata = { title: translator("da")("membership.desk.new") }

/** A first term for a person (come from the person's page) or for an organisation, chosen here. */
export default async function NewMembershipPage({ searchParams }: PageProps) {
  const t = translator("da")
  const actor = await deskActor(path)
  if (!allows(actor, "membership.write")) notFound()
  const { person, organisation } = await searchParams
  const personId = typeof person === "string" && isId(person) ? person : null
  const year = dayInCopenhagen(now()).slice(0, 4)
  const types = await ask(actor, path, membershipTypes(actor))
  const organisations = personId ? [] : await ask(actor, path, organisationChoices(actor))
  const chosen = organisations.find(({ id }) => id === organisation)
  return (
    <AdminPage
      actor={actor}
      section="memberships"
      title={t("membership.desk.new")}
      parent={{ href: "/admin/medlemskaber", label: t("admin.section.memberships") }}
    >
      <ActionForm action={create} name="membership" className="form-grid">
        {personId ? (
          <PersonHolder actor={actor} id={personId} />
        ) : (
          <OrganisationHolder organisations={organisations} chosen={chosen?.id ?? ""} />
        )}
        <SelectField
          name="typeKey"
          label={t("membership.desk.type")}
          value={personId ? "person" : chosen?.kind === "MUNICIPALITY" ? "municipality" : ""}
          options={[
            { value: "", label: t("people.desk.choose") },
            ...types
              .filter(({ holder }) => holder === (personId ? "PERSON" : "ORGANISATION"))
              .map(({ key, name }) => ({ value: key, label: name })),
          ]}
        />
        <TermFields fromOn={dayInCopenhagen(now())} toOn={`${year}-12-31`} priceOere={null} />
        <p>
          <button className="button" type="submit">
            {t("membership.desk.create")}
          </button>
        </p>
      </ActionForm>
    </AdminPage>
  )
}

async function PersonHolder({ actor, id }: { actor: SignedIn; id: string }) {
  const t = translator("da")
  const { name } = await ask(actor, path, deskPerson(actor, id))
  return (
    <>
      <input type="hidden" name="personId" value={id} />
      <dl className="facts">
        <dt>{t("membership.desk.holder")}</dt>
        <dd>{name}</dd>
      </dl>
    </>
  )
}

function OrganisationHolder({
  organisations,
  chosen,
}: {
  organisations: readonly { readonly id: string; readonly name: string }[]
  chosen: string
}) {
  const t = translator("da")
  return (
    <>
      <p className="block-text">
        {t("membership.desk.forPersons")} <a href="/admin/personer">{t("admin.section.people")}</a>
      </p>
      <SelectField
        name="organisationId"
        label={t("people.desk.organisation")}
        value={chosen}
        options={[
          { value: "", label: t("people.desk.choose") },
          ...organisations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </>
  )
}
