import type { Tx } from "#platform/database/client.ts"
import { InvalidInput } from "#platform/refusal.ts"

/** When a session is to be held, where and by whom; `id` is null for one that is not there yet. */
interface Wish {
  readonly id: string | null
  readonly eventId: string
  readonly roomId: string | null
  readonly speakerIds: readonly string[]
  readonly startsAt: Date
  readonly endsAt: Date
}

/**
 * Waits for everyone who changes the programme of this event; speakers come after it (`lockSpeakers`), in one order
 * with everyone else. What is looked for after this stays so until commit.
 */
export async function lockProgramme(tx: Tx, eventId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS "locked" FROM "Event" WHERE "entryId" = ${eventId}::uuid FOR NO KEY UPDATE`
}

/** Waits for everyone who books one of these speakers, at whatever event. */
export async function lockSpeakers(tx: Tx, speakerIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT lock_speakers(${speakerIds}::uuid[])::text`
}

/**
 * Says who or what is taken in the hours of a session, before the database refuses it.
 * @throws InvalidInput at `room` with the session that is held there, at `speakers` with who is where
 */
export async function demandFree(tx: Tx, wish: Wish): Promise<void> {
  const [rooms, speakers] = [await roomClashes(tx, wish), await speakerClashes(tx, wish)]
  if (rooms.length + speakers.length === 0) return
  throw new InvalidInput({
    ...(rooms.length > 0 ? { room: rooms.map((clash) => code("programme.taken.room", clash)) } : {}),
    ...(speakers.length > 0
      ? { speakers: speakers.map((clash) => code("programme.taken.speaker", clash)) }
      : {}),
  })
}

/** Sessions in this room (constraint Session_room_no_overlap). */
function roomClashes(tx: Tx, { id, roomId, startsAt, endsAt }: Wish) {
  return tx.$queryRaw<{ title: string }[]>`
    SELECT "title" FROM "Session"
      WHERE "roomId" = ${roomId}::uuid AND "id" IS DISTINCT FROM ${id}::uuid
        AND tstzrange("startsAt", "endsAt") && tstzrange(${startsAt}::timestamptz, ${endsAt}::timestamptz)
      ORDER BY "startsAt" LIMIT 1`
}

/** Sessions that are held by these speakers, of whatever event (trigger check_speakers). */
function speakerClashes(tx: Tx, { id, eventId, speakerIds, startsAt, endsAt }: Wish) {
  return tx.$queryRaw<{ name: string; title: string; event: string }[]>`
    SELECT DISTINCT ON (p."name", p."id") p."name", s."title", n."title" AS "event"
      FROM busy_speakers(${speakerIds}::uuid[], tstzrange(${startsAt}::timestamptz, ${endsAt}::timestamptz)) b
      JOIN "Speaker" p ON p."id" = b."speakerId"
      JOIN "Session" s ON s."id" = b."sessionId" AND s."id" IS DISTINCT FROM ${id}::uuid
      JOIN "Entry" n ON n."id" = s."eventId"
      WHERE EXISTS (SELECT 1 FROM "Event" WHERE "entryId" = ${eventId}::uuid AND "cancelledAt" IS NULL)
      ORDER BY p."name", p."id", s."startsAt"`
}

function code(key: string, values: Readonly<Record<string, string>>): string {
  const blanks = Object.entries(values).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `${key}?${blanks.join("&")}`
}
