"use client"

import { RadioRows, TextField } from "../ui/fields.tsx"
import { useWords } from "../ui/words.tsx"
import { firstTicket, type SignUpOffer } from "./sign-up-offer.ts"

/** Seats that a coordinator reserves without names, all alike; names are written on them later. */
export function LaterFields({ offer }: { offer: SignUpOffer }) {
  const t = useWords()
  const { tickets, addOns } = offer
  const told = ({ price, seats, isSoldOut }: (typeof tickets)[number]) => ({
    detail: isSoldOut ? seats : price,
    isDisabled: isSoldOut,
  })
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
          options={tickets.map((ticket) => ({ value: ticket.id, label: ticket.name, ...told(ticket) }))}
        />
      )}
      {addOns.map((addOn, place) => (
        <RadioRows
          key={addOn.id}
          name={`laterAddOns[${place}]`}
          legend={t("seats.later.addOn", { product: addOn.name })}
          options={[
            {
              value: addOn.id,
              label: t(addOn.menu.length > 0 ? "seats.later.yesLater" : "events.form.yes"),
              ...told(addOn),
            },
            { value: "", label: t("events.form.no") },
          ]}
        />
      ))}
    </fieldset>
  )
}
