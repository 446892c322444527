import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { type PageProps, secretOf } from "../../../asked.ts"
import { currentActor } from "../../../current-actor.ts"
import { t } from "../../../reader.ts"
import { applicationView } from "./application-view.tsx"
import { formerTicketView } from "./former-ticket-view.tsx"
import { invitationView } from "./invitation-view.tsx"
import { invoiceView } from "./invoice-view.tsx"
import { joiningView } from "./joining-view.tsx"
import { orderView } from "./order-view.tsx"
import { ticketView } from "./ticket-view.tsx"
import type { View } from "./viewing.ts"

export function generateMetadata(): Metadata {
  return { title: t("events.receipt.title"), robots: { index: false } }
}

/** Every kind of receipt there is; secrets are long, so none opens two. */
const views: readonly View[] = [
  orderView,
  applicationView,
  joiningView,
  invoiceView,
  ticketView,
  formerTicketView,
  invitationView,
]

/** The receipt behind a secret address, whatever it is the receipt of. */
export default async function ReceiptPage({ params, searchParams }: PageProps<{ code: string }>) {
  const [{ code }, asked] = await Promise.all([params, searchParams])
  if (!secretOf(code)) notFound()
  const actor = await currentActor()
  for (const view of views) {
    const shown = await view({ actor, code, asked })
    if (shown) return shown
  }
  notFound()
}
