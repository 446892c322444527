/**
 * The house as data: what stands on what, and which capability may use which. Read aloud: a route asks, a view
 * shows, the domain decides, the platform carries. `npm run floors` checks it; test/floors/ holds the checks.
 */
"use strict"

/** From the top down. A floor uses the floors below it, never one above or beside it. */
const floors = [
  { name: "doors", folders: ["start"] },
  { name: "demo", folders: ["prisma/demo"] },
  { name: "routes", folders: ["app"] },
  { name: "views", folders: ["components"] },
  { name: "rules", folders: ["domain"] },
  { name: "sentences", folders: ["messages"] },
  { name: "ground", folders: ["platform"] },
]

/** Stand outside the house and may look into every room; the house knows nothing of them. */
const workshops = ["test", "e2e", "bench"]

/** Which capability may use which others. A folder of domain/ that has no line here is closed: nothing in, nothing out. */
const mayUse = {
  access: [],
  audit: ["access"],
  mail: ["access", "audit"],
  media: ["access", "audit"],
  content: ["access", "audit", "mail", "media"],
  search: ["access", "content", "surveys"],
  people: ["access", "audit", "mail", "billing"],
  membership: ["access", "audit", "mail", "people", "billing", "forms"],
  privacy: [
    "access",
    "audit",
    "mail",
    "people",
    "membership",
    "events",
    "calls",
    "billing",
    "forms",
    "collecting",
  ],
  billing: ["access", "audit", "mail"],
  events: ["access", "audit", "mail", "content", "media", "people", "membership", "billing", "forms"],
  programme: ["access", "audit", "mail", "content", "media", "events", "forms"],
  forms: ["access", "audit", "billing", "media"],
  calls: ["access", "audit", "mail", "content", "media", "people", "forms", "events"],
  visits: ["access"],
  retention: ["access", "people", "content", "events", "calls", "imports", "mail", "visits", "collecting"],
  blocks: ["access", "content", "events", "calls", "surveys", "people"],
  exports: ["access", "content", "media"],
  imports: ["access", "audit", "content", "media"],
  surveys: ["access", "audit", "mail", "content", "media", "people", "membership", "forms"],
  collecting: ["access", "audit", "mail", "people", "surveys"],
}

/** Files of a commands/ folder that are a part of other commands: they take the transaction, not the Actor. */
const partsOfCommands = [
  "domain/audit/commands/audit.ts",
  "domain/mail/commands/send-later.ts",
  "domain/billing/commands/issue-invoice.ts",
  "domain/billing/commands/credit-positions.ts",
  "domain/billing/commands/remember-billing.ts",
  "domain/forms/commands/keep-answers.ts",
]

/** The only files that may pass on what another file exports. */
const mayReExport = ["platform/database/enums.ts"]

/** Names that say nothing about what is inside. */
const forbiddenNames = ["utils", "util", "helpers", "helper", "common", "misc", "services", "types"]

/** Lines of one source file: what to aim at, and what fails. */
const fileLength = { aim: 250, most: 350 }

module.exports = { floors, workshops, mayUse, partsOfCommands, mayReExport, forbiddenNames, fileLength }
