import { randomUUID } from "node:crypto"
import { chooseSession } from "#domain/programme/commands/choose-session.ts"
import { leaveSession } from "#domain/programme/commands/leave-session.ts"
import { moveSession } from "#domain/programme/commands/move-session.ts"
import { publishProgramme } from "#domain/programme/commands/publish-programme.ts"
import { removeRoom } from "#domain/programme/commands/remove-room.ts"
import { removeSession } from "#domain/programme/commands/remove-session.ts"
import { removeTrack } from "#domain/programme/commands/remove-track.ts"
import { saveRoom } from "#domain/programme/commands/save-room.ts"
import { saveSession } from "#domain/programme/commands/save-session.ts"
import { saveSpeaker } from "#domain/programme/commands/save-speaker.ts"
import { saveTrack } from "#domain/programme/commands/save-track.ts"
import { waitForSession } from "#domain/programme/commands/wait-for-session.ts"
import type { SaveSession } from "#domain/programme/input.ts"
import { agenda } from "#domain/programme/queries/agenda.ts"
import { agendaCalendar } from "#domain/programme/queries/agenda-calendar.ts"
import { deskProgramme } from "#domain/programme/queries/desk-programme.ts"
import { deskSpeakers } from "#domain/programme/queries/desk-speakers.ts"
import { eventProgramme } from "#domain/programme/queries/event-programme.ts"
import { programmePreview } from "#domain/programme/queries/programme-preview.ts"
import { roomLists } from "#domain/programme/queries/room-lists.ts"
import type { Attempts } from "./attempts.ts"

/** Held by someone who holds no other. */
const session = (): Omit<SaveSession, "id" | "eventId" | "version"> => ({
  kind: "SESSION",
  title: "Åbning",
  description: "",
  room: "",
  track: "",
  seats: null,
  forKinds: [],
  forElectors: [],
  products: [],
  startsAt: "2027-04-22T10:00",
  endsAt: "2027-04-22T11:00",
  speakers: `Bo Berg ${randomUUID()}, direktør, Prøve`,
})
const move = { version: 1, roomId: null, startsAt: new Date(), endsAt: new Date() }
const speaker = { name: "Ada", title: "", organisation: "", bio: "", pictureId: null }

