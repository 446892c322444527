import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { surveyContacts } from "#domain/people/survey-contacts.ts"
import type { Question } from "#domain/surveys/figures.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { askedQuestions } from "../asked.ts"
import { type CollectedMunicipality, collectedFrom } from "../collected.ts"
import { editionOf } from "../managed-collection.ts"
import {
  type CollectionState,
  collectionState,
  type Progress,
  progressOf,
} from "../rules/collection-state.ts"

export interface DeskMunicipality extends CollectedMunicipality {
  readonly progress: Progress
  /** The name of the municipality whose answer holds for this one; "" for its own. */
  readonly coveredBy: string
  /** Nobody can be written to: no one holds the role, and no address was typed. */
  readonly isUnreached: boolean
}

export interface DeskCollection {
  /** Null before it was begun. */
  readonly times: {
    readonly opensAt: Date
    readonly closesAt: Date
    readonly contactEmail: string
    readonly words: string
    readonly version: number
    readonly state: CollectionState
    readonly rounds: number
    readonly remindedAt: Date | null
    readonly laidAt: Date | null
    /** Something was sent or entered since the answers were laid into the figures. */
    readonly isLaidOld: boolean
  } | null
  readonly isInvited: boolean
  readonly questions: readonly Question[]
  readonly municipalities: readonly DeskMunicipality[]
}

/** The board of a collection: its times, and how far every municipality has come. @throws NotAllowed, NotFound */
export async function deskCollection(actor: Actor, entryId: string): Promise<DeskCollection> {
  demand(actor, "collecting.manage")
  const editionId = await editionOf(db, entryId)
  const at = now()
  const [row, questions, collected, holders] = await Promise.all([
    db.collection.findUnique({ where: { editionId }, select: collectionColumns }),
    askedQuestions(db, editionId),
    collectedFrom(db, editionId),
    surveyContacts(db, at),
  ])
  const held = new Set(holders.map(({ municipalityCode }) => municipalityCode))
  const nameOf = new Map(collected.map(({ code, name }) => [code, name]))
  const saved = collected.flatMap(({ savedAt }) => savedAt ?? [])
  return {
    times: row && {
      ...row,
      state: collectionState(row, at),
      isLaidOld: row.laidAt !== null && saved.some((when) => row.laidAt !== null && when > row.laidAt),
    },
    isInvited: collected.some(({ invitationId }) => invitationId !== null),
    questions,
    municipalities: collected.map((one) => ({
      ...one,
      progress: progressOf(one),
      coveredBy: one.answeredBy && one.answeredBy !== one.code ? (nameOf.get(one.answeredBy) ?? "") : "",
      isUnreached: !held.has(one.code) && one.respondents.every(({ kind }) => kind === "ROLE"),
    })),
  }
}

const collectionColumns = {
  opensAt: true,
  closesAt: true,
  contactEmail: true,
  words: true,
  version: true,
  rounds: true,
  remindedAt: true,
  laidAt: true,
} as const
