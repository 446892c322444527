import type { SubmissionResult } from "@conform-to/react"
import { parseWithZod } from "@conform-to/zod/v4"
import { redirect } from "next/navigation"
import type { z } from "zod"
import type { FormState } from "#components/ui/form-state.ts"
import type { Actor } from "#domain/access/actor.ts"
import { sentence, translator } from "#messages/translate.ts"
import { issueCode } from "#platform/input/issue-code.ts"
import { isRefusal, type Refusal } from "#platform/refusal.ts"
import { currentActor } from "./current-actor.ts"

const locale = "da"

/**
 * Makes one form action of one command: parses strictly, finds the actor, runs, and redirects to `to(result)`.
 * A Refusal becomes sentences at the fields and what was typed stays; anything else rises and is logged. A visitor who
 * may not is sent to sign in. An intent of the form itself (add a person, remove one) only changes what is shown.
 */
export function action<Schema extends z.ZodType, Result>(
  schema: Schema,
  command: (actor: Actor, input: z.output<Schema>) => Promise<Result>,
  options: { to: (result: Result) => string },
) {
  return async (_before: FormState, formData: FormData): Promise<FormState> => {
    const submission = parseWithZod(withoutFrameworkFields(formData), {
      schema,
      formatError: (issues: z.core.$ZodIssue[]) => issues.map(issueCode),
    })
    if (submission.status !== "success") return shown(submission.reply())
    const actor = await currentActor()
    let to: string
    try {
      to = options.to(await command(actor, submission.value))
    } catch (error) {
      if (!isRefusal(error)) throw error
      if (error.status !== 403 || actor.kind !== "visitor") return refused(error, submission.payload)
      to = "/log-ind"
    }
    redirect(to)
  }
}

/** What the browser is told: sentences by field, and what was typed. An intent brings no errors. */
function shown(result: SubmissionResult): FormState {
  const errors = Object.entries(result.error ?? {}).flatMap(([name, codes]) =>
    (codes ?? []).map((code) => ({ name, text: sentence(locale, code) })),
  )
  return state(result.intent ? [] : errors, result.initialValue ?? {}, null)
}

function refused(refusal: Refusal, typed: Record<string, unknown>): FormState {
  const fields = "fields" in refusal ? (refusal.fields as Record<string, string[]>) : {}
  const errors = Object.entries(fields).flatMap(([name, codes]) =>
    codes.map((code) => ({ name, text: sentence(locale, code) })),
  )
  const whole =
    errors.length > 0 ? [] : [{ name: "", text: translator(locale)(refusal.code, refusal.values) }]
  return state([...whole, ...errors], typed, refusal.code)
}

function state(errors: FormState["errors"], values: Record<string, unknown>, code: string | null): FormState {
  const summary = errors.length > 0 ? translator(locale)("errors.summary", { count: errors.length }) : ""
  return { errors, summary, values, code, isSent: true }
}

/** Next adds fields of its own to what is posted without script; a strict schema would refuse them. */
function withoutFrameworkFields(formData: FormData): FormData {
  const typed = new FormData()
  for (const [name, value] of formData) if (!name.startsWith("$ACTION_")) typed.append(name, value)
  return typed
}
