import { ActionForm } from "#components/ui/action-form.tsx"
import { TextField } from "#components/ui/fields.tsx"
import type { DeskProgramme } from "#domain/programme/queries/desk-programme.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { publish } from "./actions.ts"

const t = translator("da")
const { dateTime } = formats("da")

/** What the public sees of the programme, what differs from it here, and the act that makes this the public one. */
export function ReleasePanel({
  eventId,
  programme: { release, differences, sessions },
}: {
  eventId: string
  programme: DeskProgramme
}) {
  if (!release && sessions.length === 0) return null
  const number = release?.number ?? 0
  return (
    <section className="block" id="udgivelse">
      <h2>{t("programme.desk.release")}</h2>
      {release ? (
        <>
          <p>{t("programme.desk.released", { number, on: dateTime(release.publishedAt) })}</p>
          <p>
            {differences.count === 0
              ? t("programme.desk.sameAs")
              : t("programme.desk.differs", { count: differences.count, number })}
          </p>
          <ul className="difference-list">
            {differences.words.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t("programme.desk.neverReleased")}</p>
      )}
      {!release || differences.count > 0 ? (
        <ActionForm action={publish} name="publish-programme" className="form-grid">
          <input type="hidden" name="eventId" value={eventId} />
          <input type="hidden" name="after" value={number} />
          <TextField
            name="note"
            label={t("programme.desk.note")}
            hint={t("programme.desk.noteHint")}
            maxLength={500}
          />
          <p>
            <button className="button" type="submit" data-action="publish-programme">
              {release
                ? t("programme.desk.publish", { number: number + 1 })
                : t("programme.desk.publishFirst")}
            </button>
          </p>
        </ActionForm>
      ) : null}
    </section>
  )
}
