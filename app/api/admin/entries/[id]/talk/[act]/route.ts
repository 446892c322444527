import type { Actor } from "#domain/access/actor.ts"
import { answerComment } from "#domain/content/commands/answer-comment.ts"
import { askColleague } from "#domain/content/commands/ask-colleague.ts"
import { askPublication } from "#domain/content/commands/ask-publication.ts"
import { closeRequest } from "#domain/content/commands/close-request.ts"
import { commentOnEntry } from "#domain/content/commands/comment-on-entry.ts"
import { resolveComment } from "#domain/content/commands/resolve-comment.ts"
import { withdrawRequest } from "#domain/content/commands/withdraw-request.ts"
import {
  answerCommentInput,
  askColleagueInput,
  askPublicationInput,
  closeRequestInput,
  commentInput,
  resolveCommentInput,
  withdrawRequestInput,
} from "#domain/content/input.ts"
import { entryConversation } from "#domain/content/queries/entry-conversation.ts"
import { NotFound } from "#platform/refusal.ts"
import { answerJson, readStrictly, sentJson } from "../../../../json-answer.ts"

type Sent = Record<string, unknown>

/** What one asks, says and answers; each read by its own schema. */
const acts = new Map<string, (actor: Actor, sent: Sent, id: string) => Promise<unknown>>([
  ["ask", (actor, sent, id) => askColleague(actor, readStrictly(askColleagueInput, { ...sent, id }))],
  [
    "ask-publication",
    (actor, sent, id) => askPublication(actor, readStrictly(askPublicationInput, { ...sent, id })),
  ],
  ["close", (actor, sent) => closeRequest(actor, readStrictly(closeRequestInput, sent))],
  ["withdraw", (actor, sent) => withdrawRequest(actor, readStrictly(withdrawRequestInput, sent))],
  ["comment", (actor, sent, id) => commentOnEntry(actor, readStrictly(commentInput, { ...sent, id }))],
  ["answer", (actor, sent) => answerComment(actor, readStrictly(answerCommentInput, sent))],
  ["resolve", (actor, sent) => resolveComment(actor, readStrictly(resolveCommentInput, sent))],
])

/** Does one of these acts, and answers with the whole conversation as it is then. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string; act: string }> }) {
  const { id, act } = await params
  return answerJson(async (actor) => {
    const run = acts.get(act)
    if (!run) throw new NotFound("act")
    await run(actor, await sentJson(request), id)
    return entryConversation(actor, id)
  })
}
