import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import type { ToldAnswer } from "#domain/forms/rules/told-answers.ts"
import { sheetColumns, toldSheet } from "#domain/forms/stored-sheet.ts"
import { db } from "#platform/database/client.ts"
import type {
  MembershipApplicationStatus,
  MembershipHolder,
  OrganisationKind,
} from "#platform/database/enums.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { type PersonalDues, personalDues } from "../rules/dues.ts"
import { withStandingTerm } from "../standing-term.ts"

export interface DeskApplication {
  readonly id: string
  readonly holder: MembershipHolder
  readonly status: MembershipApplicationStatus
  readonly name: string
  readonly email: string
  readonly phone: string
  /** Where a person works, as chosen or written. */
  readonly employer: string
  readonly organisationName: string
  readonly organisationKind: OrganisationKind | null
  readonly cvr: string
  readonly gln: string
  readonly municipality: string
  readonly isSample: boolean
  readonly createdAt: Date
  readonly submittedAt: Date | null
  readonly decidedAt: Date | null
  readonly decidedBy: string
  readonly answer: string
  /** To what was asked besides. */
  readonly answers: readonly ToldAnswer[]
  readonly membershipId: string | null
  /** Who has the address already. */
  readonly person: { readonly id: string; readonly name: string } | null
  /** The organisations of the register that may be the one that applies, or that employs. */
  readonly matches: readonly {
    readonly id: string
    readonly name: string
    readonly isMember: boolean
  }[]
  /** What a person pays, by the municipality that was matched; null for organisations. */
  readonly dues: PersonalDues | null
}

/** One application with what the register knows of it already. @throws NotAllowed, NotFound */
export async function deskApplication(actor: Actor, id: string): Promise<DeskApplication> {
  demand(actor, "membership.decide")
  const found = await db.membershipApplication.findUnique({ where: { id }, select: columns })
  if (!found) throw new NotFound("application")
  const { employerCode, municipalityCode, employer, cvr, gln, decidedBy, answers, ...application } = found
  const [names, person, matches] = await Promise.all([
    municipalityNames([employerCode, municipalityCode]),
    db.person.findUnique({ where: { email: found.email }, select: { id: true, name: true } }),
    matchesOf(found),
  ])
  return {
    ...application,
    employer: names.get(employerCode ?? "") ?? employer,
    municipality: names.get(municipalityCode ?? "") ?? "",
    cvr: cvr ?? "",
    gln: gln ?? "",
    decidedBy: decidedBy?.name ?? "",
    answers: toldSheet(answers, "da"),
    person,
    matches: matches.map(({ id: organisationId, name, memberships }) => ({
      id: organisationId,
      name,
      isMember: memberships.length > 0,
    })),
    dues: found.holder === "PERSON" ? personalDues(memberMunicipality(matches)) : null,
  }
}

const columns = {
  id: true,
  holder: true,
  status: true,
  name: true,
  email: true,
  phone: true,
  employerCode: true,
  employer: true,
  organisationName: true,
  organisationKind: true,
  cvr: true,
  gln: true,
  municipalityCode: true,
  isSample: true,
  createdAt: true,
  submittedAt: true,
  decidedAt: true,
  decidedBy: { select: { name: true } },
  answer: true,
  answers: { select: sheetColumns },
  membershipId: true,
} as const

interface Named {
  employerCode: string | null
  employer: string
  organisationName: string
  organisationKind: OrganisationKind | null
  cvr: string | null
  gln: string | null
  municipalityCode: string | null
}

/** By number first of all; by name, and a municipality by its code. */
async function matchesOf(application: Named) {
  const { cvr, gln, employerCode, municipalityCode, organisationKind } = application
  const name = application.organisationName || application.employer
  const code = employerCode ?? (organisationKind === "MUNICIPALITY" ? municipalityCode : null)
  return db.organisation.findMany({
    where: {
      OR: [
        ...(cvr ? [{ cvr }] : []),
        ...(gln ? [{ gln }] : []),
        ...(code ? [{ kind: "MUNICIPALITY" as const, municipalityCode: code }] : []),
        ...(name ? [{ name: { equals: name, mode: "insensitive" as const } }] : []),
      ],
    },
    select: {
      id: true,
      name: true,
      kind: true,
      memberships: { where: withStandingTerm(now()), select: { id: true }, take: 1 },
    },
    orderBy: { name: "asc" },
    take: 10,
  })
}

function memberMunicipality(
  matches: readonly { name: string; kind: OrganisationKind; memberships: readonly unknown[] }[],
): string {
  const member = matches.find(({ kind, memberships }) => kind === "MUNICIPALITY" && memberships.length > 0)
  return member?.name ?? ""
}

async function municipalityNames(codes: readonly (string | null)[]): Promise<Map<string, string>> {
  const found = await db.municipality.findMany({
    where: { code: { in: codes.flatMap((code) => code ?? []) } },
    select: { code: true, name: true },
  })
  return new Map(found.map(({ code, name }) => [code, name]))
}
