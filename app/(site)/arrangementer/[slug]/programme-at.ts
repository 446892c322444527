import { notFound } from "next/navigation"
import { cache } from "react"
import { visitor } from "#domain/access/actor.ts"
import { type EventProgramme, eventProgramme } from "#domain/programme/queries/event-programme.ts"
import { readerLocale } from "#platform/http/reader-locale.ts"
import { moveOn } from "../../move-on.ts"

/** The programme that an address names, read once for a page and its metadata; null when there is none to see. */
export const programmeAt = cache((slug: string) => eventProgramme(visitor, slug, readerLocale()))

/** The same for a page: what moved is followed (`below`: the rest of its address), what is not there is not found. */
export async function programmeOrMissing(slug: string, below: string): Promise<EventProgramme> {
  const found = await programmeAt(slug)
  if (found) return found
  await moveOn(`/arrangementer/${slug}`, below)
  notFound()
}
