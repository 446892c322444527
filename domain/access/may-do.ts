/**
 * Who may do what, read aloud: "an editor may publish any entry", "a member may cancel own seats".
 * Closed by default: what has no word here is refused, and an operation that no code demands fails the checks.
 *
 * Holders: `visitor` is everyone, signed in or not; `member` a person with an account; `coordinator` one who
 * coordinates the organisation the subject belongs to; the rest are roles. An administrator holds every role's rows.
 * Scopes: `own` the subject is the actor's own (`ownerId`); `organisation` the subject's `organisationId` is one the
 * actor coordinates; `any` no matter whose.
 */
export type Scope = "own" | "organisation" | "any"
export type Holder =
  | "visitor"
  | "member"
  | "coordinator"
  | "editor"
  | "writer"
  | "eventManager"
  | "financeOfficer"
  | "reviewer"
  | "administrator"
export type Grants = Partial<Record<Holder, Scope>>

export const mayDo = {
  // content
  "content.read": { visitor: "any" },
  "content.readDraft": { editor: "any", writer: "any" },
  "content.readEventDraft": { editor: "any", writer: "any", eventManager: "any" },
  "content.write": { editor: "any", writer: "any" },
  "content.writeEvent": { editor: "any", writer: "any", eventManager: "any" },
  "content.publish": { editor: "any" },
  "content.publishEvent": { editor: "any", eventManager: "any" },
  "content.trash": { editor: "any" },
  "content.preview": { editor: "any", writer: "any", eventManager: "any" },
  "content.history": { editor: "any", writer: "any", eventManager: "any" },
  "content.ask": { editor: "any", writer: "any", eventManager: "any" },
  "content.closeRequest": { editor: "any", member: "own" },
  "content.comment": { editor: "any", writer: "any", eventManager: "any" },
  "content.curate": { editor: "any" },
  "content.categories": { editor: "any" },
  "content.import": { editor: "any" },
  "content.export": { editor: "any" },

  // media
  "media.read": { editor: "any", writer: "any", eventManager: "any" },
  "media.upload": { editor: "any", writer: "any", eventManager: "any" },
  "media.describe": { editor: "any", writer: "any", eventManager: "any" },
  "media.crop": { editor: "any", writer: "any", eventManager: "any" },
  "media.replace": { editor: "any" },
  "media.remove": { editor: "any" },

  // surveys
  "surveys.read": { visitor: "any" },
  "surveys.write": { editor: "any" },
  "surveys.publish": { editor: "any" },
  "surveys.readEmbargoed": { member: "any" },

  // collecting the answers to a survey; who has the secret of an invitation, or holds the role, is found inside
  "collecting.manage": { editor: "any" },
  "collecting.answer": { visitor: "any" },
  "collecting.readOwn": { member: "own" },

  // people
  "people.signIn": { visitor: "any" },
  "people.signOut": { member: "own" },
  "people.readSelf": { member: "own" },
  "people.editSelf": { member: "own" },
  "people.secondFactor": { member: "own" },
  "people.read": { editor: "any", eventManager: "any", financeOfficer: "any" },
  "people.write": { administrator: "any" },
  "people.grantRole": { administrator: "any" },
  "people.roster": { coordinator: "organisation", eventManager: "any" },
  "people.keepRoster": { coordinator: "organisation", administrator: "any" },
  "people.changeEmail": { member: "own" },
  "people.pressEmail": { visitor: "any" },
  "people.askErasure": { member: "own" },

  // membership
  "membership.read": {
    member: "own",
    coordinator: "organisation",
    financeOfficer: "any",
    eventManager: "any",
  },
  "membership.readShown": { visitor: "any" },
  "membership.write": { financeOfficer: "any", administrator: "any" },
  "membership.apply": { visitor: "any" },
  "membership.decide": { financeOfficer: "any", administrator: "any" },

  // what is kept of people
  "privacy.readSelf": { member: "own" },
  "privacy.erase": { administrator: "any" },

  // events
  "events.read": { visitor: "any" },
  "events.manage": { eventManager: "any" },
  "events.signUp": { visitor: "any" },
  "events.hold": { visitor: "any" },
  "events.wait": { visitor: "any" },
  "events.withdraw": { visitor: "any" },
  "events.offer": { eventManager: "any" },
  "events.readOrder": { visitor: "any" },
  "events.chooseSession": { visitor: "any" },
  "events.changeSeat": { visitor: "any", eventManager: "any" },
  "events.inviteToSeats": { visitor: "any", eventManager: "any" },
  "events.takeSeat": { visitor: "any" },
  "events.cancelOrder": { visitor: "any", eventManager: "any" },
  "events.cancelEvent": { eventManager: "any" },
  "events.readOwn": { member: "own" },
  "events.participants": { eventManager: "any", financeOfficer: "any" },
  "events.checkIn": { eventManager: "any" },
  "events.kitchen": { eventManager: "any" },
  "events.note": { eventManager: "any", financeOfficer: "any" },
  "events.ledger": { financeOfficer: "any", eventManager: "any" },

  // invoices
  "billing.readOne": { visitor: "any" },
  "billing.readProfile": { coordinator: "organisation", financeOfficer: "any" },
  "billing.read": { financeOfficer: "any", eventManager: "any" },
  "billing.write": { financeOfficer: "any" },

  // open calls
  "calls.read": { visitor: "any" },
  "calls.apply": { visitor: "any" },
  "calls.withdraw": { visitor: "any" },
  "calls.readApplication": { visitor: "any" },
  "calls.readOwn": { member: "own" },
  "calls.applications": { editor: "any", reviewer: "any" },
  "calls.decide": { editor: "any" },
  "calls.publish": { editor: "any" },

  // questions that are asked of people
  "forms.attach": { visitor: "any" },
  "forms.writeEvent": { eventManager: "any" },
  "forms.writeCall": { editor: "any" },
  "forms.writeJoining": { financeOfficer: "any", administrator: "any" },

  // how much is read
  "visits.read": { editor: "any" },

  // post, jobs and the log
  "mail.read": { editor: "any", eventManager: "any", financeOfficer: "any" },
  "mail.resend": { eventManager: "any", financeOfficer: "any", administrator: "any" },
  "mail.test": { administrator: "any" },
  "jobs.read": { administrator: "any" },
  "retention.read": { administrator: "any" },
  "audit.read": { administrator: "any" },

  // the desk itself
  "admin.enter": {
    editor: "any",
    writer: "any",
    eventManager: "any",
    financeOfficer: "any",
    reviewer: "any",
    administrator: "any",
  },
} as const satisfies Record<string, Grants>

export type Operation = keyof typeof mayDo
