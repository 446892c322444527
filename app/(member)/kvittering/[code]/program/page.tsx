import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { AgendaView } from "#components/programme/agenda-view.tsx"
import { siteAddress } from "#domain/mail/site-address.ts"
import { agenda } from "#domain/programme/queries/agenda.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import "../../../../programme.css"
import { type PageProps, secretOf } from "../../../../asked.ts"
import { currentActor } from "../../../../current-actor.ts"
import { pathHere, t } from "../../../../reader.ts"
import { choose, leave, wait } from "./actions.ts"

export function generateMetadata(): Metadata {
  return { title: t("programme.agenda.title"), robots: { index: false } }
}

/** Which sessions the holder of a ticket goes to, chosen behind its secret. */
export default async function AgendaPage({ params, searchParams }: PageProps<{ code: string }>) {
  const [{ code }, asked] = await Promise.all([params, searchParams])
  if (!secretOf(code)) notFound()
  const found = await agenda(await currentActor(), code)
  if (!found) notFound()
  return (
    <main id="indhold" tabIndex={-1}>
      <AgendaView
        agenda={found}
        isSaved={asked.gemt === "ja"}
        ticketPath={pathHere(`/kvittering/${code}`)}
        eventPath={pathHere(found.event.path)}
        calendar={siteAddress("da", `/api/kalender/${found.calendarCode}/program.ics`)}
        acts={{ choose, leave, wait }}
        locale={readerLocale()}
      />
    </main>
  )
}
