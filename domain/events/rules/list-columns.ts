import { z } from "zod"

/** What a list of an event's sign-ups can show beside who it is, in the order in which it is shown. */
export const plainColumns = [
  "organisation",
  "ticket",
  "addOns",
  "menu",
  "table",
  "allergies",
  "price",
  "invoice",
  "number",
  "placed",
  "state",
  "came",
  "orderedBy",
  "orderedByEmail",
] as const
export type PlainColumn = (typeof plainColumns)[number]

/** What a list shows until somebody chooses. */
export const firstColumns: readonly PlainColumn[] = [
  "organisation",
  "ticket",
  "price",
  "number",
  "placed",
  "state",
]

/** A plain column, "addon-<product>" for one add-on, or "answer-<question>" for what was answered to one question. */
export const listColumn = z
  .string()
  .regex(
    new RegExp(`^(${plainColumns.join("|")}|addon-[0-9a-f-]{36}|answer-[a-z][a-z0-9]{0,23})$`),
    "errors.invalid",
  )

export const addOnColumn = (productId: string) => `addon-${productId}`
export const answerColumn = (question: string) => `answer-${question}`
