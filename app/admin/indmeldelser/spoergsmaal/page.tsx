import type { Metadata } from "next"
import { translator } from "#messages/translate.ts"
import { AdminPage } from "../../admin-page.tsx"
import { deskActor } from "../../desk-actor.ts"
import { FormDesk } from "../../form-desk.tsx"

const t = translator("da")
const path = "/admin/indmeldelser/spoergsmaal"
export const metadata: Metadata = { title: t("forms.desk.title") }

/** What is asked of those who join, beside what the register needs. */
export default async function JoiningQuestionsPage() {
  const actor = await deskActor(path)
  return (
    <AdminPage
      actor={actor}
      section="joinings"
      title={t("forms.desk.title")}
      parent={{ href: "/admin/indmeldelser", label: t("admin.section.joinings") }}
    >
      <FormDesk actor={actor} path={path} kind="JOINING" entryId={null} />
    </AdminPage>
  )
}
