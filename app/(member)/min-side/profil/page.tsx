import type { Metadata } from "next"
import "../mine.css"
import { LeavingDoors } from "#components/events/door/leaving-doors.tsx"
import { browserName } from "#components/people/browser-name.ts"
import { ActionForm } from "#components/ui/action-form.tsx"
import { TextField } from "#components/ui/fields.tsx"
import { type MyProfile, myProfile } from "#domain/people/queries/my-profile.ts"
import { mySecondFactor } from "#domain/people/queries/my-second-factor.ts"
import { here, pathHere, t } from "../../../reader.ts"
import { signOutEverywhere } from "../../log-ud/actions.ts"
import { keepProfile } from "../actions.ts"
import { memberActor } from "../member-actor.ts"
import { EmailChange } from "./email-change.tsx"

export function generateMetadata(): Metadata {
  return { title: t("people.mine.profile"), robots: { index: false } }
}

/** What is kept of oneself, where one stands, where one is signed in, and for staff the second factor. */
export default async function ProfilePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const actor = await memberActor("/min-side/profil")
  const [profile, factor] = await Promise.all([myProfile(actor), mySecondFactor(actor)])
  const isSaved = (await searchParams).gemt === "ja"
  return (
    <main id="indhold" tabIndex={-1} className="wrap task">
      <p>
        <a href={pathHere("/min-side")}>{t("people.mine.title")}</a>
      </p>
      <h1>{t("people.mine.profile")}</h1>
      {isSaved ? (
        <p className="mine-told" role="status">
          {t("people.mine.saved")}
        </p>
      ) : null}
      <ActionForm action={keepProfile} name="profile">
        <TextField
          name="name"
          label={t("people.mine.name")}
          value={profile.name}
          autoComplete="name"
          maxLength={120}
        />
        <TextField
          name="phone"
          type="tel"
          label={t("people.mine.phone")}
          hint={t("people.mine.phoneHint")}
          value={profile.phone}
          autoComplete="tel"
          maxLength={30}
        />
        <button type="submit" className="button">
          {t("people.mine.save")}
        </button>
      </ActionForm>
      <EmailChange email={profile.email} change={profile.change} />
      {profile.affiliations.length > 0 ? (
        <section className="mine-block">
          <h2>{t("people.mine.affiliations")}</h2>
          <ul className="mine-lines">
            {profile.affiliations.map((one) => (
              <li key={`${one.organisation} ${one.function}`}>
                <span>{one.organisation}</span>
                <span className="quiet">
                  {t(`people.function.${one.function}`)}
                  {one.title ? `, ${one.title}` : ""}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Sessions sessions={profile.sessions} />
      <section className="mine-block">
        <h2>{t("people.mine.privacy")}</h2>
        <p>{t("people.mine.dataText")}</p>
        <p className="mine-ways">
          <a className="button plain" href={pathHere("/api/min-side/data")} download>
            {t("people.mine.data")}
          </a>
          <a href={pathHere("/min-side/slet")}>{t("people.mine.erase")}</a>
        </p>
      </section>
      {factor.isStaff ? (
        <section className="mine-block">
          <h2>{t("people.mine.security")}</h2>
          <p>
            {t(factor.state === "on" ? "people.mine.factorOn" : "people.mine.factorLead")}{" "}
            <a href={pathHere("/min-side/totrin")}>
              {t(factor.state === "on" ? "people.mine.factorChange" : "people.mine.factorSetUp")}
            </a>
          </p>
        </section>
      ) : null}
    </main>
  )
}

function Sessions({ sessions }: { sessions: MyProfile["sessions"] }) {
  const { shortDateTime } = here()
  return (
    <section className="mine-block">
      <h2>{t("people.mine.sessions")}</h2>
      <ul className="mine-lines">
        {sessions.map((session) => (
          <li key={session.id}>
            <span>
              {browserName(session.userAgent) || t("people.mine.unknownBrowser")}
              {session.isThis ? ` (${t("people.mine.thisOne")})` : ""}
            </span>
            <span className="quiet">{t("people.mine.since", { at: shortDateTime(session.createdAt) })}</span>
          </li>
        ))}
      </ul>
      <ActionForm action={signOutEverywhere} name="sign-out-everywhere">
        <LeavingDoors />
        <button type="submit" className="button plain">
          {t("people.mine.signOutEverywhere")}
        </button>
      </ActionForm>
    </section>
  )
}
