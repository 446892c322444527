import type { Metadata } from "next"
import { notFound } from "next/navigation"
import "../mine.css"
import { ScanCode } from "#components/people/scan-code.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import { TextField } from "#components/ui/fields.tsx"
import { type MySecondFactor, mySecondFactor } from "#domain/people/queries/my-second-factor.ts"
import { isSitePath } from "#platform/input/fields.ts"
import { t } from "../../../reader.ts"
import { beginFactor, confirmFactor, dropFactor, giveFactor } from "../actions.ts"
import { memberActor } from "../member-actor.ts"

const path = "/min-side/totrin"
export function generateMetadata(): Metadata {
  return { title: t("people.mine.stepTitle"), robots: { index: false } }
}

/** The second factor of staff: given after the mail, set up, or taken away. */
export default async function SecondFactorPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { naeste } = await searchParams
  const next = typeof naeste === "string" && isSitePath(naeste) ? naeste : ""
  const actor = await memberActor(next ? `${path}?naeste=${encodeURIComponent(next)}` : path)
  const factor = await mySecondFactor(actor)
  if (!factor.isStaff) notFound()
  return (
    <main id="indhold" tabIndex={-1} className="wrap task">
      <Step factor={factor} next={next} />
    </main>
  )
}

function Step({ factor, next }: { factor: MySecondFactor; next: string }) {
  if (factor.state === "on") return factor.isGiven ? <IsOn /> : <Give next={next} />
  return factor.setUp ? <SetUp setUp={factor.setUp} /> : <Begin />
}

function Give({ next }: { next: string }) {
  return (
    <>
      <h1>{t("people.mine.stepTitle")}</h1>
      <p className="lead">{t("people.mine.stepLead")}</p>
      <ActionForm action={giveFactor} name="second-factor">
        {next ? <input type="hidden" name="naeste" value={next} /> : null}
        <CodeField />
        <button type="submit" className="button">
          {t("people.mine.stepSubmit")}
        </button>
      </ActionForm>
      <p className="quiet">{t("people.mine.stepLost")}</p>
    </>
  )
}

function Begin() {
  return (
    <>
      <h1>{t("people.mine.factorSetUp")}</h1>
      <p className="lead">{t("people.mine.factorLead")}</p>
      <ActionForm action={beginFactor} name="second-factor-begin">
        <button type="submit" className="button">
          {t("people.mine.factorBegin")}
        </button>
      </ActionForm>
    </>
  )
}

function SetUp({ setUp }: { setUp: NonNullable<MySecondFactor["setUp"]> }) {
  return (
    <>
      <h1>{t("people.mine.factorSetUp")}</h1>
      <p className="lead">{t("people.mine.factorScan")}</p>
      <ScanCode text={setUp.address} label={t("people.mine.factorPicture")} />
      <p>
        {t("people.mine.factorKey")}: <span className="scan-key">{inFours(setUp.secret)}</span>
      </p>
      <ActionForm action={confirmFactor} name="second-factor-confirm">
        <CodeField />
        <button type="submit" className="button">
          {t("people.mine.factorConfirm")}
        </button>
      </ActionForm>
    </>
  )
}

function IsOn() {
  return (
    <>
      <h1>{t("people.mine.factorOn")}</h1>
      <p className="lead">{t("people.mine.factorOnLead")}</p>
      <p>
        <a href="/admin">{t("people.mine.admin")}</a>
      </p>
      <ActionForm action={dropFactor} name="second-factor-drop">
        <button type="submit" className="button plain">
          {t("people.mine.factorDrop")}
        </button>
      </ActionForm>
    </>
  )
}

function CodeField() {
  return (
    <TextField
      name="code"
      label={t("people.mine.factorCode")}
      autoComplete="one-time-code"
      inputMode="numeric"
      maxLength={12}
    />
  )
}

/** A key that is typed by hand is read in fours. */
function inFours(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(" ") ?? secret
}
