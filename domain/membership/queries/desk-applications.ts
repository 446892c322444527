import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { MembershipApplicationStatus, MembershipHolder } from "#platform/database/enums.ts"

export interface ApplicationsAsk {
  /** Part of a name or an address. */
  readonly search: string
  readonly holder: MembershipHolder | null
  /** Null for all but drafts, which nobody has confirmed. */
  readonly status: MembershipApplicationStatus | null
  /** From 1. */
  readonly page: number
  readonly pageSize: number
}

export interface ApplicationLine {
  readonly id: string
  readonly holder: MembershipHolder
  readonly status: MembershipApplicationStatus
  /** Who is to be the member: the person, or the organisation. */
  readonly member: string
  readonly name: string
  readonly email: string
  readonly isSample: boolean
  /** When it was confirmed; when it was written for one that was not. */
  readonly at: Date
}

/** A page of the applications for membership: those that wait first, the oldest of them first. @throws NotAllowed */
export async function deskApplications(
  actor: Actor,
  { search, holder, status, page, pageSize }: ApplicationsAsk,
): Promise<{ rows: ApplicationLine[]; total: number }> {
  demand(actor, "membership.decide")
  const contains = { contains: search, mode: "insensitive" as const }
  const where = {
    status: status ?? { not: "DRAFT" as const },
    ...(holder ? { holder } : {}),
    ...(search ? { OR: [{ name: contains }, { email: contains }, { organisationName: contains }] } : {}),
  }
  const [applications, total] = await Promise.all([
    db.membershipApplication.findMany({
      where,
      select: {
        id: true,
        holder: true,
        status: true,
        name: true,
        email: true,
        organisationName: true,
        isSample: true,
        createdAt: true,
        submittedAt: true,
      },
      // The enum's own order: what waits, then what was decided.
      orderBy: [{ status: "asc" }, { submittedAt: "asc" }, { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    db.membershipApplication.count({ where }),
  ])
  return {
    total,
    rows: applications.map(({ organisationName, createdAt, submittedAt, ...application }) => ({
      ...application,
      member: application.holder === "PERSON" ? application.name : organisationName,
      at: submittedAt ?? createdAt,
    })),
  }
}
