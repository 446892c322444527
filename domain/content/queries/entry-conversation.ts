import { type Actor, personIdOf } from "#domain/access/actor.ts"
import { allows, demand } from "#domain/access/demand.ts"
import { demandReach, rolesThatMay } from "#domain/access/reach.ts"
import { db } from "#platform/database/client.ts"
import type { EntryRequestKind } from "#platform/database/enums.ts"
import { NotFound } from "#platform/refusal.ts"

/** Instants as ISO text: it goes to the editor as it is. */
export interface Conversation {
  readonly requests: readonly RequestLine[]
  /** Oldest first, each with its answers. */
  readonly comments: readonly CommentLine[]
  /** Who can be asked to look, by name. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
}
export interface RequestLine {
  readonly id: string
  readonly kind: EntryRequestKind
  readonly by: string
  /** Who was asked; "" for all who may publish. */
  readonly of: string
  readonly message: string
  readonly version: number
  readonly at: string
  readonly state: "open" | "done" | "withdrawn"
  readonly doneBy: string
  readonly answer: string
  /** This actor may say that it is done. */
  readonly mayClose: boolean
  readonly mayWithdraw: boolean
}
export interface CommentLine {
  readonly id: string
  readonly blockId: string | null
  readonly quote: string
  readonly text: string
  readonly by: string
  readonly at: string
  readonly version: number
  readonly isResolved: boolean
  readonly answers: readonly {
    readonly id: string
    readonly text: string
    readonly by: string
    readonly at: string
  }[]
}

const most = 200

/** What colleagues ask and say of an entry. @throws NotFound, NotAllowed */
export async function entryConversation(actor: Actor, entryId: string): Promise<Conversation> {
  demand(actor, "content.comment")
  const entry = await db.entry.findUnique({ where: { id: entryId }, select: { kind: true } })
  if (!entry) throw new NotFound("entry")
  demandReach(actor, entry.kind)
  const me = personIdOf(actor)
  const [requests, comments, colleagues] = await Promise.all([
    db.entryRequest.findMany({
      where: { entryId },
      select: {
        id: true,
        kind: true,
        message: true,
        answer: true,
        createdAt: true,
        doneAt: true,
        withdrawnAt: true,
        askedById: true,
        askedOfId: true,
        askedBy: { select: { name: true } },
        askedOf: { select: { name: true } },
        doneBy: { select: { name: true } },
        revision: { select: { version: true } },
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 20,
    }),
    db.entryComment.findMany({
      where: { entryId, parentId: null },
      select: {
        ...said,
        blockId: true,
        quote: true,
        resolvedAt: true,
        revision: { select: { version: true } },
        answers: { select: said, orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
      },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: most,
    }),
    db.person.findMany({
      where: {
        erasedAt: null,
        roles: { some: { role: { in: rolesThatMay("read", entry.kind) } } },
        ...(me ? { id: { not: me } } : {}),
      },
      select: { id: true, name: true, email: true },
      orderBy: { name: "asc" },
    }),
  ])
  return {
    requests: requests.map(({ askedBy, askedOf, doneBy, askedById, askedOfId, ...request }) => ({
      id: request.id,
      kind: request.kind,
      by: askedBy?.name ?? "",
      of: askedOf?.name ?? "",
      message: request.message,
      version: request.revision.version,
      at: request.createdAt.toISOString(),
      state: request.doneAt ? "done" : request.withdrawnAt ? "withdrawn" : "open",
      doneBy: doneBy?.name ?? "",
      answer: request.answer,
      mayClose: allows(actor, "content.closeRequest", { ownerId: askedOfId }),
      mayWithdraw: allows(actor, "content.closeRequest", { ownerId: askedById }),
    })),
    comments: comments.map(({ blockId, quote, resolvedAt, revision, answers, ...comment }) => ({
      ...saidLine(comment),
      blockId,
      quote,
      version: revision.version,
      isResolved: resolvedAt !== null,
      answers: answers.map(saidLine),
    })),
    colleagues: colleagues.map(({ id, name, email }) => ({ id, name: name || (email ?? "") })),
  }
}

const said = { id: true, text: true, createdAt: true, createdBy: { select: { name: true } } } as const

function saidLine(row: { id: string; text: string; createdAt: Date; createdBy: { name: string } | null }) {
  return { id: row.id, text: row.text, by: row.createdBy?.name ?? "", at: row.createdAt.toISOString() }
}
