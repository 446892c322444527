import { randomUUID } from "node:crypto"
import { type SignedIn, visitor } from "#domain/access/actor.ts"
import { saveMembership } from "#domain/membership/commands/save-membership.ts"
import { askEmailChange } from "#domain/people/commands/ask-email-change.ts"
import { askSignIn } from "#domain/people/commands/ask-sign-in.ts"
import { db } from "#platform/database/client.ts"
import { dateOfDay } from "#platform/time/time.ts"
import { desk } from "../entries.ts"
import { type Applied, applied, buildJoin, waiting } from "../joining.ts"
import { organisation, sessionOf, withSecondFactor } from "../people.ts"

/** Someone whom nobody of the matrix is, with all that a person can have. */
export interface Stranger {
  id: string
  email: string
  organisationId: string
  affiliationId: string
  /** The organisation's; the stranger has one besides. */
  membershipId: string
  termId: string
  sessionToken: string
  /** A mail on its way to the stranger, asked for in this browser. */
  signIn: { token: string; code: string; browser: string }
  /** A change of address that the stranger asked for: the secret mailed to the old one. */
  emailToken: string
  /** Two who wish to be members and bear the stranger's name: one is confirmed, one is not. */
  application: Applied
  draftApplication: Applied
}

export async function makeStranger(name: string): Promise<Stranger> {
  const email = `fremmed-${randomUUID()}@example.org`
  const { id } = await db.person.create({
    data: { name, email, phone: "12 34 56 78", roles: { create: { role: "REVIEWER" } } },
    select: { id: true },
  })
  const session = await sessionOf({ email })
  await withSecondFactor(session)
  const organisationId = await organisation()
  const affiliation = await db.affiliation.create({
    data: { personId: id, organisationId, function: "EMPLOYEE", fromOn: dateOfDay("2020-01-01") },
    select: { id: true },
  })
  const term = { fromOn: "2020-01-01", toOn: "2020-12-31", priceOere: 100_000 }
  await saveMembership(desk, { typeKey: "person", personId: id, organisationId: null, ...term })
  const membership = await saveMembership(desk, {
    typeKey: "institution",
    personId: null,
    organisationId,
    ...term,
  })
  const { id: termId } = await db.membershipTerm.findFirstOrThrow({
    where: { membershipId: membership.id },
    select: { id: true },
  })
  return {
    id,
    email,
    organisationId,
    affiliationId: affiliation.id,
    membershipId: membership.id,
    termId,
    sessionToken: session.token,
    signIn: await askedSignIn(email),
    emailToken: await askedEmailChange(session.actor),
    application: await waiting(buildJoin(`ansoeger-${randomUUID()}@example.org`, { name })),
    draftApplication: await applied(buildJoin(`kladde-${randomUUID()}@example.org`, { name })),
  }
}

async function askedEmailChange(actor: SignedIn): Promise<string> {
  await askEmailChange(actor, { email: `ny-${randomUUID()}@example.org`, locale: "da" })
  const { text } = await db.outboxMessage.findFirstOrThrow({
    where: { toAddress: actor.email, kind: "people.emailChange" },
    select: { text: true },
  })
  return text.match(/token=([\w-]+)/)?.[1] ?? ""
}

async function askedSignIn(email: string): Promise<Stranger["signIn"]> {
  const browser = randomUUID()
  await askSignIn(visitor, { email, nextPath: undefined, browser, client: randomUUID(), locale: "da" })
  const { text } = await db.outboxMessage.findFirstOrThrow({
    where: { toAddress: email, kind: "sign-in" },
    select: { text: true },
  })
  return {
    browser,
    token: text.match(/token=([\w-]+)/)?.[1] ?? "",
    code: text.match(/\b\d{6}\b/)?.[0] ?? "",
  }
}

/** All that stands with the stranger's name on it, to compare before and after what others do for themselves. */
export async function rowsOf({ id }: Stranger): Promise<unknown> {
  return db.person.findUniqueOrThrow({
    where: { id },
    select: {
      name: true,
      email: true,
      phone: true,
      roles: true,
      affiliations: true,
      memberships: { select: { endedOn: true, terms: true } },
      sessions: true,
      secondFactor: true,
      orders: true,
      applications: true,
    },
  })
}
