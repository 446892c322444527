import { saveSession } from "#domain/programme/commands/save-session.ts"
import type { SaveSession } from "#domain/programme/input.ts"
import { desk } from "./entries.ts"

/** Builders of programmes, made by the real commands. A session is held from ten to eleven where nothing else is said. */
export async function buildSession(
  eventId: string,
  changes: Partial<SaveSession> = {},
): Promise<{ id: string; eventId: string }> {
  return saveSession(desk, {
    id: null,
    version: null,
    eventId,
    kind: "SESSION",
    title: "Oplæg",
    description: "",
    room: "",
    track: "",
    startsAt: "2027-04-22T10:00",
    endsAt: "2027-04-22T11:00",
    speakers: "",
    seats: null,
    forKinds: [],
    forElectors: [],
    products: [],
    ...changes,
  })
}
