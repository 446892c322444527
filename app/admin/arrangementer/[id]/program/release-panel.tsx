import { ActForm } from "#components/admin/act-form.tsx"
import { differenceWords } from "#components/programme/difference-words.ts"
import { Field } from "#components/ui/fields.tsx"
import type { DeskProgramme } from "#domain/programme/queries/desk-programme.ts"
import { formats } from "#messages/formats.ts"
import { translator } from "#messages/translate.ts"
import { ClientWords } from "../../../../client-words.tsx"
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
            {differences.length === 0
              ? t("programme.desk.sameAs")
              : t("programme.desk.differs", { count: differences.length, number })}
          </p>
          <ul className="difference-list">
            {differences.flatMap((difference) =>
              differenceWords(difference, "da").map((words) => <li key={words}>{words}</li>),
            )}
          </ul>
        </>
      ) : (
        <p>{t("programme.desk.neverReleased")}</p>
      )}
      {!release || differences.length > 0 ? (
        <ClientWords namespaces={["errors"]}>
          <ActForm
            action={publish}
            fields={{ eventId, after: number }}
            label={
              release ? t("programme.desk.publish", { number: number + 1 }) : t("programme.desk.publishFirst")
            }
            plain={false}
            name="publish-programme"
          >
            <Field name="note" label={t("programme.desk.note")} hint={t("programme.desk.noteHint")}>
              {(control) => <input {...control} maxLength={500} />}
            </Field>
          </ActForm>
        </ClientWords>
      ) : null}
    </section>
  )
}
