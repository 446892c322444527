"use server"

import { applyForMembership } from "#domain/membership/commands/apply-for-membership.ts"
import { type Join, joinInput } from "#domain/membership/input.ts"
import { action } from "../../../action.ts"
import { fromHere } from "../../../client-address.ts"
import { inReadersLanguage } from "../../../reader.ts"

export const join = action(
  joinInput,
  inReadersLanguage(fromHere<Join, { code: string }>(applyForMembership)),
  {
    to: ({ code }) => `/kvittering/${code}`,
  },
)
