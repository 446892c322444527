import { z } from "zod"

/**
 * Building blocks of every `input.ts`. Strings are trimmed and cleared of control characters; whatever is wrong is
 * said as a message key (see `issueCode`), never as a sentence.
 */

/** A line of text that must be there, at most `max` characters. */
export function line(max: number) {
  return z.string().transform(tidyLine).pipe(z.string().min(1, "errors.required").max(max))
}

/** A line of text that may be left out; left out is "". */
export function optionalLine(max: number) {
  return z
    .string()
    .default("")
    .transform(tidyLine)
    .refine(...atMost(max))
}

/** Several lines that may be left out; left out is "". */
export function optionalText(max: number) {
  return z
    .string()
    .default("")
    .transform(tidyText)
    .refine(...atMost(max))
}

/** Not a pipe into a second string: conform makes "" undefined before each string, the second one too. */
function atMost(max: number): [(value: string) => boolean, string] {
  return [(value) => value.length <= max, `errors.tooLong?max=${max}`]
}

/**
 * One e-mail address in the form we compare: lower case, the domain in ASCII. Two addresses, and letters that only look
 * like Latin ones, are refused before the domain becomes ASCII, which would hide them.
 */
export function email() {
  return z
    .string()
    .superRefine((value, context) => {
      const wrong = wrongInAddress(value.trim())
      if (wrong) context.addIssue({ code: "custom", message: wrong })
    })
    .transform((value) => normalEmail(value))
    .pipe(z.email("errors.email").max(254))
}

/** The same where an address may be left out; left out is "". */
export function optionalEmail() {
  return z
    .string()
    .superRefine((value, context) => {
      // Not a union: that would say only that something is wrong, and not what.
      const issues = value.trim() === "" ? [] : (email().safeParse(value).error?.issues ?? [])
      for (const { message } of issues) context.addIssue({ code: "custom", message })
    })
    .transform((value) => email().safeParse(value).data ?? "")
    .default("")
}

function wrongInAddress(address: string): string | null {
  if (/[,;\r\n]/.test(address) || address.split("@").length > 2) return "errors.oneEmail"
  if (/\uff20/.test(address)) return "errors.emailAt"
  const foreign = /[^\p{Script=Latin}\p{M}\p{N}\p{ASCII}]/u.exec(address)?.[0]
  return foreign ? `errors.emailLetter?letter=${encodeURIComponent(foreign)}` : null
}

export function id() {
  return z.uuid("errors.notFound")
}

/** "YYYY-MM-DD", a day that exists. */
export function day() {
  return z.iso.date("errors.day")
}

/** "YYYY-MM-DDTHH:MM" as typed in Copenhagen; `instantOf` of platform/time makes the instant. */
export function localTime() {
  return z.string().refine(isMinute, "errors.time")
}

/** A minute that the calendar has: not the 30th of February, not 25 o'clock. */
function isMinute(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) ? Date.parse(`${text}:00Z`) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** Kroner typed as Danes type them ("1.250", "1.250,50"), given back as whole øre. */
export function kroner() {
  return z
    .string()
    .regex(/^\s*(\d{1,3}(\.\d{3})*|\d{1,9})(,\d{1,2})?\s*(kr\.?)?\s*$/, "errors.money")
    .transform(oereOf)
}

/** A path of this site to go to afterwards; anything else (another host, a scheme) is dropped. */
export function sitePath() {
  return z
    .string()
    .max(500)
    .optional()
    .transform((value) => (value && isSitePath(value) ? value : undefined))
}

export function isSitePath(value: string): boolean {
  return /^\/(?![/\\])[^\s\\]*$/.test(value)
}

/** Lower case, and an internationalised domain as the ASCII that is sent. What is no address comes back as typed. */
export function normalEmail(value: string): string {
  const trimmed = value.trim().toLowerCase()
  const at = trimmed.lastIndexOf("@")
  if (at < 1) return trimmed
  try {
    return `${trimmed.slice(0, at)}@${new URL(`http://${trimmed.slice(at + 1)}`).hostname}`
  } catch {
    return trimmed
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2028\u2029]/g

function tidyLine(value: string): string {
  return value
    .replace(/[\t\r\n]+/g, " ")
    .replace(control, "")
    .trim()
}

function tidyText(value: string): string {
  return value.replace(/\r\n?/g, "\n").replace(control, "").trim()
}

function oereOf(value: string): number {
  const [whole = "0", part = ""] = value.replace(/[^\d,]/g, "").split(",")
  return Number(whole) * 100 + Number(part.padEnd(2, "0"))
}
