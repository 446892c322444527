import type { Actor } from "#domain/access/actor.ts"
import { surveyContacts } from "#domain/people/survey-contacts.ts"
import type { Db, Prisma, Tx } from "#platform/database/client.ts"
import { hashOf } from "#platform/secrets.ts"

/** A municipality's invitation, with what one tells of it. */
export interface Invited {
  readonly invitationId: string
  readonly editionId: string
  readonly code: string
  readonly municipality: string
  readonly survey: { readonly entryId: string; readonly title: string; readonly year: number }
  readonly opensAt: Date
  readonly closesAt: Date
  readonly contactEmail: string
}

export interface Standing extends Invited {
  /** Null for who holds the role today and was never written to. */
  readonly respondentId: string | null
  readonly name: string
  readonly email: string
  /**
   * `write`: answers. `read`: handed it over, and goes on reading. `left`: no longer holds the role that is asked.
   */
  readonly access: "write" | "read" | "left"
}

/**
 * Who answers by this key, and for which municipality: by the secret of a mail, or signed in by the id of an invitation.
 * The role is asked and not the person: who no longer holds it has nothing to read either. Null when there is none.
 */
export async function standingOf(from: Db, actor: Actor, key: string, at: Date): Promise<Standing | null> {
  return isId(key) ? signedInStanding(from, actor, key, at) : standingByLink(from, key, at)
}

/** The row under which who stands so is known; written when it is the first thing they do. */
export async function respondentOf(tx: Tx, actor: Actor, standing: Standing): Promise<string> {
  if (standing.respondentId) return standing.respondentId
  const { invitationId, name, email } = standing
  const personId = actor.kind === "person" ? actor.personId : null
  const { id } = await tx.respondent.upsert({
    where: { invitationId_email: { invitationId, email } },
    create: { invitationId, email, name, personId, kind: "ROLE" },
    update: {},
    select: { id: true },
  })
  return id
}

async function standingByLink(from: Db, secret: string, at: Date): Promise<Standing | null> {
  const link = await from.respondentLink.findUnique({
    where: { tokenHash: hashOf(secret) },
    select: { respondent: { select: respondentColumns } },
  })
  if (!link || !isThere(link.respondent.invitation)) return null
  const { invitation, ...respondent } = link.respondent
  return standingAs(from, respondent, invited(invitation), at)
}

async function signedInStanding(
  from: Db,
  actor: Actor,
  invitationId: string,
  at: Date,
): Promise<Standing | null> {
  if (actor.kind !== "person") return null
  const row = await from.surveyInvitation.findUnique({
    where: { id: invitationId },
    select: invitationColumns,
  })
  if (!row || !isThere(row)) return null
  const known = await from.respondent.findMany({
    where: { invitationId, OR: [{ personId: actor.personId }, { email: actor.email }] },
    select: { id: true, kind: true, personId: true, name: true, email: true, handedOverAt: true },
    orderBy: { createdAt: "asc" },
  })
  const standings: Standing[] = []
  for (const one of known) standings.push(await standingAs(from, one, invited(row), at))
  const best =
    standings.find(({ access }) => access === "write") ?? standings.find(({ access }) => access === "read")
  if (best) return best
  if (!(await holdsRole(from, actor.personId, row.municipality.code, at))) return null
  return { ...invited(row), respondentId: null, name: actor.name, email: actor.email, access: "write" }
}

async function standingAs(
  from: Db,
  one: {
    id: string
    kind: "ROLE" | "ADDRESS" | "COLLEAGUE"
    personId: string | null
    name: string
    email: string
    handedOverAt: Date | null
  },
  about: Invited,
  at: Date,
): Promise<Standing> {
  const stands = one.kind !== "ROLE" || (await holdsRole(from, one.personId, about.code, at))
  const access = stands ? (one.handedOverAt ? "read" : "write") : "left"
  return { ...about, respondentId: one.id, name: one.name, email: one.email, access }
}

export async function holdsRole(from: Db, personId: string | null, code: string, at: Date): Promise<boolean> {
  if (personId === null) return false
  const holders = await surveyContacts(from, at, [code])
  return holders.some((holder) => holder.personId === personId)
}

export const invitationColumns = {
  id: true,
  editionId: true,
  municipality: { select: { code: true, name: true } },
  collection: {
    select: {
      opensAt: true,
      closesAt: true,
      contactEmail: true,
      edition: {
        select: {
          year: true,
          page: {
            select: {
              entryId: true,
              entry: { select: { title: true, status: true, working: { select: { title: true } } } },
            },
          },
        },
      },
    },
  },
} satisfies Prisma.SurveyInvitationSelect

type InvitationRow = Prisma.SurveyInvitationGetPayload<{ select: typeof invitationColumns }>

const respondentColumns = {
  id: true,
  kind: true,
  personId: true,
  name: true,
  email: true,
  handedOverAt: true,
  invitation: { select: invitationColumns },
} satisfies Prisma.RespondentSelect

/** A survey in the trash asks nobody. */
export function isThere({ collection }: InvitationRow): boolean {
  const entry = collection.edition.page?.entry
  return entry !== undefined && entry.status !== "TRASHED"
}

/** The row of an invitation as it was read by `invitationColumns`. */
export function invited(row: InvitationRow): Invited {
  const { edition, ...times } = row.collection
  const entry = edition.page?.entry
  return {
    invitationId: row.id,
    editionId: row.editionId,
    code: row.municipality.code,
    municipality: row.municipality.name,
    survey: {
      entryId: edition.page?.entryId ?? "",
      title: entry?.title || entry?.working?.title || "",
      year: edition.year,
    },
    ...times,
  }
}

function isId(key: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(key)
}
