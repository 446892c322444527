import { z } from "zod"
import { id } from "#platform/input/fields.ts"

export const erasePersonInput = z.strictObject({ personId: id() })

export type ErasePerson = z.output<typeof erasePersonInput>
