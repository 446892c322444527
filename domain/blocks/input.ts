import { z } from "zod"

/** What one looks for to put into a text. */
export const liveChoicesInput = z.strictObject({
  kind: z.enum(["EVENT", "OPEN_CALL", "SURVEY", "PEOPLE"]),
  search: z.string().trim().max(100).default(""),
})
export type LiveChoicesAsk = z.output<typeof liveChoicesInput>
