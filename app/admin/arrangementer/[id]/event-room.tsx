import { notFound } from "next/navigation"
import type { ReactNode } from "react"
import type { SignedIn } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { type DeskEvent, deskEvent } from "#domain/events/queries/desk-event.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../../ask.ts"
import { isId } from "../../../asked.ts"
import { deskActor } from "../../desk-actor.ts"
import { RoomFrame } from "../../room-frame.tsx"
import { eventRooms } from "../../rooms.ts"

const t = translator("da")
export type Room = (typeof eventRooms)[number]

export interface RoomAsked {
  readonly actor: SignedIn
  readonly event: DeskEvent
  readonly path: string
}

/** Who works in a room of which event. An event that has no dates yet is sent to where they are written. */
export async function enterRoom(id: string, room: Room): Promise<RoomAsked> {
  const path = `/admin/arrangementer/${id}/${room}`
  const actor = await deskActor(path)
  if (!isId(id)) notFound()
  return { actor, event: await ask(actor, path, deskEvent(actor, id)), path }
}

/** The frame of an event's rooms: its name, the ways between them, and what was just done. */
export function EventRoom({
  actor,
  event,
  room,
  done,
  actions,
  children,
}: {
  actor: SignedIn
  event: DeskEvent
  room: Room
  /** What the address says was just done: "gemt", "tilbudt" …; a key below events.desk.done. */
  done?: string | string[] | undefined
  actions?: ReactNode
  children: ReactNode
}) {
  const base = `/admin/arrangementer/${event.id}`
  const open = allows(actor, "events.manage") ? eventRooms : (["tilmeldinger"] as const)
  return (
    <RoomFrame
      actor={actor}
      section="events"
      title={event.title}
      parent={{ href: "/admin/arrangementer", label: t("admin.section.events") }}
      actions={actions}
      label={t("admin.event.title")}
      colour="of-events"
      tabs={[
        ...(allows(actor, "content.readEventDraft") ? [{ href: base, label: t("events.desk.text") }] : []),
        ...open.map((one) => ({
          href: `${base}/${one}`,
          label: t(`admin.event.${one}`),
          isCurrent: one === room,
        })),
      ]}
      notice={
        event.cancelledAt ? (
          <p className="told">
            {t("events.public.isCancelled")}: {event.cancelReason}
          </p>
        ) : null
      }
      done={typeof done === "string" && doneWords.has(done) ? t(`events.desk.done.${done}`) : ""}
    >
      {children}
    </RoomFrame>
  )
}

const doneWords = new Set([
  "gemt",
  "fjernet",
  "tilbudt",
  "aflyst",
  "udgivet",
  "tilmeldt",
  "afmeldt",
  "noteret",
  "slettet",
])
