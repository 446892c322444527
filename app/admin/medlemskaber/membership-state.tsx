import { type Mood, State } from "#components/admin/state.tsx"
import type { MembershipState } from "#domain/membership/rules/state.ts"
import { translator } from "#messages/translate.ts"

const moods: Record<MembershipState, Mood> = {
  ACTIVE: "good",
  UPCOMING: "wait",
  LAPSED: "bad",
  ENDED: "rest",
}

/** How a membership stands today, in words with a mark. */
export function MembershipStateMark({ state }: { state: MembershipState }) {
  return <State mood={moods[state]}>{translator("da")(`membership.state.${state}`)}</State>
}
