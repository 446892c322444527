import { localeOf, type WrittenIn } from "#domain/mail/written-in.ts"
import type { Prisma, Tx } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"

const columns = {
  id: true,
  code: true,
  confirmHash: true,
  holder: true,
  status: true,
  name: true,
  email: true,
  phone: true,
  organisationName: true,
  organisationKind: true,
  cvr: true,
  gln: true,
  municipalityCode: true,
  locale: true,
  isSample: true,
  createdAt: true,
} as const

type Row = Prisma.MembershipApplicationGetPayload<{ select: typeof columns }>
export type LockedApplication = Omit<Row, "locale"> & WrittenIn

/** An application for an act to change: whoever acts on the same one waits here, and then sees what was done. */
export async function lockedApplication(
  tx: Tx,
  where: { id: string } | { code: string },
): Promise<LockedApplication> {
  const found = await tx.membershipApplication.findUnique({ where, select: { id: true } })
  if (!found) throw new NotFound("application")
  await tx.$queryRaw`
    SELECT 1 AS "locked" FROM "MembershipApplication" WHERE "id" = ${found.id}::uuid FOR UPDATE`
  const row = await tx.membershipApplication.findUniqueOrThrow({ where: { id: found.id }, select: columns })
  return { ...row, locale: localeOf(row.locale) }
}
