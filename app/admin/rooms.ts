import type { Rooms } from "#components/editor/room-links.tsx"
import type { Actor } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { mayWriteForm } from "#domain/forms/who-writes.ts"
import { translator } from "#messages/translate.ts"
import type { EntryKind } from "#platform/database/enums.ts"

const t = translator("da")
export const eventRooms = [
  "overblik",
  "program",
  "billetter",
  "spoergsmaal",
  "tilmeldinger",
  "venteliste",
  "breve",
  "indgang",
  "gentag",
  "aflys",
] as const
export const callRooms = ["spoergsmaal", "ansoegninger", "afgoerelser"] as const
export const surveyRooms = ["spoergsmaal", "indsamling", "tal", "udgivelser"] as const

/** The rooms that an entry of this kind has beside its page, for those who may use them. */
export function roomsOf(kind: EntryKind, actor: Actor, path: string): Rooms | undefined {
  if (kind === "EVENT" && allows(actor, "events.manage")) {
    return {
      title: t("admin.event.title"),
      links: eventRooms.map((name) => ({ href: `${path}/${name}`, label: t(`admin.event.${name}`) })),
    }
  }
  if (kind === "OPEN_CALL" && allows(actor, "calls.applications")) {
    return {
      title: t("admin.call.title"),
      links: openCallRooms(actor).map((name) => ({
        href: `${path}/${name}`,
        label: t(`admin.call.${name}`),
      })),
    }
  }
  if (kind === "SURVEY" && allows(actor, "surveys.write")) {
    return {
      title: t("admin.survey.title"),
      links: surveyRooms.map((name) => ({ href: `${path}/${name}`, label: t(`admin.survey.${name}`) })),
    }
  }
  return undefined
}

/** Those who only read applications do not write what is asked in them. */
export function openCallRooms(actor: Actor): (typeof callRooms)[number][] {
  return callRooms.filter((room) => room !== "spoergsmaal" || mayWriteForm(actor, "CALL"))
}
