"use client"

import { useSent } from "../ui/action-form.tsx"
import { RadioRows, TextField } from "../ui/fields.tsx"
import { typedIn } from "../ui/form-state.ts"
import { useWords } from "../ui/words.tsx"
import { SignUpFrame, type SignUpFrameProps } from "./sign-up-frame.tsx"

const nobodyYet = [{ name: "", email: "" }]

/** Staff sign people up, those of the organisation that was chosen or people on their own; and what only staff decide. */
export function DeskSignUpForm({ eventId, ...form }: SignUpFrameProps & { eventId: string }) {
  const t = useWords()
  return (
    <SignUpFrame
      {...form}
      name="desk-sign-up"
      className="sign-up"
      isAtDesk
      people={nobodyYet}
      pricesPath={`/api/admin/events/${eventId}/priser`}
      notes={[]}
      about={<input type="hidden" name="eventId" value={eventId} />}
      price={<Free />}
    >
      <div className="row">
        <TextField name="buyerName" label={t("events.form.name")} autoComplete="off" />
        <TextField name="buyerEmail" type="email" label={t("events.form.email")} autoComplete="off" />
      </div>
      <Check name="isMailed" label={t("counter.form.mail")} isFirst />
      <RadioRows
        name="locale"
        legend={t("counter.form.locale")}
        value="da"
        options={[
          { value: "da", label: t("counter.form.da") },
          { value: "en", label: t("counter.form.en") },
        ]}
      />
    </SignUpFrame>
  )
}

/** Nothing is paid, and why; the reason is asked for where it is needed. */
function Free() {
  const t = useWords()
  return (
    <fieldset className="given-away">
      <legend>{t("counter.form.price")}</legend>
      <Check name="isFree" label={t("counter.form.free")} isFirst={false} />
      <TextField
        name="freeBecause"
        label={t("counter.form.why")}
        hint={t("counter.form.whyHint")}
        maxLength={120}
        autoComplete="off"
      />
    </fieldset>
  )
}

function Check({ name, label, isFirst }: { name: string; label: string; isFirst: boolean }) {
  const sent = useSent()
  const isChecked = sent.isSent ? typedIn(sent, name) === "ja" : isFirst
  return (
    <label className="check">
      <input type="checkbox" name={name} value="ja" key={`${isChecked}`} defaultChecked={isChecked} />
      <span>{label}</span>
    </label>
  )
}
