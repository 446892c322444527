"use client"

import { useWords } from "#components/ui/words.tsx"
import type { Upload } from "./upload.ts"

/** Each file on its way, with how far it is, and in plain words why one was not taken. */
export function UploadList({ uploads }: { uploads: readonly Upload[] }) {
  const t = useWords()
  return (
    <ul className="lines uploads" aria-live="polite">
      {uploads.map((upload) => (
        <li key={upload.key}>
          <span>{upload.name}</span>
          {upload.answer === null ? (
            <progress value={upload.sent} max={1} aria-label={upload.name}>
              {Math.round(upload.sent * 100)} %
            </progress>
          ) : (
            <span className={upload.answer.type === "done" ? "quiet" : "message"}>{said(upload, t)}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

function said({ answer }: Upload, t: ReturnType<typeof useWords>): string {
  if (answer?.type === "done") return t("admin.media.taken")
  if (answer?.type === "refused") {
    const [field] = Object.values(answer.refused.fields)
    return sentence(t, field?.[0] ?? answer.refused.code, answer.refused.values)
  }
  if (answer?.type === "signed-out") return t("admin.editor.signedOut.title")
  return t("admin.editor.unreachable")
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
