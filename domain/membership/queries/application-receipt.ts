import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { MembershipApplicationStatus, MembershipHolder } from "#platform/database/enums.ts"
import { now } from "#platform/time/time.ts"
import { draftDays, isConfirmable } from "../rules/application.ts"

export interface ApplicationReceipt {
  readonly code: string
  readonly holder: MembershipHolder
  readonly status: MembershipApplicationStatus
  /** A draft whose link has become too old. */
  readonly isOver: boolean
  /** Until when the link of the mail works. */
  readonly confirmUntil: Date
  readonly submittedAt: Date | null
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly employer: string
  readonly answer: string
}

/** An application as whoever has its secret may see it; null when there is none. What only staff know is not in it. */
export async function applicationReceipt(actor: Actor, code: string): Promise<ApplicationReceipt | null> {
  demand(actor, "membership.apply")
  const found = await db.membershipApplication.findUnique({
    where: { code },
    select: {
      code: true,
      holder: true,
      status: true,
      createdAt: true,
      submittedAt: true,
      name: true,
      email: true,
      organisationName: true,
      employerCode: true,
      employer: true,
      answer: true,
    },
  })
  if (!found) return null
  const { createdAt, organisationName, employerCode, employer, ...application } = found
  const municipality =
    employerCode &&
    (await db.municipality.findUnique({ where: { code: employerCode }, select: { name: true } }))
  return {
    ...application,
    organisation: organisationName,
    employer: municipality ? municipality.name : employer,
    isOver: found.status === "DRAFT" && !isConfirmable(found, now()),
    confirmUntil: new Date(createdAt.getTime() + draftDays * 86_400_000),
  }
}
