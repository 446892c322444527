import { InviteFields } from "#components/events/invite-fields.tsx"
import { ActionForm } from "#components/ui/action-form.tsx"
import type { OrderReceipt } from "#domain/events/queries/order-receipt.ts"
import { ClientWords } from "../../../client-words.tsx"
import { here, pathHere, t } from "../../../reader.ts"
import { inviteThem, remindThem, revokeIt } from "./actions.ts"

/** The seats that have no name yet: whom they were offered to, and the ways to get a name on each. */
export function SeatsToName({ receipt: { code, seats, mayChange } }: { receipt: OrderReceipt }) {
  const missing = seats.filter(({ state, isCancelled }) => state !== "NAMED" && !isCancelled)
  if (missing.length === 0 || !mayChange) return null
  const invited = missing.filter((seat) => seat.invited)
  const free = missing.filter((seat) => !seat.invited)
  return (
    <section className="told" aria-labelledby="mangler">
      <h2 id="mangler">{t("seats.invite.title", { count: missing.length })}</h2>
      <p>{t("seats.invite.text")}</p>
      {invited.length > 0 ? (
        <>
          <ul className="receipt-seats">
            {invited.map((seat) => (
              <Invited key={seat.ticketId} code={code} seat={seat} />
            ))}
          </ul>
          <ActionForm action={remindThem} name="remind-invited">
            <input type="hidden" name="code" value={code} />
            <button type="submit" className="button plain">
              {t("seats.invite.remind")}
            </button>
          </ActionForm>
        </>
      ) : null}
      {free.length > 0 ? (
        <ClientWords namespaces={["seats"]}>
          <ActionForm action={inviteThem} name="invite-to-seats">
            <input type="hidden" name="code" value={code} />
            <InviteFields positions={free.map(({ ticketId }) => ticketId)} />
            <button type="submit" className="button">
              {t("seats.invite.send")}
            </button>
          </ActionForm>
        </ClientWords>
      ) : null}
    </section>
  )
}

function Invited({
  code,
  seat: { ticketId, invited },
}: {
  code: string
  seat: OrderReceipt["seats"][number]
}) {
  if (!invited) return null
  const { email, mailedAt } = invited
  return (
    <li>
      <p>{t("seats.invite.to", { email, at: here().shortDateTime(mailedAt) })}</p>
      <ActionForm action={revokeIt} name="revoke-invitation">
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="position" value={ticketId} />
        <p className="receipt-ways">
          <a href={pathHere(`/kvittering/${code}?ret=${ticketId}`)}>{t("seats.ways.name")}</a>
          <button type="submit" className="button plain">
            {t("seats.invite.revoke", { email })}
          </button>
        </p>
      </ActionForm>
    </li>
  )
}
