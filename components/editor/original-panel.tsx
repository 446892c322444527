"use client"

import { useWords } from "#components/ui/words.tsx"
import { textOf } from "./body-json.ts"
import type { OriginalText } from "./entry-text.ts"

/** What an English text tells in English: the Danish as it is being written, to be read and not written in. */
export function OriginalPanel({ original }: { original: OriginalText }) {
  const t = useWords()
  const { id, title, lead, body, isPublic, isPublishedSince } = original
  const lines = textOf(body)
    .split("\n")
    .filter((line) => line.trim() !== "")
  return (
    <section className="original" aria-labelledby="original-title">
      <h2 id="original-title">
        {t("admin.twin.original")} <a href={`/admin/skriv/${id}`}>{title || t("admin.entries.untitled")}</a>
      </h2>
      {isPublishedSince ? <p className="original-changed">{t("admin.twin.publishedSince")}</p> : null}
      {isPublic ? null : <p>{t("admin.twin.waits")}</p>}
      <details>
        <summary>{t("admin.twin.read")}</summary>
        <div lang="da">
          <p>
            <b>{title}</b>
          </p>
          {lead ? <p>{lead}</p> : null}
          {lines.map((line, place) => (
            <p key={place}>{line}</p>
          ))}
        </div>
      </details>
    </section>
  )
}
