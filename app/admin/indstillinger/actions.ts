"use server"

import { saveCategory } from "#domain/content/commands/save-category.ts"
import { categoryInput } from "#domain/content/input.ts"
import { action } from "../../action.ts"

export const category = action(categoryInput, saveCategory, { to: () => "/admin/indstillinger?gemt=ja" })
