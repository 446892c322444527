import type { DeskMembership } from "#domain/membership/shown-membership.ts"
import { translator } from "#messages/translate.ts"
import { Days } from "../days.tsx"
import { MembershipStateMark } from "./membership-state.tsx"

/** The memberships of one holder; `create` is where a new one is made, null for those who may not. */
export function MembershipLines({
  memberships,
  create,
}: {
  memberships: readonly DeskMembership[]
  create: string | null
}) {
  const t = translator("da")
  return (
    <>
      {memberships.length === 0 ? (
        <p className="quiet">{t("membership.desk.none")}</p>
      ) : (
        <ul className="lines">
          {memberships.map(({ id, type, state, terms }) => (
            <li key={id}>
              <a href={`/admin/medlemskaber/${id}`}>{type}</a>
              {terms[0] ? (
                <span className="quiet">
                  <Days fromOn={terms[0].fromOn} toOn={terms[0].toOn} />
                </span>
              ) : null}
              <MembershipStateMark state={state} />
            </li>
          ))}
        </ul>
      )}
      {create ? (
        <p>
          <a href={create}>{t("membership.desk.create")}</a>
        </p>
      ) : null}
    </>
  )
}
