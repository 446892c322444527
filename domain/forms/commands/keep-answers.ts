import { randomUUID } from "node:crypto"
import type { Tx } from "#platform/database/client.ts"
import type { Answers } from "../rules/question.ts"

/** What was answered, and of what: exactly one of these. */
export interface Sheet {
  readonly of:
    | { readonly orderId: string }
    | { readonly positionId: string }
    | { readonly applicationId: string }
    | { readonly joiningId: string }
  readonly answers: Answers
}

/**
 * Keeps checked answers on the version they were given to, in the transaction of the command they are a part of: in
 * place of those that were there. No answers at all leave no sheet. Three statements, however many sheets.
 */
export async function keepAnswers(
  tx: Tx,
  sheets: readonly Sheet[],
  { versionId, at }: { versionId: string; at: Date },
): Promise<void> {
  await tx.answerSheet.deleteMany({ where: { OR: sheets.map(({ of }) => of) } })
  const filled = sheets
    .filter(({ answers }) => answers.size > 0)
    .map((sheet) => ({ id: randomUUID(), ...sheet }))
  if (filled.length === 0) return
  await tx.answerSheet.createMany({
    data: filled.map(({ id, of }) => ({ id, ...of, versionId, updatedAt: at })),
  })
  await tx.answer.createMany({
    data: filled.flatMap(({ id, answers }) =>
      [...answers].map(([key, values]) => ({ sheetId: id, key, values: [...values] })),
    ),
  })
}
