import { reportRows } from "#components/imports/report-rows.ts"
import { receiveImportPart } from "#domain/imports/commands/receive-import-part.ts"
import { importPartInput } from "#domain/imports/input.ts"
import { importRun } from "#domain/imports/queries/import-run.ts"
import { translator } from "#messages/translate.ts"
import { isRefusal } from "#platform/refusal.ts"
import { isId } from "../../../../../asked.ts"
import { currentActor } from "../../../../../current-actor.ts"
import { answerJson, readStrictly } from "../../../json-answer.ts"
import { csvAnswer } from "../../../sheet-answer.ts"

type Asked = { params: Promise<{ id: string; part: string }> }

/** Takes a part of a file as it is; `at` says where in the file it stands. */
export async function PUT(request: Request, { params }: Asked) {
  const { id, part } = await params
  const at = new URL(request.url).searchParams.get("at")
  return answerJson(async (actor) => {
    const asked = readStrictly(importPartInput, { id, part, at })
    return receiveImportPart(actor, { ...asked, bytes: new Uint8Array(await request.arrayBuffer()) })
  })
}

/** The report of an import as a file for a spreadsheet. */
export async function GET(_: Request, { params }: Asked): Promise<Response> {
  const { id, part } = await params
  if (part !== "rapport.csv" || !isId(id)) return new Response(null, { status: 404 })
  try {
    const { report } = await importRun(await currentActor(), id)
    if (!report) return new Response(null, { status: 404 })
    return csvAnswer(reportRows(report, translator("da")), "rapport.csv")
  } catch (error) {
    if (!isRefusal(error)) throw error
    return new Response(null, { status: error.status })
  }
}
