import { randomUUID } from "node:crypto"
import { applyForMembership } from "#domain/membership/commands/apply-for-membership.ts"
import { approveApplication } from "#domain/membership/commands/approve-application.ts"
import { confirmApplication } from "#domain/membership/commands/confirm-application.ts"
import { rejectApplication } from "#domain/membership/commands/reject-application.ts"
import { withdrawApplication } from "#domain/membership/commands/withdraw-application.ts"
import { applicationReceipt } from "#domain/membership/queries/application-receipt.ts"
import { deskApplication } from "#domain/membership/queries/desk-application.ts"
import { deskApplications } from "#domain/membership/queries/desk-applications.ts"
import { deskJoiningCount } from "#domain/membership/queries/desk-joining-count.ts"
import { deskWaitingApplications } from "#domain/membership/queries/desk-waiting-applications.ts"
import { joinChoices } from "#domain/membership/queries/join-choices.ts"
import { joinQuestions } from "#domain/membership/queries/join-questions.ts"
import { organisationHistory } from "#domain/membership/queries/organisation-history.ts"
import { buildJoin, firstTerm } from "../joining.ts"
import type { Attempts } from "./attempts.ts"

/** Applying for membership, and deciding it. */
export const joining: Attempts = {
  "membership/commands/apply-for-membership": {
    operation: "membership.apply",
    run: (actor) => applyForMembership(actor, buildJoin(`${randomUUID()}@example.org`)),
  },
  "membership/commands/apply-for-membership: with a member's address": {
    operation: "membership.apply",
    run: (actor, { stranger }) => applyForMembership(actor, buildJoin(stranger.email)),
  },
  "membership/commands/confirm-application": {
    operation: "membership.apply",
    hasSecret: true,
    run: (actor, { stranger: { draftApplication } }) => confirmApplication(actor, draftApplication),
  },
  "membership/commands/confirm-application: with the receipt alone": {
    operation: "membership.apply",
    refusal: 409,
    run: (actor, { stranger: { draftApplication, application } }) =>
      confirmApplication(actor, { ...draftApplication, token: application.token }),
  },
  "membership/commands/withdraw-application": {
    operation: "membership.apply",
    hasSecret: true,
    run: (actor, { stranger: { application } }) => withdrawApplication(actor, { code: application.code }),
  },
  "membership/commands/withdraw-application: without the receipt": {
    operation: "membership.apply",
    refusal: 404,
    run: (actor, { stranger: { application } }) => withdrawApplication(actor, { code: application.id }),
  },
  "membership/commands/approve-application": {
    operation: "membership.decide",
    run: (actor, { stranger: { application } }) =>
      approveApplication(actor, { id: application.id, ...firstTerm }),
  },
  "membership/commands/reject-application": {
    operation: "membership.decide",
    run: (actor, { stranger: { application } }) =>
      rejectApplication(actor, { id: application.id, answer: "Ikke i år" }),
  },
  "membership/queries/application-receipt": {
    operation: "membership.apply",
    hasSecret: true,
    run: (actor, { stranger: { application } }) => applicationReceipt(actor, application.code),
  },
  "membership/queries/application-receipt: without the code": {
    operation: "membership.apply",
    run: (actor, { stranger: { application } }) => applicationReceipt(actor, application.id),
  },
  "membership/queries/desk-application": {
    operation: "membership.decide",
    run: (actor, { stranger: { application } }) => deskApplication(actor, application.id),
  },
  "membership/queries/desk-joining-count": {
    operation: "membership.decide",
    isQuiet: true,
    run: (actor) => deskJoiningCount(actor),
  },
  "membership/queries/desk-applications": {
    operation: "membership.decide",
    run: (actor) =>
      deskApplications(actor, { search: "", holder: null, status: null, page: 1, pageSize: 50 }),
  },
  "membership/queries/desk-waiting-applications": {
    operation: "membership.decide",
    isQuiet: true,
    run: (actor) => deskWaitingApplications(actor),
  },
  "membership/queries/join-choices": {
    operation: "membership.apply",
    run: (actor) => joinChoices(actor),
  },
  "membership/queries/join-questions": {
    operation: "membership.apply",
    run: (actor) => joinQuestions(actor),
  },
  "membership/queries/organisation-history": {
    operation: "membership.read",
    run: (actor, { stranger }) => organisationHistory(actor, stranger.organisationId),
  },
}
