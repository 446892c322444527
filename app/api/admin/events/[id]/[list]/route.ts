import { reasonWords } from "#components/events/reason-words.ts"
import type { Actor } from "#domain/access/actor.ts"
import { kitchen } from "#domain/events/queries/kitchen.ts"
import { ledger } from "#domain/events/queries/ledger.ts"
import { participants } from "#domain/events/queries/participants.ts"
import { translator } from "#messages/translate.ts"
import { isRefusal } from "#platform/refusal.ts"
import { localTimeInCopenhagen } from "#platform/time/time.ts"
import { isId } from "../../../../../asked.ts"
import { currentActor } from "../../../../../current-actor.ts"
import { csvAnswer } from "../../../csv-answer.ts"

const t = translator("da")

type Rows = readonly (readonly (string | number)[])[]

/** What organisers hand on to others: the participants, the kitchen's list, and what to invoice whom. */
const lists: Record<string, (actor: Actor, eventId: string) => Promise<Rows>> = {
  "deltagere.csv": async (actor, eventId) => [
    words(
      "number",
      "name",
      "email",
      "organisation",
      "ticket",
      "addOns",
      "orderedBy",
      "orderedByEmail",
      "placed",
    ),
    ...(await participants(actor, eventId)).map((one) => [
      one.number,
      one.name,
      one.email,
      one.organisation,
      one.ticket,
      one.addOns,
      one.orderedBy,
      one.orderedByEmail,
      moment(one.placedAt),
    ]),
  ],
  "koekken.csv": async (actor, eventId) => [
    words("product", "menu", "name", "allergies"),
    ...(await kitchen(actor, eventId)).map((one) => [one.product, one.option, one.name, one.allergies]),
  ],
  "regnskab.csv": async (actor, eventId) => [
    words(
      "number",
      "placed",
      "billTo",
      "billingKind",
      "gln",
      "cvr",
      "reference",
      "requisition",
      "email",
      "participant",
      "product",
      "price",
      "reason",
    ),
    ...(await ledger(actor, eventId)).map((one) => [
      one.number,
      moment(one.placedAt),
      one.billTo,
      one.kind,
      one.gln,
      one.cvr,
      one.reference,
      one.requisitionNumber,
      one.email,
      one.attendee,
      one.product,
      (one.priceOere / 100).toFixed(2).replace(".", ","),
      reasonWords(one.reason, "da"),
    ]),
  ],
}

export async function GET(
  _: Request,
  { params }: { params: Promise<{ id: string; list: string }> },
): Promise<Response> {
  const { id, list } = await params
  const rows = Object.hasOwn(lists, list) ? lists[list] : undefined
  if (!rows || !isId(id)) return new Response(null, { status: 404 })
  try {
    return csvAnswer(await rows(await currentActor(), id), list)
  } catch (error) {
    if (!isRefusal(error)) throw error
    return new Response(null, { status: error.status })
  }
}

function words(...columns: string[]): string[] {
  return columns.map((column) => t(`events.column.${column}`))
}

/** "2026-11-25 10:04" in Copenhagen, which a spreadsheet reads as a date. */
function moment(at: Date): string {
  return localTimeInCopenhagen(at).replace("T", " ")
}
