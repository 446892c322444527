import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { DoorDesk } from "#components/events/door/door-desk.tsx"
import { door } from "#domain/events/queries/door.ts"
import { translator } from "#messages/translate.ts"
import { buildId } from "#platform/config/build-id.ts"
import { ask } from "../../../../../ask.ts"
import { isId, type PageProps } from "../../../../../asked.ts"
import { ClientWords } from "../../../../../client-words.tsx"
import { AdminPage } from "../../../../admin-page.tsx"
import { enterRoom } from "../../event-room.tsx"

const t = translator("da")
export const metadata: Metadata = { title: t("admin.event.indgang") }

/**
 * One door: it goes on by itself when the line is gone. `?uden=liste` is the page as its device keeps it, to be opened
 * again without a line: nobody's name is on it (components/events/door/keep-page.ts).
 */
export default async function DoorPage({ params, searchParams }: PageProps<{ id: string; list: string }>) {
  const [{ id, list }, { uden }] = await Promise.all([params, searchParams])
  const isBare = uden === "liste"
  const { actor, event, path } = await enterRoom(id, "indgang")
  if (!isId(list)) notFound()
  const first = await ask(actor, `${path}/${list}`, door(actor, list))
  if (first.eventId !== id) notFound()
  return (
    <AdminPage
      actor={actor}
      section="events"
      title={first.listName}
      parent={{ href: path, label: event.title }}
    >
      <ClientWords namespaces={["checkin"]}>
        <DoorDesk
          first={JSON.parse(JSON.stringify(isBare ? { ...first, tickets: [] } : first))}
          isBare={isBare}
          build={buildId}
        />
      </ClientWords>
    </AdminPage>
  )
}
