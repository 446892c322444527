import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { type ApplicationLine, deskApplications } from "./desk-applications.ts"

const most = 10

/** The applications that have waited longest for an answer, and how many wait; none for those who may not decide. */
export async function deskWaitingApplications(
  actor: Actor,
): Promise<{ rows: ApplicationLine[]; total: number }> {
  if (!allows(actor, "membership.decide")) return { rows: [], total: 0 }
  return deskApplications(actor, { search: "", holder: null, status: "SUBMITTED", page: 1, pageSize: most })
}
