"use server"

import { describeMedia } from "#domain/media/commands/describe-media.ts"
import { removeMedia } from "#domain/media/commands/remove-media.ts"
import { removeSeveral } from "#domain/media/commands/remove-several.ts"
import { tagSeveral } from "#domain/media/commands/tag-several.ts"
import {
  describeMediaInput,
  removeMediaInput,
  removeSeveralInput,
  tagSeveralInput,
} from "#domain/media/input.ts"
import { action } from "../../action.ts"

export const describe = action(describeMediaInput, describeMedia, {
  to: ({ id }) => `/admin/medier/${id}?gemt=ja`,
})
export const remove = action(removeMediaInput, removeMedia, { to: () => "/admin/medier" })
export const removeChosen = action(removeSeveralInput, removeSeveral, {
  to: ({ removed, stayed }) => `/admin/medier?slettet=${removed}&blev=${stayed}`,
})
export const tagChosen = action(tagSeveralInput, tagSeveral, {
  to: ({ tagged }) => `/admin/medier?maerket=${tagged}`,
})
