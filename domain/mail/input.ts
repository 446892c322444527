import { z } from "zod"
import { email, id } from "#platform/input/fields.ts"

export const messageInput = z.strictObject({ id: id() })
export const testMailInput = z.strictObject({ to: email() })

export type MessageInput = z.output<typeof messageInput>
export type TestMail = z.output<typeof testMailInput>
