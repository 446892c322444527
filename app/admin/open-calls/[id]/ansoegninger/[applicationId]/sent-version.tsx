import { Moment } from "#components/admin/moment.tsx"
import { sizeWords } from "#components/calls/call-words.ts"
import { DeskAnswer } from "#components/forms/desk-answer.tsx"
import type { SentVersion as Version } from "#domain/calls/queries/desk-application.ts"
import { translator } from "#messages/translate.ts"

const t = translator("da")

/** What was sent once: who, what, when, and the hash that stands in the applicant's receipt. */
export function SentVersion({ version, applicationId }: { version: Version; applicationId: string }) {
  const { title, text, answers, name, email, organisation, sentAt, sha256, file, number } = version
  return (
    <div className="sent-version">
      <h2>{title}</h2>
      <dl className="facts">
        <dt>{t("calls.desk.applicant")}</dt>
        <dd>
          {name} <a href={`mailto:${email}`}>{email}</a>
        </dd>
        {organisation ? (
          <>
            <dt>{t("calls.desk.organisation")}</dt>
            <dd>{organisation}</dd>
          </>
        ) : null}
        <dt>{t("calls.desk.sent")}</dt>
        <dd>
          <Moment at={sentAt} /> <span className="quiet">{t("calls.desk.version", { number })}</span>
        </dd>
        {file ? (
          <>
            <dt>{t("calls.desk.file")}</dt>
            <dd>
              <a href={`/api/admin/applications/${applicationId}/${file.id}`}>{file.filename}</a>{" "}
              <span className="quiet">{sizeWords(file.bytes, "da")}</span>
            </dd>
          </>
        ) : null}
        <dt>{t("calls.desk.hash")}</dt>
        <dd className="quiet">{sha256}</dd>
      </dl>
      <p className="sent-text">{text}</p>
      {answers.length > 0 ? (
        <dl className="facts">
          {answers.map(({ key, question, answer, fileId }) => (
            <div key={key} className="contents">
              <dt>{question}</dt>
              <dd className="sent-text">
                <DeskAnswer answer={answer} fileId={fileId} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  )
}
