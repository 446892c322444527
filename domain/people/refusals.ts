import { Refusal } from "#platform/refusal.ts"

/** The link was used, is too old, or was opened in another browser than the one that asked; a new one is offered. */
export class LinkOver extends Refusal {
  constructor() {
    super("people.linkOver", 410)
  }
}
