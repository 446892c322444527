import type { Asked } from "#components/admin/address.ts"
import { reasonWords } from "#components/events/reason-words.ts"
import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { readAllergies } from "#domain/events/commands/read-allergies.ts"
import { takeKitchenList } from "#domain/events/commands/take-kitchen-list.ts"
import { deskListChoices } from "#domain/events/queries/desk-list-choices.ts"
import { ledger } from "#domain/events/queries/ledger.ts"
import { participants } from "#domain/events/queries/participants.ts"
import { answerColumn } from "#domain/events/rules/list-columns.ts"
import { tablesOf } from "#domain/events/rules/tables.ts"
import { type RoomList, roomLists } from "#domain/programme/queries/room-lists.ts"
import { translator } from "#messages/translate.ts"
import { isRefusal } from "#platform/refusal.ts"
import type { SheetRows } from "#platform/storage/workbook.ts"
import { localTimeInCopenhagen } from "#platform/time/time.ts"
import { chosenColumns, listColumns } from "../../../../../admin/arrangementer/list-columns.ts"
import { columnsAsked, signUpsAsked } from "../../../../../admin/arrangementer/sign-ups-asked.ts"
import { isId } from "../../../../../asked.ts"
import { currentActor } from "../../../../../current-actor.ts"
import { bookAnswer, csvAnswer, xlsxAnswer } from "../../../sheet-answer.ts"

const t = translator("da")

/** What a file of participants holds where the list beside it does not say. */
const fileColumns = ["organisation", "ticket", "addOns", "number", "placed", "orderedBy", "orderedByEmail"]

/**
 * What organisers hand on to others: the participants (those that the list beside it was narrowed to, with the columns it
 * shows), the kitchen's list, how many eat what at which table, who goes to which session, and what to invoice whom.
 */
const lists: Record<string, (actor: Actor, eventId: string, asked: Asked) => Promise<SheetRows>> = {
  deltagere: async (actor, eventId, asked) => {
    const [people, choices] = await Promise.all([
      participants(actor, { ...signUpsAsked(asked), eventId }),
      deskListChoices(actor, eventId),
    ])
    const all = listColumns(choices, { mayReadAllergies: allows(actor, "events.kitchen") })
    const answered = all.flatMap(({ key }) => (key.startsWith(answerColumn("")) ? key : []))
    const columns = chosenColumns(all, columnsAsked(asked) ?? [...fileColumns, ...answered])
    const notes = columns.some(({ key }) => key === "allergies")
      ? await readAllergies(actor, { eventId, tickets: people.map(({ id }) => id), as: "file" })
      : new Map<string, string>()
    return [
      [...words("name", "email"), ...columns.map(({ label }) => label)],
      ...people.map((one) => {
        const line = { ...one, allergies: notes.get(one.id) ?? "" }
        return [one.name, one.email, ...columns.map((column) => (column.number ?? column.words)(line))]
      }),
    ]
  },
  koekken: async (actor, eventId) => [
    [...words("product"), t("organiser-lists.column.table"), ...words("menu", "name", "allergies")],
    ...(await takeKitchenList(actor, { eventId, as: "file" })).lines.map((one) => [
      one.product,
      one.table,
      one.option,
      one.name,
      one.allergies,
    ]),
  ],
  borde: async (actor, eventId) => [
    [
      ...words("product"),
      t("organiser-lists.column.table"),
      ...words("menu"),
      t("organiser-lists.column.count"),
    ],
    ...tablesOf((await takeKitchenList(actor, { eventId, as: "page" })).lines).flatMap(
      ({ product, name, counts }) => counts.map(({ option, count }) => [product, name, option, count]),
    ),
  ],
  lokaler: async (actor, eventId) => [roomHead, ...(await roomLists(actor, eventId)).flatMap(roomRows)],
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
      t(`billing.desk.ways.${one.kind}`),
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

const roomHead = [
  ...["session", "room", "startsAt"].map((column) => t(`organiser-lists.column.${column}`)),
  ...words("name", "organisation"),
]

function roomRows({ title, room, startsAt, people }: RoomList): SheetRows {
  return people.map(({ name, organisation }) => [title, room, moment(startsAt), name, organisation])
}

/** Who goes to which session, each on a sheet of its own; of no session, a sheet that has nobody. */
async function roomBook(actor: Actor, eventId: string, name: string): Promise<Response> {
  const sheets = (await roomLists(actor, eventId)).map((list) => ({
    title: list.title,
    rows: [roomHead, ...roomRows(list)],
  }))
  return bookAnswer(sheets.length > 0 ? sheets : [{ title: "", rows: [roomHead] }], name)
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
    const actor = await currentActor()
    if (list === "lokaler.xlsx") return await roomBook(actor, id, list)
    const asked = Object.fromEntries(new URL(request.url).searchParams)
    return await answer(await rows(actor, id, asked), list)
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
