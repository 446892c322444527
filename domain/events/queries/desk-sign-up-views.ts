import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import { byDanishName } from "../rules/by-name.ts"
import { keptSignUpQuery, type SignUpQuery } from "../selection-input.ts"

/** Filters and columns of a list of sign-ups that staff keep by a name. */
export interface SignUpViewLine {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly query: SignUpQuery
}

/** What staff keep of this event's list, by name. @throws NotAllowed */
export async function deskSignUpViews(actor: Actor, eventId: string): Promise<SignUpViewLine[]> {
  demand(actor, "events.participants")
  const views = await db.signUpView.findMany({
    where: { eventId },
    select: { id: true, name: true, version: true, query: true },
  })
  return views
    .map((view) => ({ ...view, query: keptSignUpQuery(view.query) }))
    .toSorted((a, b) => byDanishName(a.name, b.name))
}
