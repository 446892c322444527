import { randomUUID } from "node:crypto"
import { attachFile } from "#domain/forms/commands/attach-file.ts"
import { openAnswerFile } from "#domain/forms/commands/open-answer-file.ts"
import { saveForm } from "#domain/forms/commands/save-form.ts"
import { deskForm } from "#domain/forms/queries/desk-form.ts"
import { noLimits } from "#domain/forms/rules/question.ts"
import { pdf } from "../calls.ts"
import { ask } from "../forms.ts"
import type { Attempts } from "./attempts.ts"

const save = {
  version: 0,
  act: "publish" as const,
  questions: [{ ...ask("nyt"), options: [], condition: null, limits: { ...noLimits, files: [] } }],
}

export const forms: Attempts = {
  "forms/commands/attach-file": {
    operation: "forms.attach",
    run: (actor, { sale }) =>
      attachFile(actor, {
        formVersion: sale.asking.formVersion,
        key: "plan",
        owner: randomUUID(),
        file: pdf(),
        client: randomUUID(),
        before: "",
      }),
  },
  "forms/commands/open-answer-file": {
    operation: "events.participants",
    run: (actor, { sale }) => openAnswerFile(actor, { id: sale.asking.sentId }),
  },
  "forms/commands/open-answer-file: one that waits for its form": {
    operation: "admin.enter",
    refusal: 404,
    run: (actor, { sale }) => openAnswerFile(actor, { id: sale.asking.waitingId }),
  },
  "forms/commands/save-form": {
    operation: "forms.writeEvent",
    run: (actor, { sale }) => saveForm(actor, { ...save, kind: "EVENT", entryId: sale.open.id }),
  },
  "forms/commands/save-form: of a call": {
    operation: "forms.writeCall",
    run: (actor, { calls }) => saveForm(actor, { ...save, kind: "CALL", entryId: calls.open.id }),
  },
  "forms/commands/save-form: of a call, as if it were an event": {
    operation: "forms.writeEvent",
    refusal: 404,
    run: (actor, { calls }) => saveForm(actor, { ...save, kind: "EVENT", entryId: calls.open.id }),
  },
  "forms/queries/desk-form": {
    operation: "forms.writeEvent",
    run: (actor, { sale }) => deskForm(actor, "EVENT", sale.open.id),
  },
  "forms/queries/desk-form: of joining": {
    operation: "forms.writeJoining",
    run: (actor) => deskForm(actor, "JOINING", null),
  },
}
