import { z } from "zod"
import { id, line, optionalLine } from "#platform/input/fields.ts"

export const saveCheckinListInput = z.strictObject({
  eventId: id(),
  name: line(80),
  /** Who has one of these belongs on it; none is everyone with a ticket. */
  products: z.array(id()).max(50).default([]),
})
export const removeCheckinListInput = z.strictObject({ id: id() })

/** What a door tells of one ticket. */
const passage = z.strictObject({
  code: z.uuid("checkin.unknown"),
  wish: z.enum(["IN", "OUT"]),
  nonce: z.uuid("errors.invalid"),
  /** Of a door without a line: what it decided, and when by the server's clock; it stands. */
  decided: z
    .strictObject({
      kind: z.enum(["IN", "OUT", "DENIED"]),
      reason: z.enum(["", "already", "cancelled", "notOnList", "passedOn"]),
      at: z.coerce.date("errors.time"),
    })
    .nullable(),
})
export const checkInInput = z.strictObject({
  listId: id(),
  door: optionalLine(40),
  passages: z.array(passage).min(1).max(500),
})

export type SaveCheckinList = z.output<typeof saveCheckinListInput>
export type CheckIn = z.output<typeof checkInInput>
