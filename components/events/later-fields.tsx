"use client"

import { RadioRows, TextField } from "../ui/fields.tsx"
import { useWords } from "../ui/words.tsx"
import {
  addOnOptions,
  firstTicket,
  type OfferedAddOn,
  type SignUpOffer,
  ticketOption,
} from "./sign-up-offer.ts"

/** Seats that a coordinator reserves without names, all alike; names are written on them later. */
export function LaterFields({ offer }: { offer: SignUpOffer }) {
  const t = useWords()
  const { tickets, addOns } = offer
  const words = { no: t("events.form.no"), none: t("events.form.none") }
  const yesTo = ({ variants }: OfferedAddOn) =>
    t(variants.some(({ menu }) => menu.length > 0) ? "seats.later.yesLater" : "events.form.yes")
  return (
    <fieldset className="later">
      <legend>{t("seats.later.legend")}</legend>
      <TextField
        name="later"
        type="number"
        inputMode="numeric"
        label={t("seats.later.count")}
        hint={t("seats.later.hint")}
        value="0"
        autoComplete="off"
      />
      {tickets.length === 1 ? (
        <input type="hidden" name="laterTicket" value={tickets[0]?.id} />
      ) : (
        <RadioRows
          name="laterTicket"
          legend={t("seats.later.ticket")}
          value={firstTicket(offer)}
          options={tickets.map(ticketOption)}
        />
      )}
      {addOns.map((addOn, place) => (
        <RadioRows
          key={addOn.id}
          name={`laterAddOns[${place}]`}
          legend={t("seats.later.addOn", { product: addOn.name })}
          options={addOnOptions(addOn, { ...words, yes: yesTo(addOn) }, false)}
        />
      ))}
    </fieldset>
  )
}
