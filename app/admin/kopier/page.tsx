import type { Metadata } from "next"
import { CopyList } from "#components/editor/copy-list.tsx"
import { copyKey } from "#domain/content/queries/copy-key.ts"
import { translator } from "#messages/translate.ts"
import { ClientWords } from "../../client-words.tsx"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"

export const metadata: Metadata = { title: translator("da")("saving.copies.title") }

/** What this browser keeps of what this person wrote: read by nobody else, and by no server. */
export default async function CopiesPage() {
  const t = translator("da")
  const actor = await deskActor("/admin/kopier")
  return (
    <AdminPage actor={actor} section="settings" title={t("saving.copies.title")}>
      <p className="block-text">{t("saving.copies.text")}</p>
      <ClientWords namespaces={["saving"]}>
        <CopyList owner={{ personId: actor.personId, key: copyKey(actor) }} />
      </ClientWords>
    </AdminPage>
  )
}
