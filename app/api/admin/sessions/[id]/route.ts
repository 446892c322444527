import { moveSession } from "#domain/programme/commands/move-session.ts"
import { moveSessionInput } from "#domain/programme/input.ts"
import { answerJson, readStrictly, sentJson } from "../../json-answer.ts"

/** Moves a session of a working programme; answers with its new version. */
export async function PUT(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  return answerJson(async (actor) =>
    moveSession(actor, readStrictly(moveSessionInput, { ...(await sentJson(request)), id })),
  )
}
