import type { MyQuestionnaire } from "#domain/collecting/queries/my-questionnaires.ts"
import { titleWithYear } from "#domain/surveys/rules/title.ts"
import { here, pathHere, t } from "../../../reader.ts"

/** Surveys that one answers: for which municipality, how it stands, and the way in. */
export function QuestionnaireLines({ questionnaires }: { questionnaires: readonly MyQuestionnaire[] }) {
  return (
    <ul className="mine-lines">
      {questionnaires.map((one) => (
        <li key={one.invitationId}>
          <span>
            <strong>{titleWithYear(one)}</strong>, {one.municipality}
          </span>
          <span className="quiet">
            {t(`collecting.progress.${one.progress}`)},{" "}
            {t(one.state === "closed" ? "collecting.form.mineClosed" : "collecting.form.mineCloses", {
              at: here().shortDateTime(one.closesAt),
            })}
          </span>
          <a href={pathHere(`/min-side/undersoegelser/${one.invitationId}`)}>
            {t(
              one.state === "open" && one.progress !== "SENT"
                ? "collecting.form.mineAnswer"
                : "collecting.form.mineSee",
            )}
            <span className="sr-only"> {one.municipality}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
