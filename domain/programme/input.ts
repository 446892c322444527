import { z } from "zod"
import { ElectorGroup } from "#platform/database/enums.ts"
import { day, id, line, localTime, optionalLine, optionalText } from "#platform/input/fields.ts"

/** Left out, and "" as a form sends it, are null. */
const optionalId = z
  .union([z.literal(""), id()])
  .nullish()
  .transform((value) => value || null)
const optionalSeats = z
  .union([z.literal("").transform(() => null), z.coerce.number("errors.invalid").int().min(1).max(100_000)])
  .nullish()
  .transform((value) => value ?? null)
const position = z.coerce.number("errors.invalid").int().min(0).max(999).default(0)
/** The number of saves that a change was made from; of what is new, null. */
const madeFrom = z.coerce.number("errors.invalid").int().min(1)

export const saveSessionInput = z
  .strictObject({
    id: optionalId,
    eventId: id(),
    version: z
      .union([z.literal("").transform(() => null), madeFrom])
      .nullish()
      .transform((value) => value ?? null),
    kind: z.enum(["SESSION", "BREAK"]).default("SESSION"),
    title: line(200),
    description: optionalText(2_000),
    /** By name; one that the event has not got yet becomes a room, or a track, of it. */
    room: optionalLine(100),
    track: optionalLine(100),
    startsAt: localTime(),
    endsAt: localTime(),
    /** One on each line: "Name, title, organisation". */
    speakers: optionalText(4_000),
    /** How many may choose it; left out, as many as the room seats. */
    seats: optionalSeats,
    /** Whose it is, by the kind of their organisation; none: everyone's. */
    forKinds: z
      .array(z.enum(["MUNICIPALITY", "LIBRARY", "INSTITUTION", "ASSOCIATION", "COMPANY"]))
      .default([]),
    /** Whose it is, by what they may vote as; none: everyone's. */
    forElectors: z.array(z.enum(ElectorGroup)).default([]),
    /** Whose it is, by a ticket or an add-on they have; none: everyone's. */
    products: z.array(id()).max(50).default([]),
  })
  .refine((session) => !session.id || session.version !== null, {
    path: ["version"],
    message: "errors.invalid",
  })
export const removeSessionInput = z.strictObject({ id: id(), version: madeFrom })
export const moveSessionInput = z.strictObject({
  id: id(),
  version: madeFrom,
  roomId: id().nullable(),
  startsAt: z.coerce.date("errors.time"),
  endsAt: z.coerce.date("errors.time"),
})

export const saveRoomInput = z.strictObject({
  id: optionalId,
  eventId: id(),
  name: line(100),
  capacity: optionalSeats,
  position,
})
export const removeRoomInput = z.strictObject({ id: id() })
export const saveTrackInput = z.strictObject({ id: optionalId, eventId: id(), name: line(100), position })
export const removeTrackInput = z.strictObject({ id: id() })

export const saveSpeakerInput = z.strictObject({
  id: id(),
  /** At whose desk: one of the events they speak at. */
  eventId: id(),
  version: madeFrom,
  name: line(200),
  title: optionalLine(200),
  organisation: optionalLine(200),
  bio: optionalText(4_000),
  pictureId: optionalId,
})

export const chooseSessionInput = z.strictObject({
  /** The secret of a ticket. */
  code: z.uuid("errors.notFound"),
  sessionId: id(),
  /** Whether what it overlaps with is given up for it. */
  instead: z
    .literal("ja")
    .nullish()
    .transform((value) => value === "ja"),
})
/** Gives up a session, or waits for a seat at it. */
export const sessionOfTicketInput = z.strictObject({ code: z.uuid("errors.notFound"), sessionId: id() })

export const publishProgrammeInput = z.strictObject({
  eventId: id(),
  /** The number of the release that was seen before; 0 when there was none. */
  after: z.coerce.number("errors.invalid").int().min(0),
  note: optionalLine(500),
})

export type SaveSession = z.output<typeof saveSessionInput>
export type PublishProgramme = z.output<typeof publishProgrammeInput>
export type ChooseSession = z.output<typeof chooseSessionInput>
export type SessionOfTicket = z.output<typeof sessionOfTicketInput>
export type MoveSession = z.output<typeof moveSessionInput>
export type SaveRoom = z.output<typeof saveRoomInput>
export type SaveTrack = z.output<typeof saveTrackInput>
export type SaveSpeaker = z.output<typeof saveSpeakerInput>

/** An event once more: under this title, beginning on this day. */
export const repeatEventInput = z.strictObject({ eventId: id(), title: line(200), day: day() })
export type RepeatEvent = z.output<typeof repeatEventInput>
