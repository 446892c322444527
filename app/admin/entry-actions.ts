"use server"

import { createEntry } from "#domain/content/commands/create-entry.ts"
import { createEntryInput } from "#domain/content/input.ts"
import { action } from "../action.ts"

export const create = action(createEntryInput, createEntry, { to: ({ id }) => `/admin/skriv/${id}` })
