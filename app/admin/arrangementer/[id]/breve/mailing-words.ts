import { mergeFields } from "#domain/events/rules/merge-fields.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import type { MailingStatus } from "#platform/database/enums.ts"

const t = translator("da")

/** What one can begin a letter with. */
export const templates = ["tomt", "paamindelse", "praktisk", "menu", "tak"] as const
export type Template = (typeof templates)[number]

/** The words of a template, with its blanks as staff see them. */
export function wordsOf(template: Template): { subject: string; text: string } {
  if (template === "tomt") return { subject: "", text: "" }
  const blanks = Object.fromEntries(mergeFields.map((field) => [field, `{${field}}`]))
  return {
    subject: t(`mailings.words.${template}.subject`, blanks),
    text: t(`mailings.words.${template}.text`, blanks),
  }
}

/** The blanks that there are, as they are written. */
export const blanks = mergeFields.map((field) => `{${field}}`).join(", ")

/** Where a letter stands, in words. */
export function stateOfMailing(mailing: {
  readonly status: MailingStatus
  readonly sendAt: Date | null
  readonly sentAt: Date | null
  readonly recipients: number
}): string {
  const at = mailing.sentAt ?? mailing.sendAt
  return t(`mailings.state.${mailing.status}`, {
    at: at ? formats("da").dateTime(at) : "",
    count: mailing.recipients,
  })
}
