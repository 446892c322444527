import { notFound } from "next/navigation"
import { ActForm } from "#components/admin/act-form.tsx"
import { Field } from "#components/admin/field.tsx"
import { allows } from "#domain/access/demand.ts"
import { translator } from "#messages/translate.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import { ClientWords } from "../client-words.tsx"
import { AdminPage } from "./admin-page.tsx"
import { deskActor } from "./desk-actor.ts"
import { create } from "./entry-actions.ts"
import { listOf } from "./entry-paths.ts"

/** A title, and one begins to write; the rest comes in the editor. */
export async function CreatePage({ kind }: { kind: EntryKind }) {
  const t = translator("da")
  const { path, section } = listOf[kind]
  const actor = await deskActor(`${path}/ny`)
  if (!allows(actor, kind === "EVENT" ? "content.writeEvent" : "content.write")) notFound()
  return (
    <AdminPage
      actor={actor}
      section={section}
      title={t(`admin.entries.new.${kind}`)}
      parent={{ href: path, label: t(`admin.section.${section}`) }}
    >
      <ClientWords namespaces={["admin.create", "errors", "content"]}>
        <ActForm
          action={create}
          fields={{ kind }}
          label={t("admin.create.submit")}
          plain={false}
          name="create"
        >
          <Field id="title" label={t("admin.entries.title")} hint={t("admin.create.titleHint")}>
            {(control) => <input {...control} name="title" maxLength={200} required />}
          </Field>
        </ActForm>
      </ClientWords>
    </AdminPage>
  )
}
