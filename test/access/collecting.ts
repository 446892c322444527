import { randomUUID } from "node:crypto"
import { addRespondent } from "#domain/collecting/commands/add-respondent.ts"
import { closeCollection } from "#domain/collecting/commands/close-collection.ts"
import { declineResponse } from "#domain/collecting/commands/decline-response.ts"
import { enterResponse } from "#domain/collecting/commands/enter-response.ts"
import { handOver } from "#domain/collecting/commands/hand-over.ts"
import { inviteMunicipalities } from "#domain/collecting/commands/invite-municipalities.ts"
import { keepResponse } from "#domain/collecting/commands/keep-response.ts"
import { remindMissing } from "#domain/collecting/commands/remind-missing.ts"
import { removeRespondent } from "#domain/collecting/commands/remove-respondent.ts"
import { saveCollection } from "#domain/collecting/commands/save-collection.ts"
import { sendResponse } from "#domain/collecting/commands/send-response.ts"
import { takeBack } from "#domain/collecting/commands/take-back.ts"
import { collectedAnswers } from "#domain/collecting/queries/collected-answers.ts"
import { deskCollection } from "#domain/collecting/queries/desk-collection.ts"
import { myQuestionnaires } from "#domain/collecting/queries/my-questionnaires.ts"
import { questionnaire, questionnaireByPhone } from "#domain/collecting/queries/questionnaire.ts"
import { collecting as collectionForm, responding } from "../collecting.ts"
import { type Attempts, own } from "./attempts.ts"
import type { Collecting } from "./collection.ts"

const answerForm = ({ open, key }: Collecting) => responding(open, key)
const colleague = () => ({ name: "Kollega", email: `${randomUUID()}@example.org`, words: "" })
const phone = ({ open }: Collecting) => ({
  ...responding(open, ""),
  entryId: open.id,
  municipalityCode: "101",
})

/** Collecting answers: what staff do, and what is done by whoever has the secret of a mail. */
export const collecting: Attempts = {
  "collecting/commands/save-collection": {
    operation: "collecting.manage",
    run: (actor, { collecting: { ready } }) => saveCollection(actor, collectionForm(ready.id)),
  },
  "collecting/commands/invite-municipalities": {
    operation: "collecting.manage",
    run: (actor, { collecting: { open } }) => inviteMunicipalities(actor, { entryId: open.id }),
  },
  "collecting/commands/add-respondent": {
    operation: "collecting.manage",
    run: (actor, { collecting: { open } }) =>
      addRespondent(actor, { entryId: open.id, municipalityCode: "563", email: "fanoe@example.org" }),
  },
  "collecting/commands/remove-respondent": {
    operation: "collecting.manage",
    run: (actor, { collecting: { open, colleagueId } }) =>
      removeRespondent(actor, { entryId: open.id, respondentId: colleagueId }),
  },
  "collecting/commands/remind-missing": {
    operation: "collecting.manage",
    run: (actor, { collecting: { open } }) => remindMissing(actor, { entryId: open.id, rounds: 0 }),
  },
  "collecting/commands/enter-response": {
    operation: "collecting.manage",
    run: (actor, { collecting }) => {
      const { key: _, locale: __, ...form } = phone(collecting)
      return enterResponse(actor, { ...form, act: "send" })
    },
  },
  "collecting/commands/close-collection": {
    operation: "collecting.manage",
    run: (actor, { collecting: { open } }) => closeCollection(actor, { entryId: open.id }),
  },
  "collecting/commands/keep-response": {
    operation: "collecting.answer",
    hasSecret: true,
    run: (actor, { collecting }) => keepResponse(actor, answerForm(collecting)),
  },
  "collecting/commands/keep-response: by the id of an invitation of others": {
    operation: "collecting.answer",
    refusal: 404,
    run: (actor, { collecting }) =>
      keepResponse(actor, { ...answerForm(collecting), key: collecting.invitationId }),
  },
  "collecting/commands/send-response": {
    operation: "collecting.answer",
    hasSecret: true,
    run: (actor, { collecting }) => sendResponse(actor, answerForm(collecting)),
  },
  "collecting/commands/send-response: by the id of an invitation of others": {
    operation: "collecting.answer",
    refusal: 404,
    run: (actor, { collecting }) =>
      sendResponse(actor, { ...answerForm(collecting), key: collecting.invitationId }),
  },
  "collecting/commands/send-response: by who handed over": {
    operation: "collecting.answer",
    refusal: 409,
    run: (actor, { collecting }) =>
      sendResponse(actor, { ...answerForm(collecting), key: collecting.readingKey }),
  },
  "collecting/commands/decline-response": {
    operation: "collecting.answer",
    hasSecret: true,
    run: (actor, { collecting: { key } }) => declineResponse(actor, { key, version: 0, remark: "" }),
  },
  "collecting/commands/hand-over": {
    operation: "collecting.answer",
    hasSecret: true,
    run: (actor, { collecting: { key } }) => handOver(actor, { key, ...colleague() }),
  },
  "collecting/commands/hand-over: by the id of an invitation of others": {
    operation: "collecting.answer",
    refusal: 404,
    run: (actor, { collecting: { invitationId } }) => handOver(actor, { key: invitationId, ...colleague() }),
  },
  "collecting/commands/take-back": {
    operation: "collecting.answer",
    hasSecret: true,
    run: (actor, { collecting: { readingKey } }) => takeBack(actor, { key: readingKey }),
  },
  "collecting/queries/questionnaire": {
    operation: "collecting.answer",
    hasSecret: true,
    run: (actor, { collecting: { key } }) => questionnaire(actor, key),
  },
  "collecting/queries/questionnaire: by the id of an invitation of others": {
    operation: "collecting.answer",
    run: (actor, { collecting: { invitationId } }) => questionnaire(actor, invitationId),
  },
  "collecting/queries/questionnaire: by phone": {
    operation: "collecting.manage",
    run: (actor, { collecting: { open } }) =>
      questionnaireByPhone(actor, { entryId: open.id, municipalityCode: "101" }),
  },
  "collecting/queries/my-questionnaires": {
    operation: "collecting.readOwn",
    subject: own,
    run: (actor) => myQuestionnaires(actor),
  },
  "collecting/queries/desk-collection": {
    operation: "collecting.manage",
    run: (actor, { collecting: { open } }) => deskCollection(actor, open.id),
  },
  "collecting/queries/collected-answers": {
    operation: "collecting.manage",
    run: (actor, { collecting: { open } }) => collectedAnswers(actor, open.id),
  },
}
