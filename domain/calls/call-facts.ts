import type { Prisma } from "#platform/database/client.ts"

/** What letters, receipts and forms tell of a call. */
export const callColumns = {
  entryId: true,
  opensAt: true,
  deadlineAt: true,
  answerByOn: true,
  wordLimit: true,
  contactEmail: true,
  entry: { select: { title: true, slug: true, path: true, isSample: true } },
} satisfies Prisma.OpenCallSelect

export interface CallFacts {
  readonly id: string
  readonly title: string
  readonly slug: string
  readonly path: string
  readonly isSample: boolean
  readonly opensAt: Date
  readonly deadlineAt: Date
  readonly answerByOn: Date | null
  readonly wordLimit: number
  readonly contactEmail: string
}

export function callFacts({
  entryId,
  entry,
  ...facts
}: Prisma.OpenCallGetPayload<{ select: typeof callColumns }>): CallFacts {
  return { id: entryId, ...entry, ...facts }
}
