"use client"

import { useEffect, useRef, useState } from "react"
import { useWords } from "#components/ui/words.tsx"
import type { LiveChoice } from "#domain/blocks/queries/live-choices.ts"
import { askServer } from "./ask-server.ts"
import { ChooserDialog } from "./chooser-dialog.tsx"
import type { BodyNode } from "./entry-text.ts"
import { sayMoment } from "./moment-words.ts"
import { type Named, SurveyQuestion } from "./survey-question.tsx"

export type Chosen = "eventCard" | "callCard" | "surveyFigure" | "people"

const kinds = { eventCard: "EVENT", callCard: "OPEN_CALL", surveyFigure: "SURVEY", people: "PEOPLE" } as const

/** Chooses what a live block shows, by a part of its name: of what this person may see. */
export function LiveChooser({
  block,
  onChoose,
  onClose,
}: {
  block: Chosen
  onChoose: (node: BodyNode) => void
  onClose: () => void
}) {
  const t = useWords()
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const [sought, setSought] = useState("")
  const [choices, setChoices] = useState<readonly LiveChoice[] | null>(null)
  const [municipalities, setMunicipalities] = useState<readonly Named[]>([])
  const [survey, setSurvey] = useState<LiveChoice | null>(null)
  useEffect(() => {
    let isOver = false
    const timer = setTimeout(async () => {
      const query = new URLSearchParams({ kind: kinds[block], q: sought })
      const answer = await askServer<{ choices: LiveChoice[]; municipalities: Named[] }>(
        "GET",
        `/api/admin/blocks?${query}`,
      )
      if (isOver) return
      setChoices(answer.type === "done" ? answer.done.choices : [])
      setMunicipalities(answer.type === "done" ? answer.done.municipalities : [])
    }, 200)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [block, sought])
  const choose = (choice: LiveChoice) => {
    if (block === "surveyFigure") setSurvey(choice)
    else if (block === "people") onChoose({ type: block, attrs: { organisationId: choice.id } })
    else onChoose({ type: block, attrs: { entryId: choice.id } })
  }
  return (
    <ChooserDialog title={t(`blocks.choose.${block}`)} onClose={onClose}>
      {survey ? (
        <SurveyQuestion survey={survey} municipalities={municipalities} onChoose={onChoose} />
      ) : (
        <>
          <label className="chooser-search">
            <span>{t("blocks.choose.search")}</span>
            <input
              ref={first}
              type="search"
              value={sought}
              onChange={(event) => setSought(event.target.value)}
            />
          </label>
          {choices?.length === 0 ? <p className="list-none">{t("blocks.choose.none")}</p> : null}
          <ul className="chooser-list" aria-busy={choices === null}>
            {choices?.map((choice) => (
              <li key={choice.id}>
                <button type="button" onClick={() => choose(choice)}>
                  <b>{choice.title || t("admin.entries.untitled")}</b>
                  <span>
                    {[choice.at ? sayMoment(choice.at) : "", choice.isPublic ? "" : t("blocks.choose.hidden")]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </ChooserDialog>
  )
}
