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
