import type { Entitlement } from "#domain/membership/rules/entitlement.ts"
import type { DeskMembership } from "#domain/membership/shown-membership.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { dateOfDay } from "#platform/time/time.ts"
import { here, pathHere, t } from "../../reader.ts"

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
          {t("people.mine.noMembership")}{" "}
          <a href={pathHere("/medlemskab")}>{t("people.mine.aboutMembership")}</a>
        </p>
      )}
      {memberships.map(({ id, type, typeEn, state, terms }) => (
        <div key={id}>
          <h3>
            {readerLocale() === "en" ? typeEn : type} ({t(`membership.state.${state}`).toLowerCase()})
          </h3>
          <ul className="mine-lines">
            {terms.map((term) => (
              <li key={term.id}>
                <span>{here().dateRange(dateOfDay(term.fromOn), dateOfDay(term.toOn))}</span>
                <span className="quiet">{here().money(term.priceOere)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {memberships.length === 0 ? (
        <p>
          {t("membership.mine.none")}{" "}
          <a href={pathHere("/medlemskab/bliv-medlem")}>{t("membership.join.title")}</a>
        </p>
      ) : null}
    </section>
  )
}
