import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ActionForm } from "#components/ui/action-form.tsx"
import { allows } from "#domain/access/demand.ts"
import { translator } from "#messages/translate.ts"
import { AdminPage } from "../../admin-page.tsx"
import { deskActor } from "../../desk-actor.ts"
import { save } from "../actions.ts"
import { PersonFields } from "../person-fields.tsx"

export const metadata: Metadata = { title: translator("da")("people.desk.newPerson") }

export default async function NewPersonPage() {
  const t = translator("da")
  const actor = await deskActor("/admin/personer/ny")
  if (!allows(actor, "people.write")) notFound()
  return (
    <AdminPage
      actor={actor}
      section="people"
      title={t("people.desk.newPerson")}
      parent={{ href: "/admin/personer", label: t("admin.section.people") }}
    >
      <ActionForm action={save} name="person" className="form-grid">
        <PersonFields />
        <p>
          <button className="button" type="submit">
            {t("people.desk.create")}
          </button>
        </p>
      </ActionForm>
    </AdminPage>
  )
}
