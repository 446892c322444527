import { notFound } from "next/navigation"
import type { ReactNode } from "react"
import type { SignedIn } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { type DeskCall, deskCall } from "#domain/calls/queries/desk-call.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../ask.ts"
import { isId } from "../../asked.ts"
import { deskActor } from "../desk-actor.ts"
import { RoomFrame } from "../room-frame.tsx"
import { type callRooms, openCallRooms } from "../rooms.ts"

const t = translator("da")
export type Room = (typeof callRooms)[number]

export interface RoomAsked {
  readonly actor: SignedIn
  readonly call: DeskCall
  /** Of the room itself. */
  readonly path: string
}

/** Who works in a room of which call. */
export async function enterRoom(id: string, room: Room): Promise<RoomAsked> {
  const path = `/admin/open-calls/${id}/${room}`
  const actor = await deskActor(path)
  if (!isId(id)) notFound()
  return { actor, call: await ask(actor, path, deskCall(actor, id)), path }
}

/** The frame of a call's rooms: its name, the ways between them, and what was just done. */
export function CallRoom({
  actor,
  call,
  room,
  done,
  actions,
  children,
}: {
  actor: SignedIn
  call: DeskCall
  room: Room
  /** What the address says was just done: a key below calls.desk.done. */
  done?: string | string[] | undefined
  actions?: ReactNode
  children: ReactNode
}) {
  const base = `/admin/open-calls/${call.id}`
  const mayWrite = allows(actor, "content.write")
  return (
    <RoomFrame
      actor={actor}
      section={mayWrite ? "calls" : "applications"}
      title={call.title}
      parent={
        mayWrite
          ? { href: "/admin/open-calls", label: t("admin.section.calls") }
          : { href: "/admin/ansoegninger", label: t("admin.section.applications") }
      }
      actions={actions}
      label={t("admin.call.title")}
      colour="of-calls"
      tabs={[
        ...(mayWrite ? [{ href: base, label: t("calls.desk.text") }] : []),
        ...openCallRooms(actor).map((one) => ({
          href: `${base}/${one}`,
          label: t(`admin.call.${one}`),
          isCurrent: one === room,
        })),
      ]}
      done={typeof done === "string" && doneWords.has(done) ? t(`calls.desk.done.${done}`) : ""}
    >
      {children}
    </RoomFrame>
  )
}

const doneWords = new Set(["gemt", "tjekket", "udgivet"])
