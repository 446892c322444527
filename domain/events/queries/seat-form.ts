import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import type { AskedForm } from "#domain/forms/asked-form.ts"
import type { Bilingual } from "#domain/forms/rules/question.ts"
import { unanswered } from "#domain/forms/rules/unanswered.ts"
import { answersBefore, givenColumns } from "#domain/forms/stored-sheet.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { seatBehind } from "../seat.ts"
import { seatQuestions } from "../seat-questions.ts"

export interface SeatForm {
  readonly form: AskedForm
  /** What was answered so far, by the keys of the questions. */
  readonly answers: Readonly<Record<string, readonly string[]>>
  /** What must still be answered, as it is asked. */
  readonly missing: readonly Bilingual[]
}

/**
 * What is asked of the holder of a seat, for whoever has the secret of its order or ticket; null when nothing is.
 * `drawnWith` is the version that a form shows already.
 */
export async function seatForm(
  actor: Actor,
  secret: { code: string; position: string },
  drawnWith = "",
): Promise<SeatForm | null> {
  demand(actor, "events.changeSeat")
  const seat = await seatBehind(db, secret)
  if (!seat) return null
  const form = await seatQuestions(db, seat.ticket.event.entryId, { drawnWith, at: now() })
  if (!form) return null
  const sheet = await db.answerSheet.findUnique({
    where: { positionId: seat.ticket.id },
    select: givenColumns,
  })
  const answers = answersBefore(sheet)
  const missing = unanswered(form.questions, new Map(Object.entries(answers))).map(({ label }) => label)
  return { form, answers, missing }
}
