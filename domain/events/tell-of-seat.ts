import { inLanguage } from "#domain/forms/rules/question.ts"
import { unanswered } from "#domain/forms/rules/unanswered.ts"
import { answersBefore, givenColumns } from "#domain/forms/stored-sheet.ts"
import { sendLater } from "#domain/mail/commands/send-later.ts"
import { localeOf } from "#domain/mail/written-in.ts"
import { type Locale, translator } from "#messages/translate.ts"
import type { Tx } from "#platform/database/client.ts"
import { soldEvent } from "./event-for-sale.ts"
import { dishName } from "./rules/menu-lines.ts"
import { type Holder, toldOf, type What } from "./rules/seat-change.ts"
import { changesUntil } from "./rules/sign-up-state.ts"
import type { Seat } from "./seat.ts"
import { seatLetter } from "./seat-letters.ts"
import { seatQuestions } from "./seat-questions.ts"

export interface ToldChange {
  readonly what: What
  readonly before: Holder
  readonly holder: Holder
  /** Of the ticket that opens the seat now. */
  readonly code: string
  /** Of add-on positions: the option that was chosen with the change. */
  readonly menus: ReadonlyMap<string, string>
  readonly at: Date
}

/**
 * Mails each whom a change of a seat concerns, once. Whoever has it from now on is told what they have not answered yet,
 * and the button leads there.
 */
export async function tellOfSeat(tx: Tx, seat: Seat, change: ToldChange): Promise<void> {
  const { ticket, addOns } = seat
  const { what, before, holder, code, at } = change
  const { buyerName, buyerEmail, code: orderCode } = ticket.order
  const locale = localeOf(ticket.order.locale)
  const event = soldEvent(ticket.event)
  for (const { to, as } of toldOf({ after: holder.email, before: before.email, buyer: buyerEmail }, what)) {
    // Who ordered and who sits there may be told the same, each in a letter of their own.
    const whose = as === "changed" && to !== holder.email ? "buyer" : as
    const isAsked = as === "holder" && at <= changesUntil(ticket.event)
    const facts = {
      key: `seat:${ticket.id}:${ticket.version + 1}:${whose}`,
      to,
      as,
      what,
      code,
      orderCode,
      position: ticket.id,
      holder,
      buyerName,
      products: [ticket, ...addOns].map((one) => withDish(one, change, locale)),
      missing: isAsked ? await missingOf(tx, seat, change, locale) : [],
      locale,
    }
    await sendLater(tx, seatLetter(facts, event, at))
  }
}

/** What it is, with the dish that is to be eaten, where one is chosen. */
function withDish(
  { id, product, menu }: Seat["ticket"] | Seat["addOns"][number],
  { menus }: ToldChange,
  locale: Locale,
): string {
  const chosen = menus.get(id) ?? menu?.optionId
  const dish = product.menu.find((option) => option.id === chosen)
  return dish ? `${product.name} (${dishName(dish, locale)})` : product.name
}

/** The dishes that are not chosen and the questions that are not answered, in words. */
async function missingOf(
  tx: Tx,
  { ticket, addOns }: Seat,
  { menus, at }: ToldChange,
  locale: Locale,
): Promise<string[]> {
  const form = await seatQuestions(tx, ticket.event.entryId, { at })
  const sheet = await tx.answerSheet.findUnique({
    where: { positionId: ticket.id },
    select: givenColumns,
  })
  const given = new Map(Object.entries(answersBefore(sheet)))
  const t = translator(locale)
  return [
    ...addOns
      .filter(({ id, product, menu }) => product.menu.length > 0 && !menu?.optionId && !menus.has(id))
      .map(({ product }) => t("seats.dishOf", { product: product.name })),
    ...unanswered(form?.questions ?? [], given).map(({ label }) => inLanguage(label, locale)),
  ]
}
