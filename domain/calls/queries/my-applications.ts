import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { ApplicationStatus } from "#platform/database/enums.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { ownedBy } from "../opened-by.ts"
import { type CallState, callState } from "../rules/call-state.ts"

export interface MyApplication {
  /** Opens it for its signed-in owner, as a secret would. */
  readonly id: string
  readonly number: number
  readonly title: string
  readonly status: ApplicationStatus
  readonly call: {
    readonly title: string
    readonly path: string
    readonly deadlineAt: Date
    readonly state: CallState
  }
}

/** The applications of the actor, begun by the actor or with the actor's address; the latest deadline first. @throws NotAllowed */
export async function myApplications(actor: Actor): Promise<MyApplication[]> {
  demand(actor, "calls.readOwn", { ownerId: actor.kind === "person" ? actor.personId : null })
  if (actor.kind !== "person") throw new NotFound("person")
  const at = now()
  const rows = await db.application.findMany({
    where: ownedBy(actor),
    select: {
      id: true,
      number: true,
      title: true,
      status: true,
      sent: { select: { title: true } },
      call: {
        select: {
          opensAt: true,
          deadlineAt: true,
          answerByOn: true,
          entry: { select: { title: true, path: true } },
        },
      },
    },
    orderBy: [{ call: { deadlineAt: "desc" } }, { number: "desc" }],
    take: 200,
  })
  return rows.map(({ call: { entry, ...times }, sent, title, ...application }) => ({
    ...application,
    title: sent?.title ?? title,
    call: { ...entry, deadlineAt: times.deadlineAt, state: callState(times, at) },
  }))
}
