"use client"

import type { ReactNode } from "react"
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

export interface SignUpFrameProps {
  readonly action: (before: FormState, formData: FormData) => Promise<FormState>
  readonly offer: SignUpOffer
  readonly submissionKey: string
  readonly colleagues: readonly Colleagues[]
  readonly billing: FirstBilling
  readonly bill: BillWords
}

interface Parts {
  /** Who stands there before anything is typed. */
  readonly people: readonly FirstPerson[]
  /** What tells the price. */
  readonly pricesPath: string
  readonly notes: readonly string[]
  readonly isAtDesk?: boolean
  /** Hidden fields: what it is for. */
  readonly about: ReactNode
  /** What may be decided about the price besides. */
  readonly price?: ReactNode
  /** Said of so many seats, above the bill. */
  readonly toldOf?: (seats: number) => ReactNode
  /** Who orders. */
  readonly children: ReactNode
}

/**
 * What a form that signs people up is made of, whoever fills it in: the people, what they are asked, the bill and who
 * orders. Every step works without script; with it the price follows what is typed.
 */
export function SignUpFrame({
  action,
  name,
  className,
  ...form
}: SignUpFrameProps & Parts & { name: string; className: string }) {
  const t = useWords()
  return (
    <ActionForm
      action={action}
      name={name}
      className={className}
      label={(field) => aboutField(t, form.offer.asks, field)}
    >
      <Fields {...form} />
    </ActionForm>
  )
}

function Fields({
  offer,
  submissionKey,
  colleagues,
  billing,
  bill,
  people,
  pricesPath,
  notes,
  isAtDesk = false,
  about,
  price,
  toldOf,
  children,
}: Omit<SignUpFrameProps, "action"> & Parts) {
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
      <button type="submit" className="for-ears" tabIndex={-1} aria-hidden="true">
        {t("events.form.send", { count: all })}
      </button>
      <input
        type="hidden"
        name="submissionKey"
        value={typedIn(sent, "submissionKey") || submissionKey}
        readOnly
      />
      <input type="hidden" name="formVersion" value={offer.asks.version} />
      {about}
      <div className="sign-up-fields" ref={fields}>
        {mayBeNobody ? (
          <ColleaguePicker colleagues={colleagues} first={isAtDesk ? [] : people} offer={offer} />
        ) : null}
        {Array.from({ length: count }, (_, index) => (
          <PersonFields
            key={index}
            index={index}
            first={people[index]}
            offer={offer}
            isAlone={count === 1 && !mayBeNobody}
            isAtDesk={isAtDesk}
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
        {price}
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
          {children}
        </fieldset>
      </div>
      {toldOf?.(all)}
      <Bill first={bill} latest={latest} notes={notes} />
      <p className="sign-up-send">
        <button type="submit" className="button">
          {t("events.form.send", { count: all })}
        </button>
      </p>
    </>
  )
}
