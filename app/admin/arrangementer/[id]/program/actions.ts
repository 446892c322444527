"use server"

import { publishProgramme } from "#domain/programme/commands/publish-programme.ts"
import { removeRoom } from "#domain/programme/commands/remove-room.ts"
import { removeSession } from "#domain/programme/commands/remove-session.ts"
import { removeTrack } from "#domain/programme/commands/remove-track.ts"
import { saveRoom } from "#domain/programme/commands/save-room.ts"
import { saveSession } from "#domain/programme/commands/save-session.ts"
import { saveSpeaker } from "#domain/programme/commands/save-speaker.ts"
import { saveTrack } from "#domain/programme/commands/save-track.ts"
import {
  publishProgrammeInput,
  removeRoomInput,
  removeSessionInput,
  removeTrackInput,
  saveRoomInput,
  saveSessionInput,
  saveSpeakerInput,
  saveTrackInput,
} from "#domain/programme/input.ts"
import { action } from "../../../../action.ts"

const room = (name: string, done: string) => ({
  to: ({ eventId }: { eventId: string }) => `/admin/arrangementer/${eventId}/${name}?udfoert=${done}`,
})

export const keepSession = action(saveSessionInput, saveSession, room("program", "gemt"))
export const dropSession = action(removeSessionInput, removeSession, room("program", "fjernet"))
export const publish = action(publishProgrammeInput, publishProgramme, room("program", "udgivet"))
export const keepRoom = action(saveRoomInput, saveRoom, room("program/lokaler", "gemt"))
export const dropRoom = action(removeRoomInput, removeRoom, room("program/lokaler", "fjernet"))
export const keepTrack = action(saveTrackInput, saveTrack, room("program/lokaler", "gemt"))
export const dropTrack = action(removeTrackInput, removeTrack, room("program/lokaler", "fjernet"))
export const keepSpeaker = action(saveSpeakerInput, saveSpeaker, room("program/oplaegsholdere", "gemt"))
