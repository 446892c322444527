"use client"

import { useState } from "react"
import { Field } from "#components/admin/field.tsx"
import { type Answer, readAnswer } from "#components/editor/ask-server.ts"
import { useHydrated } from "#components/ui/use-hydrated.ts"
import { useWords } from "#components/ui/words.tsx"
import type { BoundariesReport } from "#domain/surveys/commands/import-boundaries.ts"
import type { BoundaryMap } from "#domain/surveys/map/drawings.ts"
import { BoundariesReportView } from "./boundaries-report.tsx"

interface Said {
  readonly report: BoundariesReport
  readonly preview: BoundaryMap | null
}

/** A file of official boundaries: tried first and looked at, then put into use. */
export function BoundariesUpload({
  names,
  page,
}: {
  names: Readonly<Record<string, string>>
  /** Where one sees that they are in use. */
  page: string
}) {
  const t = useWords()
  const isHydrated = useHydrated()
  const [answer, setAnswer] = useState<Answer<Said> | null>(null)
  const [isBusy, setBusy] = useState(false)
  const said = answer?.type === "done" ? answer.done : null
  const isReady = said?.report.accepted === true

  async function send(form: FormData, dryRun: boolean) {
    setBusy(true)
    if (dryRun) form.set("dryRun", "ja")
    const answered = await sendBoundaries(form)
    setBusy(false)
    setAnswer(answered)
    if (!dryRun && answered.type === "done" && answered.done.report.accepted) location.assign(page)
  }

  return (
    <form
      inert={!isHydrated}
      className="form-grid"
      data-form="boundaries"
      onSubmit={(event) => {
        event.preventDefault()
        void send(new FormData(event.currentTarget), !isReady)
      }}
      onChange={() => setAnswer(null)}
    >
      <Field id="boundaries-file" label={t("survey-map.import.file")} hint={t("survey-map.import.fileHint")}>
        {(control) => (
          <input
            {...control}
            type="file"
            name="file"
            accept=".geojson,.json,.topojson,application/geo+json,application/json"
            required
          />
        )}
      </Field>
      <Field
        id="boundaries-credit"
        label={t("survey-map.import.credit")}
        hint={t("survey-map.import.creditHint")}
      >
        {(control) => (
          <input
            {...control}
            name="credit"
            required
            maxLength={200}
            defaultValue={t("survey-map.import.usualCredit")}
          />
        )}
      </Field>
      {said ? <BoundariesReportView report={said.report} names={names} /> : null}
      {said?.preview ? <Preview map={said.preview} label={t("survey-map.import.preview")} /> : null}
      {answer && answer.type !== "done" ? (
        <p className="message" role="alert">
          {answer.type === "refused"
            ? t(answer.refused.code, answer.refused.values)
            : t("survey-map.import.notSent")}
        </p>
      ) : null}
      <p>
        <button className={isReady ? "button" : "button plain"} type="submit" disabled={isBusy}>
          {isBusy
            ? t("survey-map.import.busy")
            : t(isReady ? "survey-map.import.use" : "survey-map.import.try")}
        </button>
      </p>
    </form>
  )
}

/** The map as it would look, before anything is painted on it. */
function Preview({ map: { country, capital, bornholmFrame }, label }: { map: BoundaryMap; label: string }) {
  return (
    <figure className="boundaries-preview">
      <div className="map boundaries">
        <svg viewBox={country.viewBox} role="img" aria-label={label}>
          <rect className="frame" {...bornholmFrame} />
          {country.shapes.map(({ code, path }) => (
            <path key={code} d={path} />
          ))}
        </svg>
        <svg viewBox={capital.viewBox} className="capital" aria-hidden="true">
          <rect className="frame" width="100%" height="100%" />
          {capital.shapes.map(({ code, path }) => (
            <path key={code} d={path} />
          ))}
        </svg>
      </div>
      <figcaption>{label}</figcaption>
    </figure>
  )
}

async function sendBoundaries(form: FormData): Promise<Answer<Said>> {
  try {
    const response = await fetch("/api/admin/surveys/boundaries", { method: "POST", body: form })
    return readAnswer<Said>(response.status, await response.json().catch(() => null))
  } catch {
    return { type: "unreachable", trouble: "network" }
  }
}
