import { useEffect, useRef, useState } from "react"
import { useWords } from "#components/ui/words.tsx"
import type { LiveChoice } from "#domain/blocks/queries/live-choices.ts"
import type { BodyNode } from "./entry-text.ts"

const shows = ["map", "figure", "municipality"] as const

export interface Named {
  readonly code: string
  readonly name: string
}

/** What of a survey a text shows: which question, of which release, as a map, a finding or one municipality. */
export function SurveyQuestion({
  survey,
  municipalities,
  onChoose,
}: {
  survey: LiveChoice
  /** By name. */
  municipalities: readonly Named[]
  onChoose: (node: BodyNode) => void
}) {
  const t = useWords()
  const first = useRef<HTMLSelectElement>(null)
  useEffect(() => first.current?.focus(), [])
  const [indicator, setIndicator] = useState(survey.questions[0]?.key ?? "")
  const [show, setShow] = useState<(typeof shows)[number]>("map")
  const [release, setRelease] = useState(0)
  const [code, setCode] = useState(municipalities[0]?.code ?? "")
  const municipality = show === "municipality" ? code : ""
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        const attrs = { entryId: survey.id, indicator, show, release, municipality }
        onChoose({ type: "surveyFigure", attrs })
      }}
    >
      <p>
        <b>{survey.title}</b>
      </p>
      <label className="field">
        <span>{t("blocks.choose.question")}</span>
        <select ref={first} value={indicator} onChange={(event) => setIndicator(event.target.value)}>
          {survey.questions.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{t("survey-releases.block.which")}</span>
        <select value={release} onChange={(event) => setRelease(Number(event.target.value))}>
          <option value={0}>{t("survey-releases.block.newest")}</option>
          {survey.releases.map((number) => (
            <option key={number} value={number}>
              {t("survey-releases.block.release", { number })}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{t("blocks.choose.show")}</legend>
        {shows.map((one) => (
          <label key={one} className="check">
            <input type="radio" name="show" checked={show === one} onChange={() => setShow(one)} />
            <span>
              {t(one === "municipality" ? "survey-releases.block.municipality" : `blocks.choose.${one}`)}
            </span>
          </label>
        ))}
      </fieldset>
      {show === "municipality" ? (
        <label className="field">
          <span>{t("survey-releases.block.whichMunicipality")}</span>
          <select value={code} onChange={(event) => setCode(event.target.value)}>
            {municipalities.map((one) => (
              <option key={one.code} value={one.code}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <button className="button" type="submit">
        {t("blocks.choose.insert")}
      </button>
    </form>
  )
}
