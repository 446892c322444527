import type { ReactNode } from "react"
import { Desk } from "#components/admin/desk.tsx"
import type { PaletteLink } from "#components/admin/palette.tsx"
import { PaletteDoor } from "#components/admin/palette-door.tsx"
import type { RailLink } from "#components/admin/rail.tsx"
import { EndedDoors } from "#components/events/door/ended-doors.tsx"
import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { translator } from "#messages/translate.ts"
import { ClientWords } from "../client-words.tsx"
import { deskCounts } from "./desk-counts.ts"
import { newDoorsFor } from "./entry-paths.ts"
import { doorsFor, type Section } from "./sections.ts"

/**
 * The frame of every page of the desk: rail, bar with title and actions, content. `parent` is the list above, shown as
 * a way back. `frameless` children bring their own bar and columns (the editor).
 */
export async function AdminPage({
  actor,
  section,
  title,
  actions,
  parent,
  frameless = false,
  children,
}: {
  actor: Actor
  section: Section
  title: string
  actions?: ReactNode
  parent?: { readonly href: string; readonly label: string }
  frameless?: boolean
  children: ReactNode
}) {
  const t = translator("da")
  const counts = await deskCounts(actor)
  const links: RailLink[] = doorsFor(actor).map((door) => ({
    href: door.path,
    label: t(`admin.section.${door.section}`),
    count: door.section === "mail" ? null : (counts[door.section] ?? null),
    note: door.section === "mail" && counts.mail ? t("admin.rail.waiting", { count: counts.mail }) : null,
    current: door.section === section,
  }))
  return (
    <Desk
      links={links}
      search={
        <ClientWords namespaces={["tidy.palette"]}>
          <PaletteDoor links={paletteLinks(actor)} />
        </ClientWords>
      }
      title={title}
      actions={actions}
      parent={parent}
      frameless={frameless}
      who={actor.kind === "person" ? actor.name || actor.email : ""}
    >
      <EndedDoors />
      {children}
    </Desk>
  )
}

/** What the palette leads to besides what is searched for: what one may begin, and the rooms. */
function paletteLinks(actor: Actor): PaletteLink[] {
  const t = translator("da")
  return [
    ...newDoorsFor(actor).map(({ kind, path }) => ({
      href: path,
      label: t(`admin.entries.new.${kind}`),
      kind: "new" as const,
    })),
    ...doorsFor(actor).map(({ section, path }) => ({
      href: path,
      label: t(`admin.section.${section}`),
      kind: "room" as const,
    })),
    ...(allows(actor, "content.readEventDraft")
      ? [{ href: "/admin/kopier", label: t("saving.copies.title"), kind: "room" as const }]
      : []),
  ]
}
