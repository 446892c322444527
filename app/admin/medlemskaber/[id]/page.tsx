import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ActForm } from "#components/admin/act-form.tsx"
import { Field } from "#components/admin/field.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import { allows } from "#domain/access/demand.ts"
import { deskMembership } from "#domain/membership/queries/desk-membership.ts"
import type { DeskMembership } from "#domain/membership/shown-membership.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { addDays, dateOfDay, dayInCopenhagen, now } from "#platform/time/time.ts"
import { ask } from "../../../ask.ts"
import { isId, type PageProps } from "../../../asked.ts"
import { ClientWords } from "../../../client-words.tsx"
import { AdminPage } from "../../admin-page.tsx"
import { Days } from "../../days.tsx"
import { deskActor } from "../../desk-actor.ts"
import { end, giveTerm } from "../actions.ts"
import { MembershipStateMark } from "../membership-state.tsx"
import { TermFields } from "../term-fields.tsx"

export const metadata: Metadata = { title: translator("da")("admin.section.memberships") }

/** One membership: its holder, how it stands, its terms, and the end of it. */
export default async function MembershipPage({ params, searchParams }: PageProps<{ id: string }>) {
  const t = translator("da")
  const { id } = await params
  const path = `/admin/medlemskaber/${id}`
  const actor = await deskActor(path)
  if (!isId(id)) notFound()
  const membership = await ask(actor, path, deskMembership(actor, id))
  const { holder } = membership
  const { gemt, periode } = await searchParams
  const mayWrite = allows(actor, "membership.write") && !membership.endedOn
  return (
    <AdminPage
      actor={actor}
      section="memberships"
      title={t("membership.desk.of", { holder: holder.name })}
      parent={{ href: "/admin/medlemskaber", label: t("admin.section.memberships") }}
    >
      {gemt === "ja" ? (
        <p className="told" data-mood="good" role="status">
          {t("people.desk.saved")}
        </p>
      ) : null}
      <div>
        <dl className="facts">
          <dt>{t("membership.desk.holder")}</dt>
          <dd>
            <a href={`/admin/${holder.kind === "person" ? "personer" : "organisationer"}/${holder.id}`}>
              {holder.name}
            </a>
          </dd>
          <dt>{t("membership.desk.type")}</dt>
          <dd>{membership.type}</dd>
          <dt>{t("admin.list.status")}</dt>
          <dd>
            <MembershipStateMark state={membership.state} />
          </dd>
          {membership.endedOn ? (
            <>
              <dt>{t("membership.desk.endedOn")}</dt>
              <dd>
                {formats("da").shortDate(dateOfDay(membership.endedOn))}, {membership.endReason}
              </dd>
            </>
          ) : null}
        </dl>
      </div>
      <section className="block">
        <h2>{t("membership.desk.terms")}</h2>
        <Terms membership={membership} mayWrite={mayWrite} />
      </section>
      {mayWrite ? <TermForm membership={membership} termId={periode} /> : null}
      {mayWrite ? <End id={id} /> : null}
    </AdminPage>
  )
}

function Terms({ membership, mayWrite }: { membership: DeskMembership; mayWrite: boolean }) {
  const t = translator("da")
  const { money } = formats("da")
  return (
    <ul className="lines">
      {membership.terms.map((term) => (
        <li key={term.id}>
          <span>
            <Days fromOn={term.fromOn} toOn={term.toOn} />
          </span>
          <span className="quiet">{money(term.priceOere)}</span>
          {mayWrite ? (
            <a href={`/admin/medlemskaber/${membership.id}?periode=${term.id}#periode`}>
              {t("membership.desk.change")}
              <span className="for-ears"> {term.fromOn}</span>
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** One form for one term: the one that the address names, else a further one that begins where the last one ends. */
function TermForm({
  membership,
  termId,
}: {
  membership: DeskMembership
  termId: string | string[] | undefined
}) {
  const t = translator("da")
  const chosen = membership.terms.find(({ id }) => id === termId)
  const [last] = membership.terms
  const next = last ? addDays(last.toOn, 1) : dayInCopenhagen(now())
  const further = { fromOn: next, toOn: `${next.slice(0, 4)}-12-31`, priceOere: last?.priceOere ?? null }
  const label = t(chosen ? "membership.desk.changeTerm" : "membership.desk.addTerm")
  return (
    <section className="block" id="periode">
      <h2>{label}</h2>
      <ActionForm action={giveTerm} name="term" className="form-grid">
        {chosen ? <input type="hidden" name="id" value={chosen.id} /> : null}
        <input type="hidden" name="membershipId" value={membership.id} />
        <TermFields {...(chosen ?? further)} />
        <p>
          <button className="button" type="submit">
            {t(chosen ? "membership.desk.saveTerm" : "membership.desk.addTerm")}
          </button>
        </p>
      </ActionForm>
    </section>
  )
}

/** The end cannot be undone: it says what it takes away. */
function End({ id }: { id: string }) {
  const t = translator("da")
  return (
    <section className="block">
      <h2>{t("membership.desk.end")}</h2>
      <p className="block-text">{t("membership.desk.endText")}</p>
      <ClientWords namespaces={["errors"]}>
        <ActForm action={end} fields={{ id }} label={t("membership.desk.end")} name="end-membership">
          <Field id="endedOn" label={t("membership.desk.endedOn")}>
            {(control) => (
              <input
                {...control}
                type="date"
                name="endedOn"
                defaultValue={addDays(dayInCopenhagen(now()), 1)}
                required
              />
            )}
          </Field>
          <Field id="reason" label={t("membership.desk.endReason")}>
            {(control) => <input {...control} name="reason" maxLength={200} required />}
          </Field>
        </ActForm>
      </ClientWords>
    </section>
  )
}
