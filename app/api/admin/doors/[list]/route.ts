import { checkInInput } from "#domain/events/checkin-input.ts"
import { checkIn } from "#domain/events/commands/check-in.ts"
import { door } from "#domain/events/queries/door.ts"
import { NotFound } from "#platform/refusal.ts"
import { isId } from "../../../../asked.ts"
import { answerJson, readStrictly, sentJson } from "../../json-answer.ts"

interface Asked {
  params: Promise<{ list: string }>
}

/** What a door needs to go on without a line. */
export async function GET(_: Request, { params }: Asked): Promise<Response> {
  const { list } = await params
  return answerJson(async (actor) => {
    if (!isId(list)) throw new NotFound("check-in list")
    return door(actor, list)
  })
}

/** Tickets in and out at a door: one that is asked about, or several that a door decided without a line. */
export async function POST(request: Request, { params }: Asked): Promise<Response> {
  const { list } = await params
  return answerJson(async (actor) =>
    checkIn(actor, readStrictly(checkInInput, { ...(await sentJson(request)), listId: list })),
  )
}
