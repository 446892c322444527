import type { MembershipApplicationStatus } from "#platform/database/enums.ts"
import { Closed } from "#platform/refusal.ts"

export const applicationStatuses = ["SUBMITTED", "APPROVED", "REJECTED", "WITHDRAWN", "DRAFT"] as const
export type ApplicationAct = "confirm" | "approve" | "reject" | "withdraw"

/** Days within which the link of the mail is pressed; afterwards the draft is nobody's and is forgotten. */
export const draftDays = 7

/** What each act makes of each state; an act that is not named is refused. */
const transitions: Record<
  MembershipApplicationStatus,
  Partial<Record<ApplicationAct, MembershipApplicationStatus>>
> = {
  DRAFT: { confirm: "SUBMITTED", withdraw: "WITHDRAWN" },
  SUBMITTED: { approve: "APPROVED", reject: "REJECTED", withdraw: "WITHDRAWN" },
  APPROVED: {},
  REJECTED: {},
  WITHDRAWN: {},
}

/** The state after the act. @throws Closed when the state does not allow it */
export function applicationAfter(
  status: MembershipApplicationStatus,
  act: ApplicationAct,
): MembershipApplicationStatus {
  const next = transitions[status][act]
  if (!next) throw new Closed("membership.application.actRefused")
  return next
}

/** Whether a draft may still be confirmed at an instant; its last instant is included. */
export function isConfirmable(
  { status, createdAt }: { status: MembershipApplicationStatus; createdAt: Date },
  at: Date,
): boolean {
  return status === "DRAFT" && at.getTime() <= createdAt.getTime() + draftDays * 86_400_000
}
