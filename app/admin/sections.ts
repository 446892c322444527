import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import type { Operation } from "#domain/access/may-do.ts"

/** The rooms of the desk, in the order of the rail. */
export type Section =
  | "start"
  | "news"
  | "events"
  | "calls"
  | "surveys"
  | "pages"
  | "calendar"
  | "front"
  | "menus"
  | "trash"
  | "links"
  | "media"
  | "imports"
  | "people"
  | "organisations"
  | "joinings"
  | "memberships"
  | "signUps"
  | "invoices"
  | "applications"
  | "mail"
  | "visits"
  | "jobs"
  | "retention"
  | "log"
  | "settings"

interface Door {
  readonly section: Section
  readonly path: string
  /** What one must be allowed in order to have any use of it. */
  readonly operation: Operation
}

const doors: readonly Door[] = [
  { section: "start", path: "/admin", operation: "admin.enter" },
  { section: "news", path: "/admin/nyheder", operation: "content.write" },
  { section: "events", path: "/admin/arrangementer", operation: "content.readEventDraft" },
  { section: "calls", path: "/admin/open-calls", operation: "content.write" },
  { section: "surveys", path: "/admin/undersoegelser", operation: "content.readDraft" },
  { section: "pages", path: "/admin/sider", operation: "content.write" },
  { section: "calendar", path: "/admin/kalender", operation: "content.preview" },
  { section: "front", path: "/admin/forside", operation: "content.curate" },
  { section: "menus", path: "/admin/menuer", operation: "content.curate" },
  { section: "trash", path: "/admin/papirkurv", operation: "content.trash" },
  { section: "links", path: "/admin/links", operation: "content.write" },
  { section: "media", path: "/admin/medier", operation: "media.read" },
  { section: "imports", path: "/admin/import", operation: "content.import" },
  { section: "people", path: "/admin/personer", operation: "people.read" },
  { section: "organisations", path: "/admin/organisationer", operation: "people.read" },
  { section: "joinings", path: "/admin/indmeldelser", operation: "membership.decide" },
  { section: "memberships", path: "/admin/medlemskaber", operation: "membership.write" },
  { section: "signUps", path: "/admin/tilmeldinger", operation: "events.participants" },
  { section: "invoices", path: "/admin/fakturaer", operation: "billing.read" },
  { section: "applications", path: "/admin/ansoegninger", operation: "calls.applications" },
  { section: "mail", path: "/admin/post", operation: "mail.read" },
  { section: "visits", path: "/admin/besoeg", operation: "visits.read" },
  { section: "jobs", path: "/admin/job", operation: "jobs.read" },
  { section: "retention", path: "/admin/opbevaring", operation: "retention.read" },
  { section: "log", path: "/admin/log", operation: "audit.read" },
  { section: "settings", path: "/admin/indstillinger", operation: "content.categories" },
]

/** The rooms this actor has any use of. Leaving one out is courtesy; what stands inside asks for itself. */
export function doorsFor(actor: Actor): Door[] {
  return doors.filter(({ operation }) => allows(actor, operation))
}
