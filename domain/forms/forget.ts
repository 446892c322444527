import type { Db, Prisma, Tx } from "#platform/database/client.ts"

/** Forgets what was answered in these sheets; the questions stand, and files are nobody's until they are swept (jobs.ts). @returns in how many */
export async function forgetAnswers(from: Db, which: Prisma.AnswerSheetWhereInput): Promise<number> {
  const { count } = await from.answerSheet.deleteMany({ where: which })
  return count
}

/** Takes out of applications' answers the files that were never sent with them: nobody's until they are swept (jobs.ts). */
export async function forgetUnsentFiles(tx: Tx, which: Prisma.ApplicationWhereInput): Promise<void> {
  const files = await tx.answerFile.findMany({
    where: { sentWithId: null, sheet: { is: { application: { is: which } } } },
    select: { id: true, sheetId: true, key: true },
  })
  const answered = files.flatMap(({ sheetId, key }) => (sheetId ? [{ sheetId, key }] : []))
  await tx.answer.deleteMany({ where: { OR: answered } })
  await tx.answerFile.updateMany({
    where: { id: { in: files.map(({ id }) => id) } },
    data: { sheetId: null },
  })
}
