"use client"

import { FormQuestions } from "../forms/form-questions.tsx"
import { ActionForm, useSent } from "../ui/action-form.tsx"
import { RadioRows, TextField } from "../ui/fields.tsx"
import { type FormState, intent, typedCount, typedIn } from "../ui/form-state.ts"
import { useWords } from "../ui/words.tsx"
import { aboutField } from "./about-field.ts"
import { Bill } from "./bill.tsx"
import type { BillWords } from "./bill-words.ts"
import { BillingFields } from "./billing-fields.tsx"
import { ColleaguePicker } from "./colleague-picker.tsx"
import { LaterFields } from "./later-fields.tsx"
import { useLatestBill } from "./latest-bill.ts"
import { PersonFields } from "./person-fields.tsx"
import { type Colleagues, type FirstBilling, firstTicket, type SignUpOffer } from "./sign-up-offer.ts"

export interface DeskSignUpFormProps {
  readonly eventId: string
  readonly offer: SignUpOffer
  readonly submissionKey: string
  /** The organisation that was chosen, with its people; none for people on their own. */
  readonly colleagues: readonly Colleagues[]
  readonly billing: FirstBilling
  readonly bill: BillWords
  readonly action: (before: FormState, formData: FormData) => Promise<FormState>
}

/** Staff sign people up: the parts of the public form, and what only staff decide. Works without script. */
export function DeskSignUpForm({ action, ...form }: DeskSignUpFormProps) {
  const t = useWords()
  return (
    <ActionForm
      action={action}
      name="desk-sign-up"
      className="sign-up"
      label={(field) => aboutField(t, form.offer.asks, field)}
    >
      <Fields {...form} />
    </ActionForm>
  )
}

function Fields({
  eventId,
  offer,
  submissionKey,
  colleagues,
  billing,
  bill,
}: Omit<DeskSignUpFormProps, "action">) {
  const t = useWords()
  const sent = useSent()
  const [latest, fields] = useLatestBill(sent, `/api/admin/events/${eventId}/priser`)
  const mayBeNobody = colleagues.length > 0
  const count = Math.max(mayBeNobody ? 0 : 1, typedCount(sent, "people") ?? (sent.isSent ? 0 : 1))
  const all = count + (Number(typedIn(sent, "later")) || 0)
  return (
    <>
      {/* What Enter presses: without it the form's first button would be, which takes a person out. */}
      <button type="submit" className="for-ears" tabIndex={-1} aria-hidden="true">
        {t("events.form.send", { count: all })}
      </button>
      <input
        type="hidden"
        name="submissionKey"
        value={typedIn(sent, "submissionKey") || submissionKey}
        readOnly
      />
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="formVersion" value={offer.asks.version} />
      <div className="sign-up-fields" ref={fields}>
        {mayBeNobody ? <ColleaguePicker colleagues={colleagues} first={[]} offer={offer} /> : null}
        {Array.from({ length: count }, (_, index) => (
          <PersonFields
            key={index}
            index={index}
            first={undefined}
            offer={offer}
            isAlone={count === 1 && !mayBeNobody}
            isAtDesk
          />
        ))}
        <button
          type="submit"
          className="button plain"
          name="__intent__"
          value={intent("insert", { name: "people", defaultValue: { name: "", ticket: firstTicket(offer) } })}
        >
          {t("events.form.add")}
        </button>
        {mayBeNobody ? <LaterFields offer={offer} /> : null}
        {offer.asks.questions.length > 0 ? (
          <fieldset>
            <legend>{t("forms.ask.title")}</legend>
            <FormQuestions questions={offer.asks.questions} prefix="answers" />
          </fieldset>
        ) : null}
        <Free />
        {offer.hasVouchers ? (
          <TextField
            name="voucher"
            label={t("vouchers.form.code")}
            hint={t("vouchers.form.hint")}
            autoComplete="off"
          />
        ) : null}
        {offer.isFree ? null : <BillingFields first={billing} />}
        <fieldset>
          <legend>{t("events.form.buyer")}</legend>
          <p className="hint">{t("events.form.buyerHint")}</p>
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
        </fieldset>
      </div>
      <Bill first={bill} latest={latest} notes={[]} />
      <p className="sign-up-send">
        <button type="submit" className="button">
          {t("events.form.send", { count: all })}
        </button>
      </p>
    </>
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
