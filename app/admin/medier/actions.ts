"use server"

import { describeMedia } from "#domain/media/commands/describe-media.ts"
import { removeMedia } from "#domain/media/commands/remove-media.ts"
import { describeMediaInput, removeMediaInput } from "#domain/media/input.ts"
import { action } from "../../action.ts"

export const describe = action(describeMediaInput, describeMedia, {
  to: ({ id }) => `/admin/medier/${id}?gemt=ja`,
})
export const remove = action(removeMediaInput, removeMedia, { to: () => "/admin/medier" })
