"use server"

import { holdMessage } from "#domain/mail/commands/hold-message.ts"
import { releaseMessage } from "#domain/mail/commands/release-message.ts"
import { resendMessage } from "#domain/mail/commands/resend-message.ts"
import { sendTestMail } from "#domain/mail/commands/send-test-mail.ts"
import { messageInput, testMailInput } from "#domain/mail/input.ts"
import { action } from "../../action.ts"

export const resend = action(messageInput, resendMessage, { to: ({ id }) => `/admin/post/${id}?gjort=ja` })
export const hold = action(messageInput, holdMessage, { to: ({ id }) => `/admin/post/${id}?gjort=ja` })
export const release = action(messageInput, releaseMessage, { to: ({ id }) => `/admin/post/${id}?gjort=ja` })
export const sendTest = action(testMailInput, sendTestMail, { to: () => "/admin/post" })
