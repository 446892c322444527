"use client"

import { FormQuestions } from "../forms/form-questions.tsx"
import { useSent } from "../ui/action-form.tsx"
import { RadioRows, TextField } from "../ui/fields.tsx"
import { intent, typedIn } from "../ui/form-state.ts"
import { useWords } from "../ui/words.tsx"
import {
  addOnOptions,
  type FirstPerson,
  firstTicket,
  type SignUpOffer,
  ticketOption,
} from "./sign-up-offer.ts"

/** One person of a sign-up: who, which ticket, what besides, and what cannot be eaten. */
export function PersonFields({
  index,
  first,
  offer,
  isAlone,
  isAtDesk = false,
}: {
  index: number
  /** What stands there before anything is typed. */
  first: FirstPerson | undefined
  offer: SignUpOffer
  /** The only person of the form cannot be taken out. */
  isAlone: boolean
  /** Staff write it, who may not know the address. */
  isAtDesk?: boolean
}) {
  const t = useWords()
  const sent = useSent()
  const name = `people[${index}]`
  const number = index + 1
  const words = { yes: t("events.form.yes"), no: t("events.form.no"), none: t("events.form.none") }
  // A person was just added: the next thing one does is to write the name.
  const isNew = sent.isSent && sent.errors.length === 0 && !typedIn(sent, `${name}.name`) && index > 0
  return (
    <fieldset className="person">
      <legend>{t("events.form.person", { number })}</legend>
      <div className="row">
        <TextField
          name={`${name}.name`}
          label={t("events.form.name")}
          value={first?.name ?? ""}
          autoComplete={index === 0 && !isAtDesk ? "name" : "off"}
          autoFocus={isNew}
        />
        <TextField
          name={`${name}.email`}
          type="email"
          label={t(isAtDesk ? "counter.form.email" : "events.form.email")}
          value={first?.email ?? ""}
          autoComplete={index === 0 && !isAtDesk ? "email" : "off"}
        />
      </div>
      <Tickets name={name} number={number} offer={offer} />
      {offer.addOns.map((addOn, place) => (
        <RadioRows
          key={addOn.id}
          name={`${name}.addOns[${place}]`}
          legend={t("events.form.addOnFor", { product: addOn.name, number })}
          options={addOnOptions(addOn, words)}
        />
      ))}
      <TextField
        name={`${name}.allergies`}
        label={t("events.form.allergies")}
        hint={t("events.form.allergiesHint")}
        autoComplete="off"
      />
      <FormQuestions questions={offer.asks.ofEach} prefix={`${name}.answers`} />
      {isAlone ? null : (
        <button
          type="submit"
          className="button plain"
          name="__intent__"
          value={intent("remove", { name: "people", index })}
        >
          {t("events.form.remove", { number })}
        </button>
      )}
    </fieldset>
  )
}

function Tickets({ name, number, offer }: { name: string; number: number; offer: SignUpOffer }) {
  const t = useWords()
  const { tickets } = offer
  const [only] = tickets
  if (tickets.length === 1 && only) return <input type="hidden" name={`${name}.ticket`} value={only.id} />
  return (
    <RadioRows
      name={`${name}.ticket`}
      legend={t("events.form.ticketFor", { number })}
      value={firstTicket(offer)}
      options={tickets.map(ticketOption)}
    />
  )
}
