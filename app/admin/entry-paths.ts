import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import type { Operation } from "#domain/access/may-do.ts"
import type { EntryKind } from "#platform/database/enums.ts"
import type { Section } from "./sections.ts"

/** Where each kind of entry is listed and written. */
export const listOf: Record<EntryKind, { readonly path: string; readonly section: Section }> = {
  NEWS: { path: "/admin/nyheder", section: "news" },
  PAGE: { path: "/admin/sider", section: "pages" },
  EVENT: { path: "/admin/arrangementer", section: "events" },
  OPEN_CALL: { path: "/admin/open-calls", section: "calls" },
  SURVEY: { path: "/admin/undersoegelser", section: "surveys" },
}

export function editorPath(kind: EntryKind, id: string): string {
  return `${listOf[kind].path}/${id}`
}

/** What it takes to begin one of each kind. */
export const writes: Record<EntryKind, Operation> = {
  NEWS: "content.write",
  PAGE: "content.write",
  EVENT: "content.writeEvent",
  OPEN_CALL: "content.write",
  SURVEY: "surveys.write",
}

/** Where this actor may begin something new. */
export function newDoorsFor(actor: Actor): { kind: EntryKind; path: string }[] {
  return (Object.keys(listOf) as EntryKind[])
    .filter((kind) => allows(actor, writes[kind]))
    .map((kind) => ({ kind, path: `${listOf[kind].path}/ny` }))
}
