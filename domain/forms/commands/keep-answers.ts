import { randomUUID } from "node:crypto"
import type { Tx } from "#platform/database/client.ts"
import { InvalidInput } from "#platform/refusal.ts"
import { fileFaults } from "../rules/file-answer.ts"
import type { Answers } from "../rules/question.ts"

/** What was answered, and of what: exactly one of these. */
export interface Sheet {
  readonly of:
    | { readonly orderId: string }
    | { readonly positionId: string }
    | { readonly applicationId: string }
    | { readonly joiningId: string }
  readonly answers: Answers
  /** Those among them that are files, found by `givenFiles`. */
  readonly files?: readonly string[]
}

/**
 * Keeps checked answers on the version they were given to, in the transaction of the command they are a part of: in
 * place of those that were there. No answers at all leave no sheet. Three statements, however many sheets, and one for
 * each that has files. @throws InvalidInput when a file was taken by another sheet, or swept, since it was found
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
  for (const { id, files = [] } of filled) {
    if (files.length === 0) continue
    const { count } = await tx.answerFile.updateMany({
      where: { id: { in: [...files] }, sheetId: null },
      // It waits no more: when its sheet is gone it is swept at once, and from where it came is nobody's concern.
      data: { sheetId: id, waitsUntil: new Date(0), senderHash: null },
    })
    if (count < files.length) throw new InvalidInput({ "": [fileFaults.gone] })
  }
  await tx.answer.createMany({
    data: filled.flatMap(({ id, answers }) =>
      [...answers].map(([key, values]) => ({ sheetId: id, key, values: [...values] })),
    ),
  })
}
