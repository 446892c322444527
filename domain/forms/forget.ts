import type { Db, Prisma } from "#platform/database/client.ts"

/** Forgets what was answered in these sheets; the questions stand, and files are nobody's until they are swept (jobs.ts). @returns in how many */
export async function forgetAnswers(from: Db, which: Prisma.AnswerSheetWhereInput): Promise<number> {
  const { count } = await from.answerSheet.deleteMany({ where: which })
  return count
}
