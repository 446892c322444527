"use server"

import { saveTag } from "#domain/content/commands/save-tag.ts"
import { tagInput } from "#domain/content/input.ts"
import { action } from "../../action.ts"

export const keepTag = action(tagInput, saveTag, { to: () => "/admin/emner?gemt=ja" })
