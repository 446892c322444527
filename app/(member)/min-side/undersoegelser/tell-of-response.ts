import { type Standing, standingTold } from "#components/collecting/standing.ts"
import type { Actor } from "#domain/access/actor.ts"
import { questionnaire } from "#domain/collecting/queries/questionnaire.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { secretOf } from "../../../asked.ts"

/** What stands on the server when a form comes back: a colleague may have saved meanwhile, and both are shown. */
export async function tellOfResponse(actor: Actor, typed: Record<string, unknown>): Promise<Standing | null> {
  const key = typeof typed.key === "string" ? secretOf(typed.key) : ""
  const asked = key ? await questionnaire(actor, key) : null
  return asked && standingTold(asked, readerLocale())
}
