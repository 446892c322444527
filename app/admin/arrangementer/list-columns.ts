import type { ListChoices } from "#domain/events/queries/desk-list-choices.ts"
import {
  addOnColumn,
  answerColumn,
  type PlainColumn,
  plainColumns,
} from "#domain/events/rules/list-columns.ts"
import type { SeatAddOn, SignUpLine } from "#domain/events/sign-up-lines.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { localTimeInCopenhagen } from "#platform/time/time.ts"

const t = translator("da")
const { money } = formats("da")

/** Who a list tells of, with what they cannot eat, where that may be read and was asked for. */
export interface ListedLine extends SignUpLine {
  readonly allergies: string
}

/** A column of a list of sign-ups, in words: the same on the screen and in a file, but for what is counted with there. */
export interface ListColumn {
  readonly key: string
  readonly label: string
  readonly words: (line: ListedLine) => string | number
  /** Of money: kroner, which a spreadsheet adds up. */
  readonly number?: (line: ListedLine) => number
}

/** Every column that the list of this event can have, for who may read them, in the order in which they are shown. */
export function listColumns(
  { products, questions }: ListChoices,
  { mayReadAllergies }: { mayReadAllergies: boolean },
): ListColumn[] {
  const dinners = products.filter(({ hasMenu }) => hasMenu).length
  const named = (what: "menu" | "table") => (line: ListedLine) => told(line.addOns, what, dinners > 1)
  const words: Record<PlainColumn, ListColumn["words"]> = {
    organisation: ({ organisation }) => organisation,
    ticket: ({ ticket }) => ticket,
    addOns: ({ addOns }) => addOns.map(({ name, menu }) => (menu ? `${name} (${menu})` : name)).join(", "),
    menu: named("menu"),
    table: named("table"),
    allergies: ({ allergies }) => allergies,
    price: ({ priceOere }) => money(priceOere),
    invoice: ({ order }) =>
      order.invoices.map(({ kind, number }) => t(`organiser-lists.${kind}`, { number })).join(", "),
    number: ({ order }) => order.number,
    placed: ({ order }) => moment(order.placedAt),
    state: ({ isCancelled }) => t(isCancelled ? "events.desk.cancelled" : "events.desk.standing"),
    came: ({ cameAt }) => (cameAt ? moment(cameAt) : ""),
    orderedBy: ({ order }) => order.buyerName,
    orderedByEmail: ({ order }) => order.buyerEmail,
  }
  const plain = plainColumns.filter((column) => column !== "allergies" || mayReadAllergies)
  return [
    ...plain.map((key) => ({
      key,
      label: t(`organiser-lists.column.${key}`),
      words: words[key],
      ...(key === "price" ? { number: ({ priceOere }: ListedLine) => priceOere / 100 } : {}),
    })),
    ...products
      .filter(({ kind }) => kind === "ADDON")
      .map(({ id, name }) => ({
        key: addOnColumn(id),
        label: name,
        words: ({ addOns }: ListedLine) => has(addOns.find(({ productId }) => productId === id)),
      })),
    ...questions.map(({ key, question }) => ({
      key: answerColumn(key),
      label: question,
      words: ({ answers }: ListedLine) => answers.get(key) ?? "",
    })),
  ]
}

/** Those of all that were chosen, in the order of all: a column that nobody has any more, or may not be read, is left out. */
export function chosenColumns(all: readonly ListColumn[], chosen: readonly string[]): ListColumn[] {
  return all.filter(({ key }) => chosen.includes(key))
}

/** Whether anything that was answered is shown, and so has to be read. */
export function showsAnswers(columns: readonly ListColumn[]): boolean {
  return columns.some(({ key }) => key.startsWith(answerColumn("")))
}

function told(addOns: readonly SeatAddOn[], what: "menu" | "table", isNamed: boolean): string {
  return addOns
    .filter((addOn) => addOn[what] !== "")
    .map((addOn) => (isNamed ? `${addOn.name}: ${addOn[what]}` : addOn[what]))
    .join(", ")
}

function has(addOn: SeatAddOn | undefined): string {
  return addOn ? addOn.menu || t("organiser-lists.yes") : ""
}

/** "2026-11-25 10:04" in Copenhagen, which a spreadsheet reads as a date. */
function moment(at: Date): string {
  return localTimeInCopenhagen(at).replace("T", " ")
}
