import type { Tx } from "#platform/database/client.ts"
import type { ResponseStatus } from "#platform/database/enums.ts"
import { Closed, Stale } from "#platform/refusal.ts"
import type { Given } from "./rules/read-answers.ts"
import type { Invited } from "./standing.ts"

export interface Said {
  /** The save that it was made from; 0 when nothing was saved. */
  readonly version: number
  readonly status: ResponseStatus
  readonly answers: readonly Given[]
  readonly covers: readonly string[]
  readonly remark: string
  /** Null for staff. */
  readonly savedById: string | null
  readonly isByPhone: boolean
}

export interface Written {
  readonly id: string
  readonly version: number
  /** False when the very same had been said before: a form that was posted twice changes nothing and mails nobody. */
  readonly isNew: boolean
}

/**
 * Writes what a municipality says, from the version it was made from. What is sent counts for the municipality and for
 * those it covers; the key of AnsweredMunicipality refuses a second answer for any of them. What a municipality says itself
 * takes the place of another's answer that covered it: nobody shuts out a neighbour. The collection is locked before
 * (`lockCollection`), so that two who send never wait for each other crosswise.
 * @throws Stale when a colleague saved meanwhile, Closed when a draft would take back what was sent
 */
export async function writeResponse(
  tx: Tx,
  { invitationId, editionId, code }: Invited,
  said: Said,
  at: Date,
): Promise<Written> {
  await tx.$queryRaw`SELECT 1 AS "locked" FROM "SurveyInvitation" WHERE "id" = ${invitationId}::uuid FOR UPDATE`
  const stored = await tx.response.findUnique({ where: { invitationId }, select: storedColumns })
  if (stored && isSame(stored, said)) return { id: stored.id, version: stored.version, isNew: false }
  if ((stored?.version ?? 0) !== said.version) throw new Stale(stored?.version ?? 0)
  if (said.status === "BEGUN" && stored && stored.status !== "BEGUN")
    throw new Closed("collecting.sentBefore")
  const { status, remark, savedById, isByPhone } = said
  const facts = { status, remark, savedById, isByPhone, savedAt: at, covers: [...said.covers] }
  const sentAt = status === "BEGUN" ? null : at
  const id = stored
    ? await changed(tx, stored, { ...facts, sentAt })
    : await begun(tx, { ...facts, sentAt, invitationId })
  await tx.responseAnswer.deleteMany({ where: { responseId: id } })
  await tx.responseAnswer.createMany({ data: said.answers.map((answer) => ({ ...answer, responseId: id })) })
  await tx.answeredMunicipality.deleteMany({ where: { responseId: id } })
  if (status === "SENT") {
    await uncover(tx, { editionId, code }, id)
    const holdsFor = [code, ...said.covers]
    await tx.answeredMunicipality.createMany({
      data: holdsFor.map((municipalityCode) => ({ editionId, municipalityCode, responseId: id })),
    })
  }
  return { id, version: said.version + 1, isNew: true }
}

/** Another's answer that covered this municipality covers it no longer. */
async function uncover(
  tx: Tx,
  { editionId, code }: { editionId: string; code: string },
  ownId: string,
): Promise<void> {
  const covered = await tx.answeredMunicipality.findUnique({
    where: { editionId_municipalityCode: { editionId, municipalityCode: code } },
    select: { response: { select: { id: true, covers: true } } },
  })
  if (!covered || covered.response.id === ownId) return
  const { id, covers } = covered.response
  await tx.answeredMunicipality.deleteMany({ where: { responseId: id, municipalityCode: code } })
  await tx.response.update({
    where: { id },
    data: { covers: covers.filter((one) => one !== code) },
    select: { id: true },
  })
}

interface Facts {
  status: ResponseStatus
  remark: string
  savedById: string | null
  isByPhone: boolean
  savedAt: Date
  sentAt: Date | null
  covers: string[]
}

async function begun(tx: Tx, facts: Facts & { invitationId: string }): Promise<string> {
  const { id } = await tx.response.create({ data: facts, select: { id: true } })
  return id
}

async function changed(
  tx: Tx,
  { id, version }: { id: string; version: number },
  facts: Facts,
): Promise<string> {
  const { count } = await tx.response.updateMany({
    where: { id, version },
    data: { ...facts, version: version + 1 },
  })
  if (count === 0) throw new Stale(version)
  return id
}

const storedColumns = {
  id: true,
  version: true,
  status: true,
  remark: true,
  covers: true,
  answers: { select: { versionId: true, given: true, isUnable: true, confirmed: true } },
} as const

interface Stored {
  status: ResponseStatus
  remark: string
  covers: string[]
  answers: Given[]
}

function isSame(stored: Stored, said: Said): boolean {
  const words = (answers: readonly Given[]) =>
    answers.map((one) => [one.versionId, one.given, one.isUnable, one.confirmed].join("\n")).sort()
  return (
    stored.status === said.status &&
    stored.remark === said.remark &&
    String(stored.covers.toSorted()) === String(said.covers.toSorted()) &&
    String(words(stored.answers)) === String(words(said.answers))
  )
}
