import { z } from "zod"
import { id, line, optionalLine } from "#platform/input/fields.ts"

export const saveCheckinListInput = z.strictObject({
  eventId: id(),
  name: line(80),
  /** Who has one of these belongs on it; none is everyone with a ticket. */
  products: z.array(id()).max(50).default([]),
})
export const removeCheckinListInput = z.strictObject({ id: id() })

/** The signed list by which a door without a line decided (rules/door-list.ts). */
const seal = z.strictObject({
  at: z.iso.datetime("errors.time"),
  until: z.iso.datetime("errors.time"),
  digest: z.string().regex(/^[0-9a-f]{64}$/, "errors.invalid"),
  signature: z.string().regex(/^[\w-]{86}$/, "errors.invalid"),
})
/** What a door tells of one ticket. */
const passage = z.strictObject({
  /** Of any version: a code that is none of ours is answered, and what a door did with it is kept. */
  code: z.guid("checkin.unknown"),
  wish: z.enum(["IN", "OUT"]),
  nonce: z.uuid("errors.invalid"),
  /** Of a door without a line: what it decided, and when by the server's clock; it stands. */
  decided: z
    .strictObject({
      kind: z.enum(["IN", "OUT", "DENIED"]),
      reason: z.enum(["", "already", "cancelled", "notOnList", "passedOn"]),
      at: z.coerce.date("errors.time"),
      seal: seal.nullish(),
    })
    .nullable(),
})
export const checkInInput = z.strictObject({
  listId: id(),
  door: optionalLine(40),
  passages: z.array(passage).min(1).max(500),
})
export const settleDoubtInput = z.strictObject({ nonce: id() })

export type SaveCheckinList = z.output<typeof saveCheckinListInput>
export type CheckIn = z.output<typeof checkInInput>
export type Seal = z.output<typeof seal>
