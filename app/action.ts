import { parseWithZod } from "@conform-to/zod/v4"
import type { SubmissionResult } from "@conform-to/react"
import { redirect } from "next/navigation"
import type { z } from "zod"
import type { Actor } from "#domain/access/actor.ts"
import { issueCode } from "#platform/input/issue-code.ts"
import { isRefusal, type Refusal } from "#platform/refusal.ts"
import { currentActor } from "./current-actor.ts"

/** What a form shows after it was sent in vain: messages by field, and what was typed. */
export interface FormState {
  readonly result: SubmissionResult | null
  readonly refusal: { readonly code: string; readonly values: Record<string, string | number> } | null
}

export const untouched: FormState = { result: null, refusal: null }

/**
 * Makes one form action of one command: parses strictly, finds the actor, runs, and redirects to `to(result)`.
 * A Refusal becomes form state with what was typed; anything else rises and is logged. A visitor who may not is sent
 * to sign in and comes back. An intent of the form itself (add a person, remove one) only changes the state.
 */
export function action<Schema extends z.ZodType, Result>(
  schema: Schema,
  command: (actor: Actor, input: z.output<Schema>) => Promise<Result>,
  options: { to: (result: Result) => string },
) {
  return async (_before: FormState, formData: FormData): Promise<FormState> => {
    const submission = parseWithZod(withoutFrameworkFields(formData), {
      schema,
      formatError: (issues) => issues.map(issueCode),
    })
    if (submission.status !== "success") return { result: submission.reply(), refusal: null }
    const actor = await currentActor()
    let to: string
    try {
      to = options.to(await command(actor, submission.value))
    } catch (error) {
      if (!isRefusal(error)) throw error
      to = signInInstead(actor, error)
      if (!to) return refused(error, (errors) => submission.reply(errors))
    }
    redirect(to)
  }
}

function refused(
  refusal: Refusal,
  reply: (errors: { formErrors?: string[]; fieldErrors?: Record<string, string[]> }) => SubmissionResult,
): FormState {
  const fields = "fields" in refusal ? (refusal.fields as Record<string, string[]>) : {}
  return {
    result: reply({ formErrors: [refusal.code], fieldErrors: fields }),
    refusal: { code: refusal.code, values: refusal.values },
  }
}

function signInInstead(actor: Actor, refusal: Refusal): string {
  return actor.kind === "visitor" && refusal.status === 403 ? "/log-ind" : ""
}

/** Next adds fields of its own to what is posted without script; a strict schema would refuse them. */
function withoutFrameworkFields(formData: FormData): FormData {
  const typed = new FormData()
  for (const [name, value] of formData) if (!name.startsWith("$ACTION_")) typed.append(name, value)
  return typed
}
