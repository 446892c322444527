import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { LeavingDoors } from "#components/events/door/leaving-doors.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import { currentActor } from "../../current-actor.ts"
import { pathHere, t } from "../../reader.ts"
import { signOutHere } from "./actions.ts"

export function generateMetadata(): Metadata {
  return { title: t("people.signOut.title") }
}

export default async function SignOutPage() {
  const actor = await currentActor()
  if (actor.kind !== "person") redirect(pathHere("/"))
  return (
    <main id="indhold" className="wrap task">
      <h1>{t("people.signOut.title")}</h1>
      <p className="lead">{t("people.signIn.already", { name: actor.name })}</p>
      <ActionForm action={signOutHere} name="sign-out">
        <LeavingDoors />
        <button type="submit" className="button">
          {t("people.signOut.submit")}
        </button>
      </ActionForm>
    </main>
  )
}
