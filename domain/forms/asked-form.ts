import type { Db } from "#platform/database/client.ts"
import type { Question } from "./rules/question.ts"
import { questionsInOrder, storedQuestion } from "./stored-questions.ts"

/** The questions that are asked now. */
export interface AskedForm {
  /** Of the version; answers are kept on it. */
  readonly id: string
  readonly questions: readonly Question[]
}

/** Whose questions: an event's or a call's by its entry; null for those of joining. */
export type FormOf = string | null

/**
 * The questions that are asked at an instant; null when none are. `drawnWith` names the version that a form was drawn
 * with: for a while it is taken although a newer one was published since, so that nobody is refused for a question
 * they were never shown. Reaching the entry is for the caller to ask.
 */
export async function askedForm(
  from: Db,
  of: FormOf,
  { drawnWith = "", at }: { drawnWith?: string; at: Date },
): Promise<AskedForm | null> {
  const versions = await from.formVersion.findMany({
    where: { form: of === null ? { kind: "JOINING" } : { entryId: of }, publishedAt: { not: null } },
    select: { id: true, publishedAt: true },
    orderBy: { number: "desc" },
    take: keptDrawable,
  })
  const newest = versions[0]
  const drawn = versions.findIndex(({ id }) => id === drawnWith)
  const followedAt = versions[drawn - 1]?.publishedAt
  const isStillTaken = followedAt && at.getTime() - followedAt.getTime() <= drawnForMs
  const version = isStillTaken ? versions[drawn] : newest
  if (!version) return null
  const { questions } = await from.formVersion.findUniqueOrThrow({
    where: { id: version.id },
    select: { questions: questionsInOrder },
  })
  return questions.length > 0 ? { id: version.id, questions: questions.map(storedQuestion) } : null
}

/** How long a page may stand open while its questions are changed. */
const drawnForMs = 4 * 3_600_000
/** More than are published while one page stands open. */
const keptDrawable = 20
