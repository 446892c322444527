import type { Actor } from "#domain/access/actor.ts"
import { demand } from "#domain/access/demand.ts"
import { db } from "#platform/database/client.ts"
import type { ApplicationStatus, Outcome } from "#platform/database/enums.ts"
import { NotFound } from "#platform/refusal.ts"
import { canFollow } from "../rules/application-states.ts"
import { answersIn, type SentAnswer } from "../rules/content.ts"

export interface DeskApplication {
  readonly id: string
  readonly number: number
  readonly status: ApplicationStatus
  readonly callId: string
  /** All that was sent, the latest first. */
  readonly versions: readonly SentVersion[]
  /** What is prepared and not published. */
  readonly prepared: Decided | null
  /** What was published, the latest first. */
  readonly decisions: readonly (Decided & { readonly publishedAt: Date | null })[]
  /** A decision can be prepared, as far as the application itself goes. */
  readonly mayBeDecided: boolean
  /** The applications before and after it, in the order of their numbers, to read one after another. */
  readonly previousId: string | null
  readonly nextId: string | null
}

export interface SentVersion {
  readonly number: number
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly title: string
  readonly text: string
  readonly answers: readonly DeskAnswer[]
  readonly sha256: string
  readonly sentAt: Date
  readonly file: { readonly id: string; readonly filename: string; readonly bytes: number } | null
}

interface DeskAnswer extends SentAnswer {
  /** Of a file that was sent as the answer; "" of any other, and of one that is gone. */
  readonly fileId: string
}

interface Decided {
  readonly outcome: Outcome
  readonly words: string
  readonly by: string
  readonly at: Date
}

/** One application with everything that was sent; never what is only being written. @throws NotAllowed, NotFound */
export async function deskApplication(actor: Actor, id: string): Promise<DeskApplication> {
  demand(actor, "calls.applications")
  const found = await db.application.findFirst({
    where: { id, sentId: { not: null } },
    select: {
      id: true,
      number: true,
      status: true,
      callId: true,
      versions: {
        select: {
          number: true,
          applicantName: true,
          applicantEmail: true,
          organisation: true,
          title: true,
          text: true,
          content: true,
          sha256: true,
          sentAt: true,
          file: { select: { id: true, filename: true, bytes: true } },
        },
        orderBy: { number: "desc" },
      },
      sentFiles: { select: { id: true, key: true, sha256: true }, orderBy: { createdAt: "asc" } },
      decisions: {
        select: {
          outcome: true,
          words: true,
          decidedAt: true,
          decidedBy: { select: { name: true } },
          batch: { select: { status: true, publishedAt: true } },
        },
        orderBy: { decidedAt: "desc" },
      },
    },
  })
  if (!found) throw new NotFound("application")
  const { versions, decisions, sentFiles, ...application } = found
  const fileOf = ({ key, file }: SentAnswer) =>
    sentFiles.find((one) => one.key === key && one.sha256 === file?.sha256)?.id ?? ""
  const [before, behind] = await neighbours(found)
  const all = decisions.map(({ outcome, words, decidedAt, decidedBy, batch }) => ({
    outcome,
    words,
    by: decidedBy?.name ?? "",
    at: decidedAt,
    publishedAt: batch.publishedAt,
  }))
  return {
    ...application,
    versions: versions.map(({ applicantName, applicantEmail, content, ...version }) => ({
      ...version,
      answers: answersIn(content).map((answer) => ({ ...answer, fileId: fileOf(answer) })),
      name: applicantName,
      email: applicantEmail,
    })),
    prepared: all.find(({ publishedAt }) => publishedAt === null) ?? null,
    decisions: all.filter(({ publishedAt }) => publishedAt !== null),
    mayBeDecided: canFollow(found.status, "accept"),
    previousId: before?.id ?? null,
    nextId: behind?.id ?? null,
  }
}

function neighbours({ callId, number }: { callId: string; number: number }) {
  const sent = { callId, sentId: { not: null } }
  return Promise.all([
    db.application.findFirst({
      where: { ...sent, number: { lt: number } },
      select: { id: true },
      orderBy: { number: "desc" },
    }),
    db.application.findFirst({
      where: { ...sent, number: { gt: number } },
      select: { id: true },
      orderBy: { number: "asc" },
    }),
  ])
}
