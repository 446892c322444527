import type { ApplicationStatus, Outcome } from "#platform/database/enums.ts"
import { Closed } from "#platform/refusal.ts"

export type ApplicationAct = "submit" | "withdraw" | "accept" | "reserve" | "reject"

/** What each act makes of each state; an act that is not named is refused. Sending again only adds a version. */
const transitions: Record<ApplicationStatus, Partial<Record<ApplicationAct, ApplicationStatus>>> = {
  DRAFT: { submit: "SUBMITTED", withdraw: "WITHDRAWN" },
  SUBMITTED: {
    submit: "SUBMITTED",
    withdraw: "WITHDRAWN",
    accept: "ACCEPTED",
    reserve: "RESERVE",
    reject: "REJECTED",
  },
  RESERVE: { accept: "ACCEPTED", withdraw: "WITHDRAWN" },
  ACCEPTED: { withdraw: "WITHDRAWN" },
  REJECTED: {},
  WITHDRAWN: {},
}

/** The state after the act. @throws Closed when the state does not allow it */
export function after(status: ApplicationStatus, act: ApplicationAct): ApplicationStatus {
  const next = transitions[status][act]
  if (!next) throw new Closed("calls.actRefused")
  return next
}

/** Whether the act may follow on the state. */
export function canFollow(status: ApplicationStatus, act: ApplicationAct): boolean {
  return transitions[status][act] !== undefined
}

/** The act that a published decision is. */
export const actOf: Record<Outcome, ApplicationAct> = {
  ACCEPTED: "accept",
  RESERVE: "reserve",
  REJECTED: "reject",
}
