import { randomUUID } from "node:crypto"
import { visitor } from "#domain/access/actor.ts"
import { inviteMunicipalities } from "#domain/collecting/commands/invite-municipalities.ts"
import { saveCollection } from "#domain/collecting/commands/save-collection.ts"
import { sendResponse } from "#domain/collecting/commands/send-response.ts"
import type { Respond, SaveCollection } from "#domain/collecting/input.ts"
import type { Given } from "#domain/collecting/rules/read-answers.ts"
import { db } from "#platform/database/client.ts"
import { dateOfDay, localTimeInCopenhagen, now } from "#platform/time/time.ts"
import { desk } from "./entries.ts"
import { type AskedSurvey, askedSurvey, askVisits } from "./surveys.ts"

/** Builders of collections, made by the real commands, and of those who answer in municipalities. */
export interface BuiltCollection extends AskedSurvey {
  /** The question that is answered with a number, beside `model`. */
  numberId: string
}

export interface Contact {
  personId: string
  organisationId: string
  email: string
  name: string
}

const hour = 3_600_000

/** Somebody who holds the role that answers surveys in a municipality. */
export async function contactIn(
  municipalityCode: string,
  role: "SURVEY_CONTACT" | "DIRECTOR" = "SURVEY_CONTACT",
): Promise<Contact> {
  const [name, email] = [`Kontakt ${municipalityCode}`, `k${municipalityCode}-${randomUUID()}@example.org`]
  const organisation = await db.organisation.create({
    data: { name: `Kommune ${municipalityCode}`, kind: "MUNICIPALITY", municipalityCode },
    select: { id: true },
  })
  const person = await db.person.create({
    data: {
      name,
      email,
      affiliations: {
        create: { organisationId: organisation.id, function: role, fromOn: dateOfDay("2020-01-01") },
      },
    },
    select: { id: true },
  })
  return { personId: person.id, organisationId: organisation.id, email, name }
}

/** What the form of a collection sends: open since an hour, and for a week. */
export function collecting(entryId: string, changes: Partial<SaveCollection> = {}): SaveCollection {
  return {
    entryId,
    version: 0,
    opensAt: localTimeInCopenhagen(new Date(now().getTime() - hour)),
    closesAt: localTimeInCopenhagen(new Date(now().getTime() + 7 * 24 * hour)),
    contactEmail: "undersoegelser@example.org",
    words: "",
    ...changes,
  }
}

/** A survey that asks a category and a number. */
export async function surveyToCollect(
  changes: Parameters<typeof askedSurvey>[0] = {},
): Promise<BuiltCollection> {
  const asked = await askedSurvey({ year: 2026, ...changes })
  return { ...asked, numberId: await askVisits(asked) }
}

/** The same, opened and with everybody invited. */
export async function openCollection(
  changes: Parameters<typeof askedSurvey>[0] = {},
): Promise<BuiltCollection> {
  const built = await surveyToCollect(changes)
  await saveCollection(desk, collecting(built.id))
  await inviteMunicipalities(desk, { entryId: built.id })
  return built
}

/** The secret of the link in the newest mail of this kind to whoever answers for a municipality. */
export async function linkOf(
  { editionId }: { editionId: string },
  municipalityCode: string,
  kind = "collecting.invitation",
  toAddress?: string,
): Promise<string> {
  const respondents = await db.respondent.findMany({
    where: { invitation: { editionId, municipalityCode }, ...(toAddress ? { email: toAddress } : {}) },
    select: { id: true, email: true },
  })
  const mails = await db.outboxMessage.findMany({
    where: { kind, toAddress: { in: respondents.map(({ email }) => email) } },
    select: { text: true, dedupeKey: true },
    orderBy: { createdAt: "desc" },
  })
  const responses = await db.response.findMany({
    where: { invitation: { editionId, municipalityCode } },
    select: { id: true },
  })
  const ids = [...respondents, ...responses].map(({ id }) => id)
  const mail = mails.find(({ dedupeKey }) => ids.some((id) => dedupeKey.includes(id)))
  const token = /min-side\/undersoegelser\/([\w-]{24})(?![\w-])/.exec(mail?.text ?? "")?.[1]
  if (!token) throw new Error(`no link in a ${kind} to ${municipalityCode}`)
  return token
}

/** What the form sends for a municipality; what is not given is plain and valid. */
export function responding(
  { versionId, numberId }: BuiltCollection,
  key: string,
  changes: Partial<Omit<Respond, "answers">> & { model?: string; visits?: string; answers?: Given[] } = {},
): Respond {
  const { model = "1", visits = "1000", ...rest } = changes
  return {
    key,
    act: "send",
    version: 0,
    answers: [given(versionId, model), given(numberId, visits)],
    covers: [],
    remark: "",
    locale: "da",
    ...rest,
  }
}

export function given(versionId: string, answer: string, changes: Partial<Given> = {}): Given {
  return { versionId, given: answer, isUnable: false, confirmed: "", ...changes }
}

/** A municipality sends its answer by the link of its invitation. @returns the link's secret */
export async function answered(
  built: BuiltCollection,
  code: string,
  changes: Parameters<typeof responding>[2] = {},
): Promise<string> {
  const key = await linkOf(built, code)
  await sendResponse(visitor, responding(built, key, changes))
  return key
}

export async function invitationIdOf(
  { editionId }: { editionId: string },
  municipalityCode: string,
): Promise<string> {
  const { id } = await db.surveyInvitation.findUniqueOrThrow({
    where: { editionId_municipalityCode: { editionId, municipalityCode } },
    select: { id: true },
  })
  return id
}

/** How many mails of each kind were written, by the respondents and responses of one collection. */
export async function mailsOf({ editionId }: { editionId: string }, kind: string): Promise<string[]> {
  const [respondents, responses] = await Promise.all([
    db.respondent.findMany({ where: { invitation: { editionId } }, select: { id: true } }),
    db.response.findMany({ where: { invitation: { editionId } }, select: { id: true } }),
  ])
  const ids = new Set([...respondents, ...responses].map(({ id }) => id))
  const mails = await db.outboxMessage.findMany({
    where: { kind },
    select: { dedupeKey: true, toAddress: true },
  })
  return mails
    .filter(({ dedupeKey }) => dedupeKey.split(":").some((part) => ids.has(part)))
    .map(({ toAddress }) => toAddress)
    .toSorted()
}
