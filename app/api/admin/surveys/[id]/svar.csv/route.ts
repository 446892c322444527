import { collectedAnswers } from "#domain/collecting/queries/collected-answers.ts"
import { progressOf } from "#domain/collecting/rules/collection-state.ts"
import { translator } from "#messages/translate.ts"
import { isRefusal } from "#platform/refusal.ts"
import { localTimeInCopenhagen } from "#platform/time/time.ts"
import { isId } from "../../../../../asked.ts"
import { currentActor } from "../../../../../current-actor.ts"
import { csvAnswer } from "../../../sheet-answer.ts"

const t = translator("da")

/** What was collected so far, one line a municipality, with what it wanted to have said besides. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  if (!isId(id)) return new Response(null, { status: 404 })
  try {
    const { questions, municipalities } = await collectedAnswers(await currentActor(), id)
    const head = [
      "kode",
      t("collecting.desk.municipality"),
      t("collecting.desk.progress"),
      t("collecting.desk.savedAt"),
      t("collecting.desk.who"),
      ...questions.map(({ label }) => label),
      t("collecting.covers"),
      t("collecting.remark"),
    ]
    const rows = municipalities.map((one) => [
      one.code,
      one.name,
      t(`collecting.progress.${progressOf(one)}`),
      one.savedAt ? localTimeInCopenhagen(one.savedAt).replace("T", " ") : "",
      one.isByPhone ? t("collecting.desk.byPhone") : one.savedBy,
      ...questions.map(({ versionId }) => {
        const answer = one.answers.find((given) => given.versionId === versionId)
        return answer?.isUnable ? t("collecting.unable") : (answer?.given ?? "")
      }),
      one.covers.join(" "),
      one.remark,
    ])
    return csvAnswer([head, ...rows], "svar.csv")
  } catch (error) {
    if (!isRefusal(error)) throw error
    return new Response(null, { status: error.status })
  }
}
