import { sizeWords } from "#components/calls/call-words.ts"
import type { ApplicationReceipt } from "#domain/calls/queries/application-receipt.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { here, t } from "../../../reader.ts"
import { Answers } from "./answers.tsx"

/** What was sent, when, and the hash that proves it. */
export function SentApplication({ receipt, code }: { receipt: ApplicationReceipt; code: string }) {
  const { sent, versions } = receipt
  if (!sent) return null
  const earlier = versions.filter(({ number }) => number !== sent.number)
  return (
    <>
      <dl className="sent-facts">
        <dt>{t("calls.receipt.sentAt")}</dt>
        <dd>{here().dateTime(sent.sentAt)}</dd>
        <dt>{t("calls.receipt.version")}</dt>
        <dd>{sent.number}</dd>
        <dt>{t("calls.receipt.hash")}</dt>
        <dd data-sha256={sent.sha256}>{sent.sha256}</dd>
      </dl>
      <p className="hint">
        {t("calls.receipt.hashHint")}{" "}
        <a href={`/api/ansoegninger/${code}/ansoegning.json`}>{t("calls.receipt.content")}</a>
      </p>
      <section className="sent-words">
        <p className="label">{t("calls.receipt.sent")}</p>
        <h2>{sent.title}</h2>
        <p className="quiet">{[receipt.name, sent.organisation].filter(Boolean).join(", ")}</p>
        <p className="book">{sent.text}</p>
        <Answers answers={sent.answers} />
        {sent.file ? (
          <p className="file-link">
            <a href={`/api/ansoegninger/${code}/fil`}>{sent.file.filename}</a>
            <span className="quiet">{sizeWords(sent.file.bytes, readerLocale())}</span>
          </p>
        ) : null}
      </section>
      {earlier.length > 0 ? (
        <details>
          <summary>{t("calls.receipt.earlier")}</summary>
          <ul className="mt-3 grid gap-2">
            {earlier.map(({ number, sentAt, sha256 }) => (
              <li key={number}>
                {t("calls.receipt.earlierLine", { number, at: here().shortDateTime(sentAt) })}
                <span className="hint block break-all">{sha256}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}
