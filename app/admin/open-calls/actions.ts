"use server"

import { checkBatch } from "#domain/calls/commands/check-batch.ts"
import { decideApplication } from "#domain/calls/commands/decide-application.ts"
import { publishBatch } from "#domain/calls/commands/publish-batch.ts"
import { checkBatchInput, decideApplicationInput, publishBatchInput } from "#domain/calls/input.ts"
import { action } from "../../action.ts"

export const decide = action(decideApplicationInput, decideApplication, {
  to: ({ callId, applicationId }) => `/admin/open-calls/${callId}/ansoegninger/${applicationId}?udfoert=gemt`,
})
export const check = action(checkBatchInput, checkBatch, {
  to: ({ callId }) => `/admin/open-calls/${callId}/afgoerelser?udfoert=tjekket`,
})
export const publish = action(publishBatchInput, publishBatch, {
  to: ({ callId }) => `/admin/open-calls/${callId}/afgoerelser?udfoert=udgivet`,
})
