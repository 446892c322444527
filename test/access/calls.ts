import { randomUUID } from "node:crypto"
import { checkBatch } from "#domain/calls/commands/check-batch.ts"
import { decideApplication } from "#domain/calls/commands/decide-application.ts"
import { keepApplication } from "#domain/calls/commands/keep-application.ts"
import { publishBatch } from "#domain/calls/commands/publish-batch.ts"
import { submitApplication } from "#domain/calls/commands/submit-application.ts"
import { withdrawApplication } from "#domain/calls/commands/withdraw-application.ts"
import { applicationContent } from "#domain/calls/queries/application-content.ts"
import { applicationDraft } from "#domain/calls/queries/application-draft.ts"
import { applicationFile } from "#domain/calls/queries/application-file.ts"
import { applicationReceipt } from "#domain/calls/queries/application-receipt.ts"
import { callList } from "#domain/calls/queries/call-list.ts"
import { callPage } from "#domain/calls/queries/call-page.ts"
import { callPreview } from "#domain/calls/queries/call-preview.ts"
import { callQuestions } from "#domain/calls/queries/call-questions.ts"
import { deskApplication } from "#domain/calls/queries/desk-application.ts"
import { deskApplicationCount } from "#domain/calls/queries/desk-application-count.ts"
import { deskApplicationFile } from "#domain/calls/queries/desk-application-file.ts"
import { deskApplications } from "#domain/calls/queries/desk-applications.ts"
import { deskBatch } from "#domain/calls/queries/desk-batch.ts"
import { deskCall } from "#domain/calls/queries/desk-call.ts"
import { deskCallsToday } from "#domain/calls/queries/desk-calls-today.ts"
import { heldFile } from "#domain/calls/queries/held-file.ts"
import { myApplications } from "#domain/calls/queries/my-applications.ts"
import { nextCall } from "#domain/calls/queries/next-call.ts"
import { buildApply } from "../calls.ts"
import { type Attempts, own } from "./attempts.ts"

const someone = () => `${randomUUID()}@example.org`

