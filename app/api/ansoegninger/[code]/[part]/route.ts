import { applicationContent } from "#domain/calls/queries/application-content.ts"
import { applicationFile } from "#domain/calls/queries/application-file.ts"
import { secretOf } from "../../../../asked.ts"
import { currentActor } from "../../../../current-actor.ts"
import { attachment, fileAnswer } from "../../../file-answer.ts"

/** What belongs to an application, for whoever has its secret: the file sent, the one in the draft, what was hashed. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ code: string; part: string }> },
): Promise<Response> {
  const { code, part } = await params
  if (!secretOf(code)) return new Response(null, { status: 404 })
  const actor = await currentActor()
  if (part === "fil") return fileAnswer(await applicationFile(actor, { code, of: "sent" }))
  if (part === "kladde-fil") return fileAnswer(await applicationFile(actor, { code, of: "draft" }))
  const content = part === "ansoegning.json" ? await applicationContent(actor, code) : null
  return content === null
    ? new Response(null, { status: 404 })
    : attachment(content, "application/json", part)
}
