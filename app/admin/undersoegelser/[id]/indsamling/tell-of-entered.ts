import { type Standing, standingTold } from "#components/collecting/standing.ts"
import type { Actor } from "#domain/access/actor.ts"
import { enterResponseInput } from "#domain/collecting/input.ts"
import { questionnaireByPhone } from "#domain/collecting/queries/questionnaire.ts"

const named = enterResponseInput.pick({ entryId: true, municipalityCode: true })

/** What stands on the server when the form of an answer by phone comes back. */
export async function tellOfEntered(
  actor: Actor,
  { entryId, municipalityCode }: Record<string, unknown>,
): Promise<Standing | null> {
  const asked = named.safeParse({ entryId, municipalityCode })
  return asked.success ? standingTold(await questionnaireByPhone(actor, asked.data), "da") : null
}
