"use client"

import { useEffect, useId, useState } from "react"
import { askServer } from "#components/editor/ask-server.ts"
import { useWords } from "#components/ui/words.tsx"

export interface FoundEntry {
  readonly id: string
  readonly title: string
  readonly note: string
  /** Where readers meet it. */
  readonly path: string
}

interface Answer {
  readonly groups: readonly {
    readonly key: string
    readonly lines: readonly FoundEntry[]
  }[]
}

/** Finds an entry by its title, and hands it on when it is pressed. */
export function EntryFinder({
  label,
  without,
  onChoose,
}: {
  label: string
  /** Those that are chosen already. */
  without: readonly string[]
  onChoose: (entry: FoundEntry) => void
}) {
  const t = useWords()
  const id = useId()
  const [question, setQuestion] = useState("")
  const [found, setFound] = useState<readonly FoundEntry[] | null>(null)
  useEffect(() => {
    if (!question.trim()) return setFound(null)
    let isStill = true
    const timer = setTimeout(async () => {
      const answer = await askServer<Answer>("GET", `/api/admin/search?q=${encodeURIComponent(question)}`)
      if (!isStill) return
      const groups = answer.type === "done" ? answer.done.groups : []
      setFound(groups.find(({ key }) => key === "entries")?.lines ?? [])
    }, 150)
    return () => {
      isStill = false
      clearTimeout(timer)
    }
  }, [question])
  const shown = found?.filter((entry) => entry.id !== "" && !without.includes(entry.id))
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        value={question}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setQuestion(event.target.value)}
      />
      <p className="for-ears" role="status">
        {shown ? t("tidy.finder.count", { count: shown.length }) : ""}
      </p>
      {shown ? (
        <ul className="lines finder-lines">
          {shown.map((entry) => (
            <li key={entry.id}>
              <button
                type="button"
                className="linklike"
                onClick={() => {
                  onChoose(entry)
                  setQuestion("")
                }}
              >
                {entry.title}
              </button>
              <span className="quiet">{entry.note}</span>
            </li>
          ))}
          {shown.length === 0 ? <li className="quiet">{t("tidy.finder.none")}</li> : null}
        </ul>
      ) : null}
    </div>
  )
}
