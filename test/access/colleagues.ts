import { answerComment } from "#domain/content/commands/answer-comment.ts"
import { askColleague } from "#domain/content/commands/ask-colleague.ts"
import { askPublication } from "#domain/content/commands/ask-publication.ts"
import { closeRequest } from "#domain/content/commands/close-request.ts"
import { commentOnEntry } from "#domain/content/commands/comment-on-entry.ts"
import { copyEntry } from "#domain/content/commands/copy-entry.ts"
import { resolveComment } from "#domain/content/commands/resolve-comment.ts"
import { withdrawRequest } from "#domain/content/commands/withdraw-request.ts"
import { deskRequests } from "#domain/content/queries/desk-requests.ts"
import { entryConversation } from "#domain/content/queries/entry-conversation.ts"
import { turnTaken } from "#domain/content/queries/turn-taken.ts"
import type { Attempts } from "./attempts.ts"

const remark = { blockId: null, quote: "ordene", text: "Er det rigtigt?" }

/** Side doors to drafts: what colleagues ask and say of them, copies, and what of them arrived. On a story, and on an event. */
export const colleagues: Attempts = {
  "content/commands/answer-comment": {
    operation: "content.readDraft",
    run: (actor, { commentId }) => answerComment(actor, { commentId, text: "Ja" }),
  },
  "content/commands/ask-colleague": {
    operation: "content.readDraft",
    run: (actor, { draft, colleagueId }) =>
      askColleague(actor, { id: draft.id, personId: colleagueId, message: "" }),
  },
  "content/commands/ask-colleague: about an event": {
    operation: "content.readEventDraft",
    run: (actor, { eventDraft, colleagueId }) =>
      askColleague(actor, { id: eventDraft.id, personId: colleagueId, message: "" }),
  },
  "content/commands/ask-publication": {
    operation: "content.readDraft",
    run: (actor, { draft }) => askPublication(actor, { id: draft.id, message: "" }),
  },
  "content/commands/ask-publication: of an event": {
    operation: "content.readEventDraft",
    run: (actor, { eventDraft }) => askPublication(actor, { id: eventDraft.id, message: "" }),
  },
  "content/commands/close-request": {
    operation: "content.closeRequest",
    run: (actor, { requestId }) => closeRequest(actor, { requestId, answer: "" }),
  },
  "content/commands/comment-on-entry": {
    operation: "content.readDraft",
    run: (actor, { draft }) => commentOnEntry(actor, { id: draft.id, ...remark }),
  },
  "content/commands/comment-on-entry: an event": {
    operation: "content.readEventDraft",
    run: (actor, { eventDraft }) => commentOnEntry(actor, { id: eventDraft.id, ...remark }),
  },
  "content/commands/copy-entry": {
    operation: "content.write",
    run: (actor, { draft }) => copyEntry(actor, { id: draft.id }),
  },
  "content/commands/copy-entry: an event": {
    operation: "content.writeEvent",
    run: (actor, { eventDraft }) => copyEntry(actor, { id: eventDraft.id }),
  },
  "content/commands/resolve-comment": {
    operation: "content.readDraft",
    run: (actor, { commentId }) => resolveComment(actor, { commentId, isResolved: true }),
  },
  "content/commands/withdraw-request": {
    operation: "content.closeRequest",
    run: (actor, { requestId }) => withdrawRequest(actor, { requestId }),
  },
  "content/queries/desk-requests": {
    operation: "content.readEventDraft",
    isQuiet: true,
    run: (actor) => deskRequests(actor),
  },
  "content/queries/entry-conversation": {
    operation: "content.readDraft",
    run: (actor, { draft }) => entryConversation(actor, draft.id),
  },
  "content/queries/entry-conversation: of an event": {
    operation: "content.readEventDraft",
    run: (actor, { eventDraft }) => entryConversation(actor, eventDraft.id),
  },
  "content/queries/turn-taken": {
    operation: "content.write",
    run: (actor, { draft }) => turnTaken(actor, { id: draft.id, pen: "pen-of-nobody" }),
  },
  "content/queries/turn-taken: of an event": {
    operation: "content.writeEvent",
    run: (actor, { eventDraft }) => turnTaken(actor, { id: eventDraft.id, pen: "pen-of-nobody" }),
  },
}
