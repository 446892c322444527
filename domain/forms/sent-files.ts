import type { Tx } from "#platform/database/client.ts"

/** The files of an application's answers were sent with it: they stand as long as it does, whatever it is changed to. */
export async function keepSentFiles(tx: Tx, applicationId: string): Promise<void> {
  await tx.answerFile.updateMany({
    where: { sheet: { is: { applicationId } } },
    data: { sentWithId: applicationId },
  })
}
