import type { DeskMunicipality } from "#domain/collecting/queries/desk-collection.ts"
import type { Progress } from "#domain/collecting/rules/collection-state.ts"
import type { Question } from "#domain/surveys/figures.ts"
import type { MapDrawing } from "#domain/surveys/map/drawings.ts"
import { translator } from "#messages/translate.ts"
import { Legend } from "../surveys/legend.tsx"
import { paint } from "../surveys/paint.ts"
import { SurveyMap } from "../surveys/survey-map.tsx"

const t = translator("da")

/** Who has answered and who has not, on the map that the answers will stand on: those who are missing are hatched. */
export function BoardMap({
  drawing,
  municipalities,
}: {
  drawing: MapDrawing
  municipalities: readonly DeskMunicipality[]
}) {
  const painted = paint(
    question,
    municipalities.map(({ code, name, region, progress, coveredBy }) => ({
      code,
      name,
      region,
      status: progress === "MISSING" ? ("NO_RESPONSE" as const) : ("FINAL" as const),
      value: null,
      category: progress === "MISSING" ? null : progress,
      answeredBy: coveredBy,
    })),
    "da",
  )
  return (
    <div className="survey-preview">
      <SurveyMap drawing={drawing} figures={painted.figures} label={t("collecting.desk.mapLabel")} />
      <Legend lines={painted.legend} />
    </div>
  )
}

/** How it stands, told as a question with categories, so that it is painted as answers are. */
const tones = { SENT: "STEP", COVERED: "STEP", BEGUN: "STEP", DECLINED: "NONE" } as const satisfies Record<
  Exclude<Progress, "MISSING">,
  "STEP" | "NONE"
>
const question: Question = {
  versionId: "",
  key: "progress",
  kind: "CATEGORY",
  unit: "",
  decimals: 0,
  label: t("collecting.desk.map"),
  labelEn: "",
  breakInSeries: false,
  note: "",
  noteEn: "",
  noResponse: { code: "MISSING", label: t("collecting.desk.missingLabel"), labelEn: "" },
  categories: Object.entries(tones).map(([code, tone]) => ({
    code,
    label: t(`collecting.progress.${code}`),
    labelEn: "",
    description: "",
    descriptionEn: "",
    tone,
  })),
}
