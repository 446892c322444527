import type { SubmissionResult } from "@conform-to/react"
import { parseWithZod } from "@conform-to/zod/v4"
import { redirect } from "next/navigation"
import type { z } from "zod"
import type { FormState } from "#components/ui/form-state.ts"
import type { Actor } from "#domain/access/actor.ts"
import { sentence } from "#messages/translate.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { issueCode } from "#platform/input/issue-code.ts"
import { isRefusal, type Refusal } from "#platform/refusal.ts"
import { clientAddress } from "./client-address.ts"
import { currentActor } from "./current-actor.ts"
import { pathHere, t } from "./reader.ts"
import { takenFiles } from "./taken-files.ts"

/**
 * Makes one form action of one command: takes in the files that answer a question, parses strictly, finds the actor, runs, and redirects to `to(result)`.
 * A Refusal becomes sentences at the fields, in the reader's language, and what was typed stays; anything else rises
 * and is logged. A visitor who may not is sent to sign in. Who asked below /en goes on there. An intent of the form itself (add a person, remove one) only changes what is shown.
 */
export function action<Schema extends z.ZodType, Result>(
  schema: Schema,
  command: (actor: Actor, input: z.output<Schema>) => Promise<Result>,
  options: {
    to: (result: Result) => string
    /** What a form that was not accepted yet tells besides, from what was typed: a price so far. */
    tell?: (actor: Actor, typed: Record<string, unknown>) => Promise<unknown>
    /** Where a refusal leads on to, when this form is of no more use; null to stay with what was typed. */
    elsewhere?: (refusal: Refusal, input: z.output<Schema>) => string | null
  },
) {
  return async (_before: FormState, formData: FormData): Promise<FormState> => {
    const actor = await currentActor()
    const submission = parseWithZod(await takenFiles(actor, asTyped(formData), clientAddress), {
      schema,
      formatError: (issues: z.core.$ZodIssue[]) => issues.map(issueCode),
    })
    const told = (typed: Record<string, unknown>) => options.tell?.(actor, typed) ?? null
    if (submission.status !== "success") {
      const result = submission.reply()
      return {
        ...shown(result),
        told: await told({ ...result.initialValue, ...filesIn(submission.payload) }),
      }
    }
    let to: string
    try {
      to = options.to(await command(actor, submission.value))
    } catch (error) {
      if (!isRefusal(error)) throw error
      const elsewhere = options.elsewhere?.(error, submission.value) ?? null
      if (elsewhere) redirect(pathHere(elsewhere))
      if (error.status !== 403 || actor.kind !== "visitor") {
        return { ...refused(error, submission.payload), told: await told(submission.payload) }
      }
      to = "/log-ind"
    }
    redirect(pathHere(to))
  }
}

/** What the browser is told: sentences by field, and what was typed. An intent brings no errors. */
function shown(result: SubmissionResult): FormState {
  const errors = Object.entries(result.error ?? {}).flatMap(([name, codes]) =>
    (codes ?? []).map((code) => ({ name, text: sentence(readerLocale(), code) })),
  )
  return state(result.intent ? [] : errors, result.initialValue ?? {}, null)
}

function refused(refusal: Refusal, typed: Record<string, unknown>): FormState {
  const fields = "fields" in refusal ? (refusal.fields as Record<string, string[]>) : {}
  const errors = Object.entries(fields).flatMap(([name, codes]) =>
    codes.map((code) => ({ name, text: sentence(readerLocale(), code) })),
  )
  const whole = errors.length > 0 ? [] : [{ name: "", text: t(refusal.code, refusal.values) }]
  return { ...state([...whole, ...errors], typed, refusal.code), facts: refusal.values }
}

function state(errors: FormState["errors"], values: Record<string, unknown>, code: string | null): FormState {
  const summary = errors.length > 0 ? t("errors.summary", { count: errors.length }) : ""
  return { errors, summary, values: withoutFiles(values), code, facts: {}, told: null, isSent: true }
}

/** What the library leaves out of what was typed, and a form may want to speak of. */
function filesIn(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value instanceof Blob))
}

/** A file that was chosen cannot be given back to a browser, and must not travel. */
function withoutFiles(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !(value instanceof Blob)))
}

/**
 * What was typed, without the fields that Next adds when there is no script (a strict schema would refuse them), and
 * without an intent that is none of those our forms have.
 */
function asTyped(formData: FormData): FormData {
  const typed = new FormData()
  for (const [name, value] of formData) {
    if (name.startsWith("$ACTION_") || name === "__state__") continue
    if (name !== "__intent__" || isIntent(value)) typed.append(name, value)
  }
  return typed
}

const intents = ["insert", "remove", "validate"]

function isIntent(value: FormDataEntryValue): boolean {
  try {
    const { type, payload } = JSON.parse(String(value))
    return intents.includes(type) && typeof payload === "object" && payload !== null
  } catch {
    return false
  }
}
