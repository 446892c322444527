import { type Mood, State } from "#components/admin/state.tsx"
import { translator } from "#messages/translate.ts"
import type { MembershipApplicationStatus } from "#platform/database/enums.ts"

const moods: Record<MembershipApplicationStatus, Mood> = {
  DRAFT: "rest",
  SUBMITTED: "wait",
  APPROVED: "good",
  REJECTED: "bad",
  WITHDRAWN: "rest",
}

/** How an application stands, in words with a mark. */
export function ApplicationStateMark({ status }: { status: MembershipApplicationStatus }) {
  return <State mood={moods[status]}>{translator("da")(`membership.application.status.${status}`)}</State>
}
