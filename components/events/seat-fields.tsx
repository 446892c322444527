"use client"

import { RadioRows, TextField } from "../ui/fields.tsx"
import { useWords } from "../ui/words.tsx"

/** Who sits on a seat, what is eaten there, and what the kitchen must know. */
export function SeatFields({
  name,
  email,
  menus,
  hasNote,
}: {
  name: string
  email: string
  menus: readonly {
    readonly product: string
    readonly chosen: string
    readonly options: readonly { readonly value: string; readonly label: string }[]
  }[]
  /** A note stands there that is not shown. */
  hasNote: boolean
}) {
  const t = useWords()
  return (
    <>
      <div className="row">
        <TextField name="name" label={t("events.form.name")} value={name} autoComplete="name" />
        <TextField
          name="email"
          type="email"
          label={t("events.form.email")}
          value={email}
          autoComplete="email"
        />
      </div>
      {menus.map(({ product, chosen, options }, place) => (
        <RadioRows
          key={options[0]?.value ?? product}
          name={`menus[${place}]`}
          legend={product}
          value={chosen}
          options={options}
        />
      ))}
      <TextField
        name="allergies"
        label={t(hasNote ? "seats.note" : "events.form.allergies")}
        hint={t(hasNote ? "seats.noteHint" : "seats.noteFirstHint")}
        autoComplete="off"
      />
      {hasNote ? (
        <label className="check">
          <input type="checkbox" name="forgetNote" value="ja" />
          <span>{t("seats.forgetNote")}</span>
        </label>
      ) : null}
    </>
  )
}
