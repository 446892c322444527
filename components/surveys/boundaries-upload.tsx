"use client"

import { Field } from "#components/admin/field.tsx"
import { useWords } from "#components/ui/words.tsx"
import type { BoundariesReport } from "#domain/surveys/commands/import-boundaries.ts"
import type { BoundaryMap } from "#domain/surveys/map/drawings.ts"
import { BoundariesReportView } from "./boundaries-report.tsx"
import { TriedUpload } from "./tried-upload.tsx"

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
  return (
    <TriedUpload<Said>
      name="boundaries"
      to="/api/admin/surveys/boundaries"
      keptAt={page}
      words={{
        try: "survey-map.import.try",
        keep: "survey-map.import.use",
        busy: "survey-map.import.busy",
        notSent: "survey-map.import.notSent",
      }}
      isAccepted={({ report }) => report.accepted}
      told={({ report, preview }) => (
        <>
          <BoundariesReportView report={report} names={names} />
          {preview ? <Preview map={preview} label={t("survey-map.import.preview")} /> : null}
        </>
      )}
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
    </TriedUpload>
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
