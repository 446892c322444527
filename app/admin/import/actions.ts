"use server"

import { bringImportIn } from "#domain/imports/commands/bring-import-in.ts"
import { dropImport } from "#domain/imports/commands/drop-import.ts"
import { importRunInput } from "#domain/imports/input.ts"
import { action } from "../../action.ts"

export const bring = action(importRunInput, bringImportIn, { to: ({ id }) => `/admin/import/${id}` })
export const drop = action(importRunInput, dropImport, { to: () => "/admin/import" })
