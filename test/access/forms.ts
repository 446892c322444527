import { saveForm } from "#domain/forms/commands/save-form.ts"
import { deskForm } from "#domain/forms/queries/desk-form.ts"
import { ask } from "../forms.ts"
import type { Attempts } from "./attempts.ts"

const save = {
  version: 0,
  act: "publish" as const,
  questions: [{ ...ask("nyt"), options: [], condition: null }],
}

export const forms: Attempts = {
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
