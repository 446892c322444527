"use server"

import { applyInput } from "#domain/calls/input.ts"
import { action } from "../../../../action.ts"
import { inReadersLanguage } from "../../../../reader.ts"
import { keepOrSend } from "./keep-or-send.ts"
import { tellOfFile } from "./tell-of-file.ts"

export const apply = action(applyInput, inReadersLanguage(keepOrSend), {
  to: ({ code, slug, isSent }) =>
    isSent ? `/kvittering/${code}` : `/open-calls/${slug}/ansoeg/${code}?gemt=ja`,
  tell: tellOfFile,
})
