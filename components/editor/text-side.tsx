"use client"

import { useId } from "react"
import { useWords } from "#components/ui/words.tsx"
import { textOf } from "./body-json.ts"
import type { EntryText } from "./entry-text.ts"

/** One of two texts beside each other; what the other has not is marked, and said to those who hear the page. */
export function TextSide({ title, text, other }: { title: string; text: EntryText; other: EntryText }) {
  const t = useWords()
  const id = useId()
  const others = new Set(linesOf(other))
  return (
    <div>
      <h3 id={id}>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className="conflict-text" aria-labelledby={id} tabIndex={0}>
        {linesOf(text).map((line, index) =>
          others.has(line) ? (
            <p key={index}>{line}</p>
          ) : (
            <p key={index}>
              <mark>
                <span className="for-ears">{t("admin.editor.conflict.differs")} </span>
                {line}
              </mark>
            </p>
          ),
        )}
      </section>
    </div>
  )
}

function linesOf(text: EntryText): string[] {
  return [text.title, text.lead, ...textOf(text.body).split("\n")].map((line) => line.trim()).filter(Boolean)
}
