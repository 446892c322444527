import { notFound } from "next/navigation"
import type { ReactNode } from "react"
import type { SignedIn } from "#domain/access/actor.ts"
import { allows } from "#domain/access/demand.ts"
import { type DeskCall, deskCall } from "#domain/calls/queries/desk-call.ts"
import { translator } from "#messages/translate.ts"
import { ask } from "../../ask.ts"
import { isId } from "../../asked.ts"
import { AdminPage } from "../admin-page.tsx"
import { deskActor } from "../desk-actor.ts"
import { callRooms } from "../rooms.ts"

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
  const parent = mayWrite
    ? { href: "/admin/open-calls", label: t("admin.section.calls") }
    : { href: "/admin/ansoegninger", label: t("admin.section.applications") }
  return (
    <AdminPage
      actor={actor}
      section={mayWrite ? "calls" : "applications"}
      title={call.title || t("admin.entries.untitled")}
      parent={parent}
      actions={actions}
    >
      <nav aria-label={t("admin.call.title")}>
        <ul className="rooms">
          {mayWrite ? (
            <li>
              <a href={base}>{t("calls.desk.text")}</a>
            </li>
          ) : null}
          {callRooms.map((one) => (
            <li key={one}>
              <a href={`${base}/${one}`} aria-current={one === room ? "page" : undefined}>
                {t(`admin.call.${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {typeof done === "string" && doneWords.has(done) ? (
        <p className="told" data-mood="good" role="status">
          {t(`calls.desk.done.${done}`)}
        </p>
      ) : null}
      {children}
    </AdminPage>
  )
}

const doneWords = new Set(["gemt", "tjekket", "udgivet"])
