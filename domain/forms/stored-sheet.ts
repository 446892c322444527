import type { Prisma } from "#platform/database/client.ts"
import { heldFile } from "./rules/file-answer.ts"
import { type Given, type ToldAnswer, toldAnswers } from "./rules/told-answers.ts"
import { questionsInOrder, storedQuestion } from "./stored-questions.ts"

/** What one thing was answered with, beside the questions it was given to. */
export const sheetColumns = {
  answers: { select: { key: true, values: true } },
  files: { select: { id: true, filename: true, bytes: true, sha256: true } },
  version: { select: { questions: questionsInOrder } },
} as const satisfies Prisma.AnswerSheetSelect

/** The same without the questions: what a form begins with. */
export const givenColumns = { answers: sheetColumns.answers, files: sheetColumns.files } as const

export type StoredSheet = Prisma.AnswerSheetGetPayload<{ select: typeof sheetColumns }>

/** In words, in the order of the questions; nothing when nothing was answered. */
export function toldSheet(sheet: StoredSheet | null, locale: string): ToldAnswer[] {
  return sheet ? toldAnswers(sheet.version.questions.map(storedQuestion), sheet, locale) : []
}

/** By the keys of the questions, as a form begins with them. */
export function answersBefore(sheet: Given | null): Record<string, string[]> {
  return Object.fromEntries(
    (sheet?.answers ?? []).map(({ key, values }) => {
      const file = sheet?.files.find(({ id }) => id === values[0])
      return [key, file ? [heldFile({ ...file, reference: file.id })] : [...values]]
    }),
  )
}
