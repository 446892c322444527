import type { ReactNode } from "react"
import type { deskSchedule } from "#domain/content/queries/desk-schedule.ts"
import { formats } from "#messages/formats.ts"
import type { Translate } from "#messages/translate.ts"
import { editorPath } from "./entry-paths.ts"

/** What the desk says loudest of the schedule: what did not go out, and what went out too late and why. */
export function scheduleBlocks(
  { held, late }: Awaited<ReturnType<typeof deskSchedule>>,
  t: Translate,
): { readonly title: string; readonly lines: readonly ReactNode[] }[] {
  const say = (at: Date) => formats("da").shortDateTime(at)
  return [
    {
      title: t("schedule.desk.held"),
      lines: held.map(({ id, kind, title, version, plannedAt, code }) => (
        <li key={id}>
          <a href={editorPath(kind, id)}>{title}</a>
          <span className="late">
            {t("schedule.desk.heldLine", { version, at: say(plannedAt) })} {t(code)}
          </span>
        </li>
      )),
    },
    {
      title: t("schedule.desk.late"),
      lines: late.map(({ id, kind, title, did, minutes, plannedAt, stoodStillSince }) => (
        <li key={`${id} ${plannedAt.toISOString()} ${did}`}>
          <a href={editorPath(kind, id)}>{title}</a>
          <span className="late">
            {t(`schedule.desk.${did}`, { minutes, at: say(plannedAt) })},{" "}
            {stoodStillSince
              ? t("schedule.desk.because", { since: say(stoodStillSince) })
              : t("schedule.desk.becauseBusy")}
          </span>
        </li>
      )),
    },
  ]
}
