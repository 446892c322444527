import { z } from "zod"
import { id, line, optionalLine, optionalText } from "#platform/input/fields.ts"
import { listColumn } from "./rules/list-columns.ts"
import { longestTable } from "./rules/longest-table.ts"

/** Left out, and "" as a form sends it, are null. */
export const optionalId = z
  .union([z.literal(""), id()])
  .nullish()
  .transform((value) => value || null)

/** "<question>:<option>": who chose this option, or gave this consent. */
const chosenAnswer = z.string().regex(/^[a-z][a-z0-9]{0,23}:[a-z][a-z0-9]{0,23}$/, "errors.invalid")

/** Which of those signed up: all conditions hold at once. */
export const selectionInput = z.strictObject({
  /** Whose seat has this ticket or add-on. */
  productId: optionalId,
  /** MENU: who eats and has not said what. TABLE: who eats and sits at no table yet. */
  missing: z.enum(["", "MENU", "TABLE"]).default(""),
  /** By the doors: who was let in at any of them, or at none. */
  presence: z.enum(["", "CAME", "STAYED_AWAY"]).default(""),
  /** Answers to what the event asks; one that is left open narrows nothing. */
  answers: z
    .array(chosenAnswer.optional())
    .max(20)
    .default([])
    .transform((all) => all.filter((one) => one !== undefined)),
})

/** A list of sign-ups as somebody keeps it by a name: its filters and its columns. */
export const signUpQuery = selectionInput.extend({
  state: z.enum(["", "standing", "cancelled"]).default(""),
  search: optionalLine(200),
  columns: z.array(listColumn).max(100).default([]),
})

/** A list as it was kept, perhaps by an earlier version of the product: what is no longer understood is left out. */
export function keptSignUpQuery(stored: unknown): SignUpQuery {
  const fields = z.record(z.string(), z.unknown()).catch({}).parse(stored)
  const understood = Object.entries(signUpQuery.shape).flatMap(([name, field]) => {
    const value = fields[name]
    const known = Array.isArray(value) ? value.filter((one) => field.safeParse([one]).success) : value
    return field.safeParse(known).success ? [[name, known]] : []
  })
  return signUpQuery.parse(Object.fromEntries(understood))
}

export const saveSignUpViewInput = signUpQuery.extend({
  id: optionalId,
  eventId: id(),
  /** That was shown; of a new one, 0. */
  version: z.coerce.number("errors.invalid").int().min(0).default(0),
  name: line(60),
})
export const removeSignUpViewInput = z.strictObject({
  id: id(),
  version: z.coerce.number("errors.invalid").int(),
})

export const seatAtTableInput = z.strictObject({
  eventId: id(),
  /** What is eaten there. */
  productId: z.uuid("organiser-lists.chooseDinner"),
  /** Of those who sit there. */
  tickets: z
    .array(id())
    .max(500)
    .default([])
    .refine((all) => all.length > 0, "organiser-lists.tickSomebody"),
  /** "" takes them from their tables. */
  tableName: optionalLine(longestTable),
})

export const seatByListInput = z.strictObject({
  eventId: id(),
  productId: z.uuid("organiser-lists.chooseDinner"),
  /** "<name or address>;<table>", one on each line. */
  text: optionalText(200_000).refine((text) => text !== "", "errors.required"),
})

export const offerOutOfTurnInput = z.strictObject({ eventId: id(), entryId: id(), reason: line(300) })

export type Selection = z.output<typeof selectionInput>
export type SignUpQuery = z.output<typeof signUpQuery>
export type SaveSignUpView = z.output<typeof saveSignUpViewInput>
export type RemoveSignUpView = z.output<typeof removeSignUpViewInput>
export type SeatAtTable = z.output<typeof seatAtTableInput>
export type SeatByList = z.output<typeof seatByListInput>
export type OfferOutOfTurn = z.output<typeof offerOutOfTurnInput>
