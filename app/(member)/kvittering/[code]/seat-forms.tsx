import "../../../form-questions.css"
import { AskingForm } from "#components/events/asking-form.tsx"
import { SeatFields } from "#components/events/seat-fields.tsx"
import { SeatQuestions } from "#components/events/seat-questions.tsx"
import { drawnForm } from "#components/forms/drawn-form.ts"
import { ActionForm } from "#components/ui/action-form.tsx"
import { type SeatForm, seatForm } from "#domain/events/queries/seat-form.ts"
import { type SeatToChange, seatToChange } from "#domain/events/queries/seat-to-change.ts"
import { dishName } from "#domain/events/rules/menu-lines.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { ClientWords } from "../../../client-words.tsx"
import { here, pathHere, t } from "../../../reader.ts"
import { changeTheSeat, transferTheSeat } from "./actions.ts"
import { MissingAnswers } from "./missing-answers.tsx"
import type { Viewing } from "./viewing.ts"

/** The form that `?ret=` or `?overdrag=` asks for: mending a seat, or giving it to somebody else. */
export async function SeatForms({ actor, code, asked }: Viewing) {
  const [toChange, toTransfer] = [asked.ret, asked.overdrag]
  const position = typeof toChange === "string" ? toChange : typeof toTransfer === "string" ? toTransfer : ""
  const seat = position ? await seatToChange(actor, { code, position }) : null
  if (!seat) return position ? <p className="told">{t("seats.changesOver")}</p> : null
  return typeof toChange === "string" ? (
    <Change code={code} seat={seat} asked={await seatForm(actor, { code, position })} />
  ) : (
    <Transfer code={code} seat={seat} />
  )
}

function Change({ code, seat, asked }: { code: string; seat: SeatToChange; asked: SeatForm | null }) {
  const asks = drawnForm(asked?.form ?? null, readerLocale())
  const { name, hasNote, until } = seat
  return (
    <section className="told" aria-labelledby="ret">
      <h2 id="ret">{name ? t("seats.changeTitle", { name }) : t("seats.ways.name")}</h2>
      <p className="hint">{t("seats.until", { at: here().dateTime(until) })}</p>
      <MissingAnswers missing={asked?.missing ?? []} />
      <ClientWords namespaces={["events.form", "seats", "forms.ask"]}>
        <AskingForm action={changeTheSeat} name="change-seat" asks={asks}>
          <Hidden code={code} seat={seat} />
          <SeatFields name={name} email={seat.email} menus={menusOf(seat)} hasNote={hasNote} />
          <SeatQuestions asks={asks} first={asked?.answers ?? {}} />
          <Buttons code={code} yes={t("seats.save")} />
        </AskingForm>
      </ClientWords>
    </section>
  )
}

function Transfer({ code, seat }: { code: string; seat: SeatToChange }) {
  return (
    <section className="wrong" aria-labelledby="overdrag">
      <h2 id="overdrag">{t("seats.transferTitle", { name: seat.name })}</h2>
      <p className="mb-4">{t("seats.transferText")}</p>
      <ClientWords namespaces={["events.form", "seats"]}>
        <ActionForm action={transferTheSeat} name="transfer-seat">
          <Hidden code={code} seat={seat} />
          <SeatFields name="" email="" menus={[]} hasNote={false} />
          <Buttons code={code} yes={t("seats.transferYes")} />
        </ActionForm>
      </ClientWords>
    </section>
  )
}

/** What may be eaten on a seat, as the form asks for it. */
export function menusOf({ menus }: SeatToChange) {
  return menus.map(({ position, product, chosen, options }) => ({
    product,
    chosen: chosen ? `${position}:${chosen}` : "",
    options: options.map((dish) => ({
      value: `${position}:${dish.id}`,
      label: dishName(dish, readerLocale()),
    })),
  }))
}

function Hidden({ code, seat: { position, version } }: { code: string; seat: SeatToChange }) {
  return (
    <>
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="position" value={position} />
      <input type="hidden" name="version" value={version} />
    </>
  )
}

function Buttons({ code, yes }: { code: string; yes: string }) {
  return (
    <p className="receipt-ways">
      <button type="submit" className="button">
        {yes}
      </button>
      <a href={pathHere(`/kvittering/${code}`)}>{t("seats.keep")}</a>
    </p>
  )
}
