import type { Db, Prisma } from "#platform/database/client.ts"
import type { Question } from "./rules/question.ts"
import { type ToldAnswer, toldAnswers } from "./rules/told-answers.ts"
import { questionsInOrder, storedQuestion } from "./stored-questions.ts"
import { givenColumns } from "./stored-sheet.ts"

/** What was answered of one thing, in words, as the version it was answered on asks it. */
export interface ToldSheet {
  readonly orderId: string | null
  readonly positionId: string | null
  readonly applicationId: string | null
  readonly joiningId: string | null
  readonly answers: readonly ToldAnswer[]
}

/** Tells the sheets asked for; each version's questions are read once, however many were answered on it. */
export async function toldSheets(
  from: Db,
  where: Prisma.AnswerSheetWhereInput,
  locale: string,
): Promise<ToldSheet[]> {
  const sheets = await from.answerSheet.findMany({
    where,
    select: {
      versionId: true,
      orderId: true,
      positionId: true,
      applicationId: true,
      joiningId: true,
      ...givenColumns,
    },
    orderBy: { updatedAt: "asc" },
  })
  const versions = await from.formVersion.findMany({
    where: { id: { in: [...new Set(sheets.map(({ versionId }) => versionId))] } },
    select: { id: true, questions: questionsInOrder },
  })
  const questions = new Map<string, Question[]>(
    versions.map((version) => [version.id, version.questions.map(storedQuestion)]),
  )
  return sheets.map(({ versionId, answers, files, ...of }) => ({
    ...of,
    answers: toldAnswers(questions.get(versionId) ?? [], { answers, files }, locale),
  }))
}
