import type { Asked } from "#components/admin/address.ts"
import { reasonWords } from "#components/events/reason-words.ts"
import type { Actor } from "#domain/access/actor.ts"
import { kitchen } from "#domain/events/queries/kitchen.ts"
import { ledger } from "#domain/events/queries/ledger.ts"
import { participants } from "#domain/events/queries/participants.ts"
import type { ToldAnswer } from "#domain/forms/rules/told-answers.ts"
import { translator } from "#messages/translate.ts"
import { isRefusal } from "#platform/refusal.ts"
import { localTimeInCopenhagen } from "#platform/time/time.ts"
import { signUpsAsked } from "../../../../../admin/arrangementer/sign-ups-asked.ts"
import { isId } from "../../../../../asked.ts"
import { currentActor } from "../../../../../current-actor.ts"
import { csvAnswer, type SheetRows, xlsxAnswer } from "../../../sheet-answer.ts"

const t = translator("da")

const participantColumns = [
  "number",
  "name",
  "email",
  "organisation",
  "ticket",
  "addOns",
  "orderedBy",
  "orderedByEmail",
  "placed",
] as const

/**
 * What organisers hand on to others: the participants (those that the list beside it was narrowed to), the kitchen's
 * list, and what to invoice whom.
 */
const lists: Record<string, (actor: Actor, eventId: string, asked: Asked) => Promise<SheetRows>> = {
  deltagere: async (actor, eventId, asked) => {
    const people = await participants(actor, { ...signUpsAsked(asked), eventId })
    const questions = questionsIn(people.map(({ answers }) => answers))
    return [
      [...words(...participantColumns), ...questions.map(({ question }) => question)],
      ...people.map((one) => [
        one.number,
        one.name,
        one.email,
        one.organisation,
        one.ticket,
        one.addOns,
        one.orderedBy,
        one.orderedByEmail,
        moment(one.placedAt),
        ...questions.map(({ key }) => one.answers.find((answer) => answer.key === key)?.answer ?? ""),
      ]),
    ]
  },
  koekken: async (actor, eventId) => [
    words("product", "menu", "name", "allergies"),
    ...(await kitchen(actor, eventId)).map((one) => [one.product, one.option, one.name, one.allergies]),
  ],
  regnskab: async (actor, eventId) => [
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
  request: Request,
  { params }: { params: Promise<{ id: string; list: string }> },
): Promise<Response> {
  const { id, list } = await params
  const [name = "", kind] = list.split(".")
  const rows = Object.hasOwn(lists, name) ? lists[name] : undefined
  const answer = kind === "csv" ? csvAnswer : kind === "xlsx" ? xlsxAnswer : undefined
  if (!rows || !answer || !isId(id)) return new Response(null, { status: 404 })
  try {
    const asked = Object.fromEntries(new URL(request.url).searchParams)
    return await answer(await rows(await currentActor(), id, asked), list)
  } catch (error) {
    if (!isRefusal(error)) throw error
    return new Response(null, { status: error.status })
  }
}

/** Every question that somebody answered, as it was asked last. */
function questionsIn(answers: readonly (readonly ToldAnswer[])[]): { key: string; question: string }[] {
  const asked = new Map(answers.flat().map(({ key, question }) => [key, question]))
  return [...asked].map(([key, question]) => ({ key, question }))
}

function words(...columns: string[]): string[] {
  return columns.map((column) => t(`events.column.${column}`))
}

/** "2026-11-25 10:04" in Copenhagen, which a spreadsheet reads as a date. */
function moment(at: Date): string {
  return localTimeInCopenhagen(at).replace("T", " ")
}
