"use client"

import { useState } from "react"
import { useWords } from "#components/ui/words.tsx"
import { textOf } from "./body-json.ts"
import type { OriginalText } from "./entry-text.ts"

/**
 * What an English text tells in English: the Danish beside it, block by block, as it is being written; to be read, not
 * written in. What changed since the English was last saved is marked, until it is saved or said still to fit.
 */
export function OriginalPanel({
  original,
  onFits,
}: {
  original: OriginalText
  /** Somebody has looked: the English still fits. */
  onFits: (done: () => void) => void
}) {
  const t = useWords()
  const { id, title, lead, body, isPublic, changed } = original
  const [isOlder, setIsOlder] = useState(original.isOlder)
  const blocks = [
    { key: "title", text: title, isChanged: changed.title, isTitle: true },
    { key: "lead", text: lead, isChanged: changed.lead, isTitle: false },
    ...(body.content ?? []).map((block, place) => ({
      key: String(place),
      text: textOf(block).trim(),
      isChanged: changed.blocks.includes(place),
      isTitle: false,
    })),
  ].filter(({ text }) => text !== "")
  return (
    <section className="original" aria-labelledby="original-title">
      <h2 id="original-title">
        {t("admin.twin.original")} <a href={`/admin/skriv/${id}`}>{title || t("admin.entries.untitled")}</a>
      </h2>
      {isOlder ? (
        <div className="original-changed" data-notice="older">
          <p>{t("schedule.twin.changed")}</p>
          <p>
            <button
              type="button"
              className="linklike"
              data-action="confirm-twin"
              onClick={() => onFits(() => setIsOlder(false))}
            >
              {t("schedule.twin.fits")}
            </button>
          </p>
        </div>
      ) : null}
      {isPublic ? null : <p>{t("admin.twin.waits")}</p>}
      <details open>
        <summary>{t("admin.twin.read")}</summary>
        <ol className="original-blocks" lang="da">
          {blocks.map(({ key, text, isChanged, isTitle }) => (
            <li key={key} data-changed={(isOlder && isChanged) || undefined}>
              {isOlder && isChanged ? <span className="label">{t("schedule.twin.block")}</span> : null}
              {isTitle ? <b>{text}</b> : text}
            </li>
          ))}
        </ol>
      </details>
    </section>
  )
}
