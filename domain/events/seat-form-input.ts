import { z } from "zod"
import { formVersion } from "#domain/forms/input.ts"
import { id } from "#platform/input/fields.ts"

const secret = z.string().max(64).catch("")

/** What the form of a seat says of itself, before it is complete: whose it is, and what it was drawn with. */
export const drawnSeatInput = z.object({
  token: secret,
  code: secret,
  position: id().catch(""),
  formVersion: formVersion.catch(""),
})
