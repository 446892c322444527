import type { Actor } from "#domain/access/actor.ts"
import type { DeskFindings } from "#domain/search/queries/desk-search.ts"
import { translator } from "#messages/translate.ts"
import { editorPath } from "./entry-paths.ts"
import { doorsFor } from "./sections.ts"

/** Something that was found at the desk, and where it is. */
export interface FoundLine {
  /** Of an entry that others may lead to; "" for all else. */
  readonly id: string
  /** Where readers meet it; of entries alone. */
  readonly path?: string
  readonly href: string
  readonly title: string
  readonly note: string
}

export interface FoundGroup {
  readonly key: string
  readonly label: string
  readonly lines: readonly FoundLine[]
}

/** What was found, as lines that lead there, each sort under its name; sorts that found nothing are left out. */
export function foundGroups(actor: Actor, question: string, found: DeskFindings): FoundGroup[] {
  const t = translator("da")
  const lines: Record<string, FoundLine[]> = {
    entries: found.entries.map(({ id, kind, title, status, path, isTwin }) => ({
      id: isTwin ? "" : id,
      path,
      href: editorPath(kind, id),
      title: title || t("admin.entries.untitled"),
      note: [
        t(`admin.kind.${kind}`),
        ...(isTwin ? [t("admin.twin.title")] : []),
        t(`admin.standing.${status}`),
      ].join(" · "),
    })),
    orders: found.orders.map(({ id, number, name, note }) => ({
      id: "",
      href: `/admin/arrangementer/${id}/tilmeldinger?soeg=${number}`,
      title: t("tidy.search.order", { number: String(number), name }),
      note,
    })),
    media: found.media.map(({ id, name, note }) => ({
      id: "",
      href: `/admin/medier/${id}`,
      title: name,
      note,
    })),
    people: found.people.map(({ id, name, note }) => ({
      id: "",
      href: `/admin/personer/${id}`,
      title: name,
      note,
    })),
    organisations: found.organisations.map(({ id, name, note }) => ({
      id: "",
      href: `/admin/organisationer/${id}`,
      title: name,
      note,
    })),
    rooms: roomsFound(actor, question),
  }
  return Object.entries(lines)
    .filter(([, some]) => some.length > 0)
    .map(([key, some]) => ({ key, label: t(`tidy.search.${key}`), lines: some }))
}

/** The rooms of the desk, settings among them, whose name holds what was asked for. */
function roomsFound(actor: Actor, question: string): FoundLine[] {
  const t = translator("da")
  const asked = question.trim().toLocaleLowerCase("da")
  if (!asked) return []
  return doorsFor(actor)
    .map(({ section, path }) => ({ id: "", href: path, title: t(`admin.section.${section}`), note: "" }))
    .filter(({ title }) => title.toLocaleLowerCase("da").includes(asked))
}
