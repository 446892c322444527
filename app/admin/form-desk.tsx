import "../form-questions.css"
import "./form-builder.css"
import { FormBuilder } from "#components/forms/form-builder.tsx"
import type { SignedIn } from "#domain/access/actor.ts"
import { deskForm } from "#domain/forms/queries/desk-form.ts"
import { translator } from "#messages/translate.ts"
import type { FormKind } from "#platform/database/enums.ts"
import { ask } from "../ask.ts"
import { ClientWords } from "../client-words.tsx"

/** Where the questions of an event, a call or of joining are written. */
export async function FormDesk({
  actor,
  path,
  kind,
  entryId,
}: {
  actor: SignedIn
  path: string
  kind: FormKind
  entryId: string | null
}) {
  const { asked, ...form } = await ask(actor, path, deskForm(actor, kind, entryId))
  return (
    <>
      <p className="block-text">{translator("da")(`forms.desk.text.${kind}`)}</p>
      <ClientWords namespaces={["forms", "tidy", "errors", "content"]}>
        <FormBuilder kind={kind} entryId={entryId} asked={asked?.number ?? null} {...form} />
      </ClientWords>
    </>
  )
}
