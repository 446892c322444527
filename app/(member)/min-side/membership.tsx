import type { Entitlement } from "#domain/membership/rules/entitlement.ts"
import type { DeskMembership } from "#domain/membership/shown-membership.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { dateOfDay } from "#platform/time/time.ts"

const t = translator("da")
const { dateRange, money } = formats("da")

/** What membership gives and why, and one's own with its terms. */
export function Membership({
  entitlement,
  memberships,
}: {
  entitlement: Entitlement
  memberships: readonly DeskMembership[]
}) {
  const { isMember, reason, voteReason } = entitlement
  return (
    <section className="mine-block">
      <h2>{t("people.mine.membership")}</h2>
      {isMember ? (
        <p>
          {t(reason.code, reason.values)} {t(voteReason.code, voteReason.values)}
        </p>
      ) : (
        <p>
          {t("people.mine.noMembership")} <a href="/medlemskab">{t("people.mine.aboutMembership")}</a>
        </p>
      )}
      {memberships.map(({ id, type, state, terms }) => (
        <div key={id}>
          <h3>
            {type} ({t(`membership.state.${state}`).toLowerCase()})
          </h3>
          <ul className="mine-lines">
            {terms.map((term) => (
              <li key={term.id}>
                <span>{dateRange(dateOfDay(term.fromOn), dateOfDay(term.toOn))}</span>
                <span className="quiet">{money(term.priceOere)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {memberships.length === 0 ? (
        <p>
          {t("membership.mine.none")} <a href="/medlemskab/bliv-medlem">{t("membership.join.title")}</a>
        </p>
      ) : null}
    </section>
  )
}
