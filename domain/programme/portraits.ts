import { type Picture, shelfOf } from "#domain/content/pictures.ts"
import { db } from "#platform/database/client.ts"
import { type ProgrammeSession, speakersIn } from "./rules/programme.ts"

/** What is told of speakers besides their names, by id. It follows who they are now, not the release that names them. */
export type Portraits = Readonly<Record<string, { readonly bio: string; readonly picture: Picture | null }>>

/** Who speaks at these sessions, with their pictures where they are ready. */
export async function portraitsOf(sessions: readonly ProgrammeSession[]): Promise<Portraits> {
  const speakers = await db.speaker.findMany({
    where: { id: { in: speakersIn(sessions).map(({ id }) => id) } },
    select: { id: true, bio: true, pictureId: true },
  })
  const shelf = await shelfOf(speakers.flatMap(({ pictureId }) => pictureId ?? []))
  return Object.fromEntries(
    speakers.map(({ id, bio, pictureId }) => [
      id,
      { bio, picture: pictureId ? (shelf.pictures[pictureId] ?? null) : null },
    ]),
  )
}
