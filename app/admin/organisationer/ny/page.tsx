import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { allows } from "#domain/access/demand.ts"
import { translator } from "#messages/translate.ts"
import { AdminPage } from "../../admin-page.tsx"
import { deskActor } from "../../desk-actor.ts"
import { OrganisationForm } from "../organisation-form.tsx"

export const metadata: Metadata = { title: translator("da")("people.desk.newOrganisation") }

export default async function NewOrganisationPage() {
  const t = translator("da")
  const actor = await deskActor("/admin/organisationer/ny")
  if (!allows(actor, "people.write")) notFound()
  return (
    <AdminPage
      actor={actor}
      section="organisations"
      title={t("people.desk.newOrganisation")}
      parent={{ href: "/admin/organisationer", label: t("admin.section.organisations") }}
    >
      <OrganisationForm />
    </AdminPage>
  )
}
