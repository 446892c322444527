import { stateWords } from "#components/calls/call-words.ts"
import type { MyApplication } from "#domain/calls/queries/my-applications.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { here, pathHere, t } from "../../reader.ts"

/** One application: the day of the deadline large, what it is, how it stands, and the way to it. */
export function ApplicationLine({ application }: { application: MyApplication }) {
  const { dayOfMonth, monthAndYear } = here()
  const { id, number, title, status, call } = application
  return (
    <li className="of-calls">
      <p className="day" aria-hidden="true">
        {dayOfMonth(call.deadlineAt)}
        <small>{monthAndYear(call.deadlineAt)}</small>
      </p>
      <div className="spined">
        <h3>{title || call.title}</h3>
        <p>
          <a href={pathHere(call.path)}>{call.title}</a>
        </p>
        <p className="quiet">
          {t(`calls.status.${status}`)} · {stateWords(call.state, readerLocale())}
        </p>
      </div>
      <p>
        <a href={pathHere(status === "DRAFT" ? `${call.path}/ansoeg/${id}` : `/kvittering/${id}`)}>
          {t("people.mine.application", { number })}
        </a>
      </p>
    </li>
  )
}
