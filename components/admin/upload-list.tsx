"use client"

import { useWords } from "#components/ui/words.tsx"
import type { Upload } from "./upload.ts"

/**
 * How far all are, then each file on its way, and in plain words why one was not taken. What did not arrive can be sent
 * again, and what is here already be kept all the same.
 */
export function UploadList({
  uploads,
  onRetry,
}: {
  uploads: readonly Upload[]
  onRetry: (upload: Upload, again?: boolean) => void
}) {
  const t = useWords()
  if (uploads.length === 0) return null
  const done = uploads.filter(({ answer }) => answer !== null)
  const failed = done.filter(({ answer }) => answer?.type !== "done")
  const sent = uploads.reduce((sum, one) => sum + one.sent, 0)
  return (
    <div className="uploads">
      <p className="uploads-all">
        <progress value={sent} max={uploads.length} aria-label={t("library.all")} />
        <span role="status">
          {t("library.progress", { done: done.length, all: uploads.length })}
          {failed.length > 0 ? `, ${t("library.failed", { count: failed.length })}` : null}
        </span>
      </p>
      <ul className="lines">
        {uploads.map((upload) => (
          <li key={upload.key}>
            <span>{upload.file.name}</span>
            {upload.answer === null ? (
              <progress value={upload.sent} max={1} aria-label={upload.file.name}>
                {Math.round(upload.sent * 100)} %
              </progress>
            ) : (
              <span className={upload.answer.type === "done" ? "quiet" : "message"}>{said(upload, t)}</span>
            )}
            {upload.answer?.type === "done" && upload.answer.done.duplicateOf ? (
              <button type="button" className="linklike" onClick={() => onRetry(upload, true)}>
                {t("library.keepBoth")}
              </button>
            ) : null}
            {upload.answer && upload.answer.type !== "done" ? (
              <button type="button" className="linklike" onClick={() => onRetry(upload)}>
                {t("library.retry")}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

function said({ answer }: Upload, t: ReturnType<typeof useWords>): string {
  if (answer?.type === "done") {
    return answer.done.duplicateOf
      ? t("library.hereAlready", { name: answer.done.filename })
      : t("admin.media.taken")
  }
  if (answer?.type === "refused") {
    const [field] = Object.values(answer.refused.fields)
    return sentence(t, field?.[0] ?? answer.refused.code, answer.refused.values)
  }
  if (answer?.type === "signed-out") return t("library.signedOut")
  return t("library.unreachable")
}

/** The sentence of a refusal's code; a code may carry values of its own: "errors.tooLong?max=200". */
export function sentence(
  say: ReturnType<typeof useWords>,
  code: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const [key = code, query = ""] = code.split("?")
  return say(key, { ...values, ...Object.fromEntries(new URLSearchParams(query)) })
}
