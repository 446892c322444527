import { forgetUnsentFiles } from "#domain/forms/forget.ts"
import type { Whose } from "#domain/people/whose.ts"
import type { Prisma, Tx } from "#platform/database/client.ts"

/** Applications that somebody made, signed in or with an address that was theirs then. */
export function callApplicationsOf({ personId, addresses }: Whose) {
  return {
    OR: [
      { applicantId: personId },
      ...addresses.map(({ email, until }) => ({
        applicantEmail: email,
        ...(until ? { createdAt: { lte: until } } : {}),
      })),
    ],
  }
}

/**
 * Deletes applications of these that were never sent, with their secrets and files, and of the others the files that were
 * chosen after they were sent. What was sent stays: it is what the decision was made on. The stored files are for the caller to remove once that is committed.
 */
export async function deleteUnsent(
  tx: Tx,
  which: Prisma.ApplicationWhereInput,
): Promise<{ count: number; storageKeys: string[] }> {
  const unsent = await tx.application.findMany({
    where: { AND: [which, { status: "DRAFT", sentId: null }] },
    select: { id: true, files: { select: { storageKey: true } } },
  })
  const { count } = await tx.application.deleteMany({ where: { id: { in: unsent.map(({ id }) => id) } } })
  await forgetUnsentFiles(tx, which)
  return { count, storageKeys: unsent.flatMap(({ files }) => files.map(({ storageKey }) => storageKey)) }
}
