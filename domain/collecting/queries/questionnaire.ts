import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import type { Question } from "#domain/surveys/figures.ts"
import { type Db, db } from "#platform/database/client.ts"
import { NotFound } from "#platform/refusal.ts"
import { now } from "#platform/time/time.ts"
import { askedQuestions, type LastAnswer, lastAnswers } from "../asked.ts"
import { editionOf, invitationsOf } from "../managed-collection.ts"
import { type CollectionState, collectionState } from "../rules/collection-state.ts"
import type { Given } from "../rules/read-answers.ts"
import { type Invited, standingOf } from "../standing.ts"

export interface QuestionAsked extends Question {
  /** What the municipality said last time; null when it did not, or was not asked. */
  readonly last: LastAnswer | null
}

/** What was said so far. */
export interface ResponseSoFar {
  readonly status: "BEGUN" | "SENT" | "DECLINED"
  readonly version: number
  readonly savedAt: Date
  /** "" for staff, and for who is forgotten. */
  readonly savedBy: string
  readonly isByPhone: boolean
  readonly remark: string
  readonly covers: readonly string[]
  readonly answers: readonly Given[]
}

/** The questions as they are put to one municipality. */
export interface AskedOfMunicipality extends Omit<Invited, "editionId"> {
  readonly state: CollectionState
  readonly questions: readonly QuestionAsked[]
  readonly response: ResponseSoFar | null
  /** Another municipality whose answer holds for this one; "" when none does. */
  readonly answeredBy: string
  /** Those that an answer may cover besides. */
  readonly others: readonly { readonly code: string; readonly name: string; readonly region: string }[]
}

export interface Questionnaire extends AskedOfMunicipality {
  readonly access: "write" | "read" | "left"
  /** Who reads this. */
  readonly name: string
  /** Those who may answer instead, by name or address. */
  readonly colleagues: readonly string[]
}

/** The questions behind a secret, or behind the id of an invitation one may answer signed in; null when there are none. */
export async function questionnaire(actor: Actor, key: string): Promise<Questionnaire | null> {
  demand(actor, "collecting.answer")
  const standing = await standingOf(db, actor, key, now())
  if (!standing) return null
  const { respondentId, email: _, access, name, ...about } = standing
  const asked = await askedOf(db, about)
  if (access === "left") return { ...asked, access, name, questions: [], response: null, colleagues: [] }
  const colleagues = await db.respondent.findMany({
    where: {
      invitationId: about.invitationId,
      handedOverAt: null,
      ...(respondentId ? { id: { not: respondentId } } : {}),
    },
    select: { name: true, email: true },
    orderBy: { createdAt: "asc" },
  })
  return {
    ...asked,
    access,
    name,
    colleagues: colleagues.map((one) => one.name || one.email),
  }
}

/** The same, for staff who write down what was said by phone. @throws NotAllowed, NotFound before anybody was invited */
export async function questionnaireByPhone(
  actor: Actor,
  { entryId, municipalityCode }: { entryId: string; municipalityCode: string },
): Promise<AskedOfMunicipality> {
  demand(actor, "collecting.manage")
  const [about] = await invitationsOf(db, await editionOf(db, entryId), municipalityCode)
  if (!about) throw new NotFound("invitation")
  return askedOf(db, about)
}

async function askedOf(from: Db, about: Invited): Promise<AskedOfMunicipality> {
  const { editionId, ...shown } = about
  const { invitationId, code } = about
  const [questions, last, response, answered, others] = await Promise.all([
    askedQuestions(from, editionId),
    lastAnswers(from, editionId, code),
    from.response.findUnique({ where: { invitationId }, select: responseColumns }),
    from.answeredMunicipality.findUnique({
      where: { editionId_municipalityCode: { editionId, municipalityCode: code } },
      select: {
        response: {
          select: { invitation: { select: { municipality: { select: { code: true, name: true } } } } },
        },
      },
    }),
    from.municipality.findMany({
      where: { code: { not: code } },
      select: { code: true, name: true, region: true },
      orderBy: { name: "asc" },
    }),
  ])
  const by = answered?.response.invitation.municipality
  return {
    ...shown,
    state: collectionState(about, now()),
    questions: questions.map((question) => ({
      ...question,
      last: last.find(({ versionId }) => versionId === question.versionId) ?? null,
    })),
    response: response && {
      ...response,
      savedBy: response.savedBy ? response.savedBy.name || response.savedBy.email : "",
    },
    answeredBy: by && by.code !== code ? by.name : "",
    others,
  }
}

const responseColumns = {
  status: true,
  version: true,
  savedAt: true,
  savedBy: { select: { name: true, email: true } },
  isByPhone: true,
  remark: true,
  covers: true,
  answers: { select: { versionId: true, given: true, isUnable: true, confirmed: true } },
} as const