export const calls: Attempts = {
  "calls/commands/keep-application": {
    operation: "calls.apply",
    run: (actor, { calls: { open } }) => keepApplication(actor, buildApply(open, someone(), { act: "keep" })),
  },
  "calls/commands/keep-application: another's, by its id": {
    operation: "calls.apply",
    refusal: 404,
    run: (actor, { calls: { open, begun } }) =>
      keepApplication(actor, buildApply(open, begun.email, { code: begun.id, title: "Overtaget" })),
  },
  "calls/commands/keep-application: for what is not announced": {
    operation: "calls.apply",
    refusal: 404,
    run: (actor, { calls: { draftSlug } }) =>
      keepApplication(actor, buildApply({ slug: draftSlug }, someone())),
  },
  "calls/commands/submit-application": {
    operation: "calls.apply",
    run: (actor, { calls: { open } }) => submitApplication(actor, buildApply(open, someone())),
  },
  "calls/commands/submit-application: another's, by its id": {
    operation: "calls.apply",
    refusal: 404,
    run: (actor, { calls: { open, sent } }) =>
      submitApplication(actor, buildApply(open, sent.email, { code: sent.id, title: "Overtaget" })),
  },
  "calls/commands/withdraw-application": {
    operation: "calls.withdraw",
    hasSecret: true,
    run: (actor, { calls: { sent } }) => withdrawApplication(actor, { code: sent.code }),
  },
  "calls/commands/withdraw-application: by its id": {
    operation: "calls.withdraw",
    refusal: 404,
    run: (actor, { calls: { sent } }) => withdrawApplication(actor, { code: sent.id }),
  },
  "calls/commands/decide-application": {
    operation: "calls.decide",
    run: (actor, { calls: { undecided } }) =>
      decideApplication(actor, { applicationId: undecided.id, outcome: "ACCEPTED", words: "Ja" }),
  },
  "calls/commands/decide-application: a draft": {
    operation: "calls.decide",
    refusal: 404,
    run: (actor, { calls: { begun } }) =>
      decideApplication(actor, { applicationId: begun.id, outcome: "ACCEPTED", words: "Ja" }),
  },
  "calls/commands/check-batch": {
    operation: "calls.publish",
    run: (actor, { calls: { ready } }) => checkBatch(actor, { callId: ready.id }),
  },
  "calls/commands/publish-batch": {
    operation: "calls.publish",
    run: (actor, { calls: { checked } }) => publishBatch(actor, checked),
  },
  "calls/commands/publish-batch: as of another call": {
    operation: "calls.publish",
    refusal: 404,
    run: (actor, { calls: { checked, over } }) => publishBatch(actor, { ...checked, callId: over.id }),
  },
  "calls/queries/call-list": { operation: "calls.read", run: (actor) => callList(actor) },
  "calls/queries/next-call": { operation: "calls.read", run: (actor) => nextCall(actor) },
  "calls/queries/call-preview": {
    operation: "calls.read",
    run: (actor, { previewToken }) => callPreview(actor, { token: previewToken }),
  },
  "calls/queries/call-questions": {
    operation: "calls.read",
    run: (actor, { calls: { open } }) => callQuestions(actor, open.slug),
  },
  "calls/queries/call-questions: of one that is not announced": {
    operation: "calls.read",
    run: (actor, { calls: { draftSlug } }) => callQuestions(actor, draftSlug),
  },
  "calls/queries/call-page": {
    operation: "calls.read",
    run: (actor, { calls: { open } }) => callPage(actor, open.slug),
  },
  "calls/queries/call-page: one that is not announced": {
    operation: "calls.read",
    run: (actor, { calls: { draftSlug } }) => callPage(actor, draftSlug),
  },
  "calls/queries/application-receipt: of a decision that is not published": {
    operation: "calls.readApplication",
    run: async (actor, { calls: { prepared } }) => {
      const receipt = await applicationReceipt(actor, prepared.code)
      return { status: receipt?.status, words: receipt?.words }
    },
  },
  "calls/queries/application-receipt": {
    operation: "calls.readApplication",
    hasSecret: true,
    run: (actor, { calls: { sent } }) => applicationReceipt(actor, sent.code),
  },
  "calls/queries/application-receipt: by its id": {
    operation: "calls.readApplication",
    run: (actor, { calls: { sent } }) => applicationReceipt(actor, sent.id),
  },
  "calls/queries/application-draft": {
    operation: "calls.readApplication",
    hasSecret: true,
    run: (actor, { calls: { begun } }) => applicationDraft(actor, begun.code),
  },
  "calls/queries/application-draft: by its id": {
    operation: "calls.readApplication",
    run: (actor, { calls: { begun } }) => applicationDraft(actor, begun.id),
  },
  "calls/queries/application-file": {
    operation: "calls.readApplication",
    run: (actor, { calls: { sent } }) => applicationFile(actor, { code: sent.id, of: "sent" }),
  },
  "calls/queries/application-content": {
    operation: "calls.readApplication",
    run: (actor, { calls: { sent } }) => applicationContent(actor, sent.id),
  },
  "calls/queries/held-file": {
    operation: "calls.readApplication",
    run: (actor, { calls: { sent } }) => heldFile(actor, { code: sent.id, submissionKey: randomUUID() }),
  },
  "calls/queries/my-applications": {
    operation: "calls.readOwn",
    subject: own,
    run: (actor) => myApplications(actor),
  },
  "calls/queries/desk-application": {
    operation: "calls.applications",
    run: (actor, { calls: { undecided } }) => deskApplication(actor, undecided.id),
  },
  "calls/queries/desk-application: a draft": {
    operation: "calls.applications",
    refusal: 404,
    run: (actor, { calls: { begun } }) => deskApplication(actor, begun.id),
  },
  "calls/queries/desk-application-file": {
    operation: "calls.applications",
    run: (actor, { calls: { sent } }) =>
      deskApplicationFile(actor, { applicationId: sent.id, fileId: sent.fileId }),
  },
  "calls/queries/desk-applications": {
    operation: "calls.applications",
    run: (actor, { calls: { over } }) =>
      deskApplications(actor, {
        callId: over.id,
        search: "",
        status: null,
        prepared: null,
        order: { by: "sent", descending: true },
        page: 1,
        pageSize: 50,
      }),
  },
  "calls/queries/desk-batch": {
    operation: "calls.applications",
    run: (actor, { calls: { ready } }) => deskBatch(actor, ready.id),
  },
  "calls/queries/desk-call": {
    operation: "calls.applications",
    run: (actor, { calls: { over } }) => deskCall(actor, over.id),
  },
  "calls/queries/desk-application-count": {
    operation: "calls.applications",
    isQuiet: true,
    run: (actor) => deskApplicationCount(actor),
  },
  "calls/queries/desk-calls-today": {
    operation: "calls.decide",
    isQuiet: true,
    run: (actor) => deskCallsToday(actor),
  },
}
