import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { callApplicationsOf } from "#domain/calls/forget.ts"
import { respondentsOf } from "#domain/collecting/forget.ts"
import { ordersOf, positionsOf, waitingOf } from "#domain/events/whose-orders.ts"
import type { ToldFile } from "#domain/forms/rules/told-answers.ts"
import { type StoredSheet, sheetColumns, toldSheet } from "#domain/forms/stored-sheet.ts"
import { mailTo } from "#domain/mail/forget.ts"
import { applicationsOf } from "#domain/membership/forget.ts"
import { whose } from "#domain/people/whose.ts"
import { db } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"

/**
 * All that is kept of the actor, by the names it is kept under; secrets (of receipts, links and sessions) are left out,
 * and so are other people at the same order. @throws NotAllowed
 */
export async function myData(actor: Actor) {
  demand(actor, "privacy.readSelf", { ownerId: actor.kind === "person" ? actor.personId : null })
  if (actor.kind !== "person") throw new NotFound("person")
  const { personId } = actor
  const who = await whose(db, personId)
  const emails = who.addresses.map(({ email }) => email)
  const [
    profile,
    orders,
    seats,
    earlierSeats,
    invitations,
    waiting,
    applications,
    callApplications,
    questionnaires,
    comments,
    mails,
    log,
  ] = await Promise.all([
    db.person.findUniqueOrThrow({ where: { id: personId }, select: profileColumns }),
    db.order.findMany({ where: ordersOf(who), select: orderColumns, orderBy: { placedAt: "asc" } }),
    db.orderPosition.findMany({
      where: positionsOf(who),
      select: seatColumns,
      orderBy: { order: { placedAt: "asc" } },
    }),
    db.seatVersion.findMany({ where: { attendeeEmail: { in: emails } }, select: earlierSeatColumns }),
    db.seatInvitation.findMany({ where: { email: { in: emails } }, select: invitationColumns }),
    db.waitingListEntry.findMany({ where: waitingOf(who), select: waitingColumns }),
    db.membershipApplication.findMany({ where: applicationsOf(who), select: applicationColumns }),
    db.application.findMany({
      where: callApplicationsOf(who),
      select: callApplicationColumns,
      orderBy: { createdAt: "asc" },
    }),
    db.respondent.findMany({
      where: respondentsOf(who),
      select: respondentColumns,
      orderBy: { createdAt: "asc" },
    }),
    db.entryComment.findMany({
      where: { createdById: personId },
      select: { text: true, quote: true, createdAt: true },
      orderBy: { createdAt: "asc" },
    }),
    db.outboxMessage.findMany({
      where: mailTo(who.addresses),
      select: { kind: true, toAddress: true, subject: true, status: true, createdAt: true, sentAt: true },
      orderBy: { createdAt: "asc" },
    }),
    db.auditEntry.findMany({
      where: { OR: [{ actorId: personId }, { subjectType: "person", subjectId: personId }] },
      select: { at: true, operation: true, subjectType: true, details: true },
      orderBy: { id: "asc" },
    }),
  ])
  return {
    madeAt: now(),
    profile,
    orders: orders.map(inWords),
    seats: seats.map(inWords),
    earlierSeats,
    invitations,
    waiting,
    applications: applications.map(inWords),
    callApplications: callApplications.map(inWords),
    questionnaires,
    comments,
    mails,
    log,
  }
}

/** What was answered, beside the question as it was asked. */
function inWords<Row extends { answers: StoredSheet | null }>({ answers, ...row }: Row) {
  const told = toldSheet(answers, "da").map(({ question, answer, file }) =>
    file ? { question, answer, file: factsOf(file) } : { question, answer },
  )
  return { ...row, answers: told }
}

/** Of a file that was an answer; the bytes are at its address, for whoever is signed in. */
function factsOf({ id, filename, bytes, sha256 }: ToldFile) {
  return { filename, bytes, sha256, address: `/api/min-side/filer/${id}` }
}

const profileColumns = {
  id: true,
  name: true,
  email: true,
  phone: true,
  createdAt: true,
  updatedAt: true,
  erasureAskedAt: true,
  roles: { select: { role: true, grantedAt: true } },
  secondFactor: { select: { createdAt: true, confirmedAt: true } },
  affiliations: {
    select: {
      function: true,
      title: true,
      fromOn: true,
      toOn: true,
      organisation: { select: { name: true } },
    },
  },
  memberships: {
    select: {
      typeKey: true,
      createdAt: true,
      endedOn: true,
      endReason: true,
      terms: { select: { fromOn: true, toOn: true, priceOere: true } },
    },
  },
  sessions: { select: { createdAt: true, lastSeenAt: true, expiresAt: true, userAgent: true } },
  emailChanges: { select: { fromEmail: true, toEmail: true, createdAt: true, doneAt: true } },
} as const

const event = { select: { startsAt: true, entry: { select: { title: true } } } } as const

const orderColumns = {
  number: true,
  placedAt: true,
  status: true,
  buyerName: true,
  buyerEmail: true,
  billingKind: true,
  billingName: true,
  billingEmail: true,
  gln: true,
  cvr: true,
  reference: true,
  requisitionNumber: true,
  event,
  answers: { select: sheetColumns },
  // What staff noted about it, without who did.
  notes: { select: { text: true, createdAt: true }, orderBy: { createdAt: "asc" } },
} as const

const seatColumns = {
  attendeeName: true,
  attendeeEmail: true,
  priceOere: true,
  priceReason: true,
  cancelledAt: true,
  order: { select: { number: true, placedAt: true } },
  event,
  product: { select: { name: true } },
  answers: { select: sheetColumns },
  menu: { select: { allergies: true, tableName: true, option: { select: { label: true } } } },
  sessions: { select: { startsAt: true, endsAt: true, chosenAt: true } },
  sessionsWaited: { select: { enteredAt: true } },
} as const

/** Seats that somebody else has now. */
const earlierSeatColumns = {
  attendeeName: true,
  attendeeEmail: true,
  replacedAt: true,
  position: { select: { event } },
} as const

const invitationColumns = {
  email: true,
  invitedAt: true,
  usedAt: true,
  revokedAt: true,
  position: { select: { event } },
} as const

const waitingColumns = {
  name: true,
  email: true,
  seats: true,
  status: true,
  enteredAt: true,
  event,
} as const

const applicationColumns = {
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
  createdAt: true,
  submittedAt: true,
  decidedAt: true,
  answer: true,
  answers: { select: sheetColumns },
} as const

/** Surveys that one was asked to answer on behalf of a municipality. What it answered is the municipality's. */
const respondentColumns = {
  name: true,
  email: true,
  kind: true,
  createdAt: true,
  handedOverAt: true,
  responses: { select: { savedAt: true, sentAt: true, remark: true } },
  invitation: {
    select: {
      municipality: { select: { name: true } },
      collection: { select: { closesAt: true, edition: { select: { year: true } } } },
    },
  },
} as const

const file = { select: { filename: true, mime: true, bytes: true, sha256: true, createdAt: true } } as const

/** What was decided is left out until it is told; the letters tell it. */
const callApplicationColumns = {
  number: true,
  applicantName: true,
  applicantEmail: true,
  organisation: true,
  title: true,
  text: true,
  status: true,
  createdAt: true,
  updatedAt: true,
  withdrawnAt: true,
  call: { select: { deadlineAt: true, entry: { select: { title: true } } } },
  file,
  answers: { select: sheetColumns },
  versions: {
    select: { number: true, title: true, text: true, content: true, sha256: true, sentAt: true, file },
    orderBy: { number: "asc" },
  },
} as const
