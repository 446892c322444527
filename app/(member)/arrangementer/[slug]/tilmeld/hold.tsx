import { HoldCountdown } from "#components/events/hold-countdown.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import { SelectField, TextField } from "#components/ui/fields.tsx"
import type { EventPage } from "#domain/events/queries/event-page.ts"
import type { standingHold } from "#domain/events/queries/standing-hold.ts"
import { isGone } from "#domain/events/rules/seats.ts"
import { here, t } from "../../../../reader.ts"
import { extend, hold as holdThem, release } from "./actions.ts"

export type StandingHold = NonNullable<Awaited<ReturnType<typeof standingHold>>>

/** The seats that are held for whoever fills in the form: until when, and the ways to have more time or give them back. */
export function Held({ hold, slug, token }: { hold: StandingHold; slug: string; token: string }) {
  const { seats, dueAt, mayExtend, at } = hold
  return (
    <div className="told">
      <p role="status">{t("seats.hold.held", { seats, until: here().time(dueAt) })}</p>
      <p>
        <HoldCountdown until={dueAt.toISOString()} at={at.toISOString()} />
      </p>
      <div className="receipt-ways">
        {mayExtend ? (
          <ActionForm action={extend} name="extend-hold">
            <input type="hidden" name="slug" value={slug} />
            <input type="hidden" name="hold" value={token} />
            <button type="submit" className="button plain">
              {t("seats.hold.extend")}
            </button>
          </ActionForm>
        ) : null}
        <ActionForm action={release} name="release-hold">
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="hold" value={token} />
          <button type="submit" className="button plain">
            {t("seats.hold.release")}
          </button>
        </ActionForm>
      </div>
    </div>
  )
}

/** For who signs up several: hold the seats first, and write the names in peace. Nobody has to. */
export function HoldFirst({ event }: { event: EventPage }) {
  const tickets = event.products.filter(
    ({ kind, seats }) => kind === "TICKET" && seats.kind !== "open" && !isGone(seats),
  )
  const [only] = tickets
  if (!only) return null
  return (
    <details className="hold-first">
      <summary>{t("seats.hold.title")}</summary>
      <p className="hint">{t("seats.hold.text")}</p>
      <ActionForm action={holdThem} name="hold">
        <input type="hidden" name="slug" value={event.slug} />
        {tickets.length === 1 ? (
          <input type="hidden" name="productId" value={only.id} />
        ) : (
          <SelectField
            name="productId"
            label={t("seats.hold.ticket")}
            value={only.id}
            options={tickets.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextField name="seats" type="number" inputMode="numeric" value="2" label={t("seats.hold.seats")} />
        <button type="submit" className="button plain">
          {t("seats.hold.do")}
        </button>
      </ActionForm>
    </details>
  )
}