/** The programme of an event: worked on at the desk, read by everyone once it is published. */
export const programme: Attempts = {
  "programme/queries/room-lists": {
    operation: "events.participants",
    run: (actor, { sale }) => roomLists(actor, sale.open.id),
  },
  "programme/commands/save-session": {
    operation: "events.manage",
    run: (actor, { sale }) =>
      saveSession(actor, { id: null, version: null, eventId: sale.open.id, ...session() }),
  },
  "programme/commands/save-session: one of another event": {
    operation: "events.manage",
    refusal: 404,
    run: (actor, { sale }) =>
      saveSession(actor, { id: sale.sessionId, version: 1, eventId: sale.full.id, ...session() }),
  },
  "programme/commands/move-session": {
    operation: "events.manage",
    run: (actor, { sale }) => moveSession(actor, { id: sale.sessionId, ...move }),
  },
  "programme/commands/move-session: into another event's room": {
    operation: "events.manage",
    refusal: 404,
    run: (actor, { sale }) => moveSession(actor, { id: sale.sessionId, ...move, roomId: sale.otherRoomId }),
  },
  "programme/commands/remove-session": {
    operation: "events.manage",
    run: (actor, { sale }) => removeSession(actor, { id: sale.sessionId, version: 1 }),
  },
  "programme/commands/save-room": {
    operation: "events.manage",
    run: (actor, { sale }) =>
      saveRoom(actor, { id: null, eventId: sale.open.id, name: "Rum 9", capacity: 9, position: 9 }),
  },
  "programme/commands/save-room: one of another event": {
    operation: "events.manage",
    refusal: 404,
    run: (actor, { sale }) =>
      saveRoom(actor, {
        id: sale.otherRoomId,
        eventId: sale.open.id,
        name: "Rum 9",
        capacity: 9,
        position: 9,
      }),
  },
  "programme/commands/remove-room": {
    operation: "events.manage",
    run: (actor, { sale }) => removeRoom(actor, { id: sale.otherRoomId }),
  },
  "programme/commands/save-track": {
    operation: "events.manage",
    run: (actor, { sale }) =>
      saveTrack(actor, { id: null, eventId: sale.open.id, name: "Spor 9", position: 9 }),
  },
  "programme/commands/save-track: one of another event": {
    operation: "events.manage",
    refusal: 404,
    run: (actor, { sale }) =>
      saveTrack(actor, { id: sale.otherTrackId, eventId: sale.open.id, name: "Spor 9", position: 9 }),
  },
  "programme/commands/remove-track": {
    operation: "events.manage",
    run: (actor, { sale }) => removeTrack(actor, { id: sale.otherTrackId }),
  },
  "programme/commands/save-speaker": {
    operation: "events.manage",
    run: (actor, { sale }) =>
      saveSpeaker(actor, { id: sale.speakerId, eventId: sale.open.id, version: 1, ...speaker }),
  },
  "programme/commands/save-speaker: who speaks at another event": {
    operation: "events.manage",
    refusal: 404,
    run: (actor, { sale }) =>
      saveSpeaker(actor, { id: sale.speakerId, eventId: sale.full.id, version: 1, ...speaker }),
  },
  "programme/commands/publish-programme": {
    operation: "events.manage",
    run: (actor, { sale }) => publishProgramme(actor, { eventId: sale.open.id, after: 0, note: "" }),
  },
  "programme/commands/choose-session": {
    operation: "events.chooseSession",
    hasSecret: true,
    run: (actor, { sale }) =>
      chooseSession(actor, { code: sale.chooserCode, sessionId: sale.releasedId, instead: false }),
  },
  "programme/commands/choose-session: without the ticket's secret": {
    operation: "events.chooseSession",
    refusal: 404,
    run: (actor, { sale }) =>
      chooseSession(actor, { code: randomUUID(), sessionId: sale.releasedId, instead: false }),
  },
  "programme/commands/choose-session: one that is not published": {
    operation: "events.chooseSession",
    refusal: 404,
    run: (actor, { sale }) =>
      chooseSession(actor, { code: sale.chooserCode, sessionId: sale.sessionId, instead: false }),
  },
  "programme/commands/wait-for-session": {
    operation: "events.chooseSession",
    hasSecret: true,
    run: (actor, { sale }) =>
      waitForSession(actor, { code: sale.chooserCode, sessionId: sale.fullSessionId }),
  },
  "programme/commands/wait-for-session: without the ticket's secret": {
    operation: "events.chooseSession",
    refusal: 404,
    run: (actor, { sale }) => waitForSession(actor, { code: randomUUID(), sessionId: sale.fullSessionId }),
  },
  "programme/commands/leave-session": {
    operation: "events.chooseSession",
    hasSecret: true,
    run: (actor, { sale }) => leaveSession(actor, { code: sale.chooserCode, sessionId: sale.chosenId }),
  },
  "programme/commands/leave-session: without the ticket's secret": {
    operation: "events.chooseSession",
    refusal: 404,
    run: (actor, { sale }) => leaveSession(actor, { code: randomUUID(), sessionId: sale.chosenId }),
  },
  "programme/queries/agenda": {
    operation: "events.chooseSession",
    hasSecret: true,
    run: (actor, { sale }) => agenda(actor, sale.chooserCode),
  },
  "programme/queries/agenda-calendar": {
    operation: "events.chooseSession",
    hasSecret: true,
    run: (actor, { sale }) => agendaCalendar(actor, sale.calendarCode),
  },
  "programme/queries/agenda: and its calendar, by one another's secret": {
    operation: "events.chooseSession",
    run: async (actor, { sale }) => [
      await agenda(actor, sale.calendarCode),
      await agendaCalendar(actor, sale.chooserCode),
    ],
  },
  "programme/queries/desk-programme": {
    operation: "events.manage",
    run: (actor, { sale }) => deskProgramme(actor, sale.full.id),
  },
  "programme/queries/desk-speakers": {
    operation: "events.manage",
    run: (actor, { sale }) => deskSpeakers(actor, sale.full.id),
  },
  "programme/queries/event-programme": {
    operation: "events.read",
    run: (actor, { sale }) => eventProgramme(actor, sale.full.slug),
  },
  "programme/queries/event-programme: of what is not announced, or not published": {
    operation: "events.read",
    run: async (actor, { sale }) => [
      await eventProgramme(actor, sale.draftEvent.slug),
      await eventProgramme(actor, sale.open.slug),
    ],
  },
  "programme/queries/programme-preview": {
    operation: "events.read",
    run: (actor, { previewToken }) => programmePreview(actor, { token: previewToken }),
  },
}
