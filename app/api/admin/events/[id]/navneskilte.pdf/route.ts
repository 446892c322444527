import { badgesPdf } from "#components/events/badges-pdf.ts"
import { badges } from "#domain/events/queries/badges.ts"
import { siteAddress } from "#domain/mail/site-address.ts"
import { isRefusal } from "#platform/refusal.ts"
import { isId } from "../../../../../asked.ts"
import { currentActor } from "../../../../../current-actor.ts"
import { attachment } from "../../../../file-answer.ts"

/** The name badges of everyone with a ticket, to print and cut. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  if (!isId(id)) return new Response(null, { status: 404 })
  try {
    const all = await badges(await currentActor(), id)
    const pdf = await badgesPdf(all, (code) => siteAddress("da", `/kvittering/${code}`))
    return attachment(pdf, "application/pdf", "navneskilte.pdf")
  } catch (error) {
    if (!isRefusal(error)) throw error
    return new Response(null, { status: error.status })
  }
}
