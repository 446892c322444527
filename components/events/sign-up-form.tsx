"use client"

import { FormQuestions } from "../forms/form-questions.tsx"
import { ActionForm, useSent } from "../ui/action-form.tsx"
import { TextField } from "../ui/fields.tsx"
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
import {
  type Colleagues,
  type FirstBilling,
  type FirstPerson,
  firstTicket,
  type SignUpOffer,
} from "./sign-up-offer.ts"
import { TooFewLeft } from "./too-few-left.tsx"

export interface SignUpFormProps {
  readonly offer: SignUpOffer
  readonly submissionKey: string
  readonly colleagues: readonly Colleagues[]
  readonly people: readonly FirstPerson[]
  /** Who orders, when signed in. */
  readonly buyer: FirstPerson
  readonly billing: FirstBilling
  readonly bill: BillWords
  readonly notes: readonly string[]
  /** What tells the price in the language of the form. */
  readonly pricesPath: string
  /** Where one waits. */
  readonly waitPath: string
  readonly action: (before: FormState, formData: FormData) => Promise<FormState>
}

/** Signs up one person or several. Every step works without script; with it the price follows what is typed. */
export function SignUpForm({ action, ...form }: SignUpFormProps) {
  const t = useWords()
  return (
    <ActionForm
      action={action}
      name="sign-up"
      className="form sign-up"
      label={(field) => aboutField(t, form.offer.asks, field)}
    >
      <SignUpFields {...form} />
    </ActionForm>
  )
}

function SignUpFields({
  offer,
  submissionKey,
  colleagues,
  people,
  buyer,
  billing,
  bill,
  notes,
  pricesPath,
  waitPath,
}: Omit<SignUpFormProps, "action">) {
  const t = useWords()
  const sent = useSent()
  const [latest, fields] = useLatestBill(sent, pricesPath)
  // Who reserves seats without names need not come along; everyone else signs up somebody.
  const mayBeNobody = colleagues.length > 0
  const count = Math.max(mayBeNobody ? 0 : 1, typedCount(sent, "people") ?? (sent.isSent ? 0 : people.length))
  const all = count + (Number(typedIn(sent, "later")) || 0)
  return (
    <>
      {/* What Enter presses: without it the form's first button would be, which takes a person out. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
        {t("events.form.send", { count: all })}
      </button>
      <input
        type="hidden"
        name="submissionKey"
        value={typedIn(sent, "submissionKey") || submissionKey}
        readOnly
      />
      <input type="hidden" name="slug" value={offer.slug} />
      <input type="hidden" name="offer" value={offer.offer} />
      <input type="hidden" name="formVersion" value={offer.asks.version} />
      <input type="hidden" name="hold" value={offer.hold} />
      <div className="sign-up-fields" ref={fields}>
        {colleagues.length > 0 ? (
          <ColleaguePicker colleagues={colleagues} first={people} offer={offer} />
        ) : null}
        {Array.from({ length: count }, (_, index) => (
          <PersonFields
            key={index}
            index={index}
            first={people[index]}
            offer={offer}
            isAlone={count === 1 && !mayBeNobody}
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
        {colleagues.length > 0 ? <LaterFields offer={offer} /> : null}
        {offer.asks.questions.length > 0 ? (
          <fieldset>
            <legend>{t("forms.ask.title")}</legend>
            <FormQuestions questions={offer.asks.questions} prefix="answers" />
          </fieldset>
        ) : null}
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
            <TextField name="buyerName" label={t("events.form.name")} value={buyer.name} />
            <TextField name="buyerEmail" type="email" label={t("events.form.email")} value={buyer.email} />
          </div>
        </fieldset>
      </div>
      <TooFewLeft
        count={all}
        ticket={typedIn(sent, "people[0].ticket") || firstTicket(offer)}
        waitPath={waitPath}
      />
      <Bill first={bill} latest={latest} notes={notes} />
      <p className="sign-up-send">
        <button type="submit" className="button">
          {t("events.form.send", { count: all })}
        </button>
      </p>
    </>
  )
}
