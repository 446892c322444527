import type { z } from "zod"
import type { Actor } from "#domain/access/actor.ts"
import { issueCode } from "#platform/input/issue-code.ts"
import { InvalidInput, isRefusal } from "#platform/refusal.ts"
import { currentActor } from "../../current-actor.ts"

/**
 * Answers the desk's own scripts in JSON. A Refusal becomes `{ code, values, fields }` under its status; who is not
 * signed in (any longer) gets 401, so that the text can be kept; anything else rises and is logged.
 */
export async function answerJson<Done>(work: (actor: Actor) => Promise<Done>): Promise<Response> {
  const actor = await currentActor()
  if (actor.kind === "visitor") return json(401, { code: "errors.notAllowed", values: {}, fields: {} })
  try {
    return json(200, await work(actor))
  } catch (error) {
    if (!isRefusal(error)) throw error
    const fields = "fields" in error ? error.fields : {}
    return json(error.status, { code: error.code, values: error.values, fields })
  }
}

/** What a script sent, strictly read. @throws InvalidInput naming the fields, also when it is no JSON */
export async function sentJson(request: Request): Promise<Record<string, unknown>> {
  const sent: unknown = await request.json().catch(() => null)
  if (typeof sent !== "object" || sent === null || Array.isArray(sent)) throw new InvalidInput({})
  return { ...sent }
}

/** @throws InvalidInput naming the fields */
export function readStrictly<Schema extends z.ZodType>(schema: Schema, sent: unknown): z.output<Schema> {
  const parsed = schema.safeParse(sent)
  if (parsed.success) return parsed.data
  const fields: Record<string, string[]> = {}
  for (const issue of parsed.error.issues) {
    const field = issue.path.join(".")
    fields[field] = [...(fields[field] ?? []), issueCode(issue)]
  }
  throw new InvalidInput(fields)
}

function json(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "private, no-store" } })
}
