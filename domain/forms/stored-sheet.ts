import type { Prisma } from "#platform/database/client.ts"
import { type ToldAnswer, toldAnswers } from "./rules/told-answers.ts"
import { questionsInOrder, storedQuestion } from "./stored-questions.ts"

/** What one thing was answered with, beside the questions it was given to. */
export const sheetColumns = {
  answers: { select: { key: true, values: true } },
  version: { select: { questions: questionsInOrder } },
} as const satisfies Prisma.AnswerSheetSelect

export type StoredSheet = Prisma.AnswerSheetGetPayload<{ select: typeof sheetColumns }>

/** In words, in the order of the questions; nothing when nothing was answered. */
export function toldSheet(sheet: StoredSheet | null, locale: string): ToldAnswer[] {
  return sheet ? toldAnswers(sheet.version.questions.map(storedQuestion), sheet.answers, locale) : []
}

/** By the keys of the questions, as a form begins with them. */
export function answersBefore(sheet: Pick<StoredSheet, "answers"> | null): Record<string, string[]> {
  return Object.fromEntries((sheet?.answers ?? []).map(({ key, values }) => [key, values]))
}
