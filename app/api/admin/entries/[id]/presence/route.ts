import { bePresent } from "#domain/content/commands/be-present.ts"
import { bePresentInput } from "#domain/content/input.ts"
import { buildId } from "#platform/config/build-id.ts"
import { answerJson, readStrictly, sentJson } from "../../../json-answer.ts"

/** An editor says that it is open, and hears who else has the entry open, and which build answers. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return answerJson(async (actor) => {
    const heard = await bePresent(actor, readStrictly(bePresentInput, { ...(await sentJson(request)), id }))
    return { ...heard, build: buildId }
  })
}
