import { sweepAnswerFiles } from "#domain/forms/jobs.ts"
import { transaction } from "#platform/database/client.ts"
import { forgetStored } from "./attached-file.ts"
import { deleteUnsent } from "./forget.ts"

/** Forgets the applications that were never sent, and their files, where the deadline passed before this instant. @returns how many */
export async function forgetDrafts(before: Date): Promise<number> {
  const { count, storageKeys } = await transaction((tx) =>
    deleteUnsent(tx, { call: { deadlineAt: { lt: before } } }),
  )
  await forgetStored(storageKeys)
  await sweepAnswerFiles()
  return count
}
