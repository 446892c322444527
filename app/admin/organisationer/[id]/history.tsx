import { Moment } from "#components/admin/moment.tsx"
import type { HistoryLine } from "#domain/membership/queries/organisation-history.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { dateOfDay } from "#platform/time/time.ts"

const t = translator("da")

/** What was done with an organisation, by whom and when, the newest first. */
export function History({ lines }: { lines: readonly HistoryLine[] }) {
  if (lines.length === 0) return <p className="quiet">{t("membership.desk.noHistory")}</p>
  return (
    <ul className="lines">
      {lines.map((line) => (
        <li key={line.id}>
          <span>{whatWasDone(line)}</span>
          <span className="quiet">
            {line.who ? `${line.who}, ` : ""}
            <Moment at={line.at} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function whatWasDone({ operation, person, details }: HistoryLine): string {
  const { shortDate } = formats("da")
  const { fromOn = "", toOn = "", reason = "" } = details
  const day = (text: string) => (text ? shortDate(dateOfDay(text)) : "")
  const key = operation === "people.write" && details.isNew === "true" ? "people.isNew" : operation
  return t(`membership.desk.did.${key}`, {
    person: person || t("admin.log.erased"),
    function: details.function ? t(`people.function.${details.function}`).toLowerCase() : "",
    fromOn: day(fromOn),
    toOn: day(toOn),
    reason,
  })
}
