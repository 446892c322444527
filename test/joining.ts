import { randomUUID } from "node:crypto"
import { visitor } from "#domain/access/actor.ts"
import { applyForMembership } from "#domain/membership/commands/apply-for-membership.ts"
import { confirmApplication } from "#domain/membership/commands/confirm-application.ts"
import type { Approve, Join } from "#domain/membership/input.ts"
import { db } from "#platform/database/client.ts"

/** Builders of applications for membership, made by the real commands and confirmed by the real mails. */
export function buildJoin(email: string, changes: Partial<Join> = {}): Join & { client: string } {
  return {
    submissionKey: randomUUID(),
    client: randomUUID(),
    locale: "da",
    holder: "PERSON",
    name: "Ny Medlem",
    email,
    phone: "",
    employerCode: null,
    employer: "",
    organisationName: "",
    organisationKind: null,
    cvr: null,
    gln: null,
    municipalityCode: null,
    answers: new Map(),
    formVersion: "",
    ...changes,
  }
}

export const library = {
  holder: "ORGANISATION",
  organisationName: "Prøve Bibliotek",
  organisationKind: "LIBRARY",
} as const satisfies Partial<Join>

export const firstTerm = {
  organisationId: null,
  typeKey: "person",
  fromOn: "2026-01-01",
  toOn: "2026-12-31",
  priceOere: 60_000,
} as const satisfies Omit<Approve, "id">

export interface Applied {
  readonly id: string
  readonly code: string
  /** The secret of the mail; "" when the mail carries none. */
  readonly token: string
}

export async function applied(join: Join & { client: string }): Promise<Applied> {
  const { code } = await applyForMembership(visitor, join)
  const { id } = await db.membershipApplication.findUniqueOrThrow({ where: { code }, select: { id: true } })
  const { text } = await mailOf(id)
  return { id, code, token: /bekraeft=([\w-]+)/.exec(text)?.[1] ?? "" }
}

/** An application that waits for an answer. */
export async function waiting(join: Join & { client: string }): Promise<Applied> {
  const application = await applied(join)
  await confirmApplication(visitor, application)
  return application
}

/** The first mail that was written about an application. */
export async function mailOf(id: string) {
  return db.outboxMessage.findFirstOrThrow({
    where: { dedupeKey: { in: [`join-confirm:${id}`, `join-stands:${id}`] } },
    select: { kind: true, toAddress: true, subject: true, text: true },
  })
}
