import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { removeMedia } from "#domain/media/commands/remove-media.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import { buildSession } from "#test/programme.ts"
import { saveSpeaker } from "./save-speaker.ts"

const database = useDatabase()

async function speaking() {
  const event = await buildEvent()
  const name = `Ada ${randomUUID()}`
  await buildSession(event.id, { speakers: name })
  const { id } = await db.speaker.findFirstOrThrow({ where: { name } })
  const facts = { id, eventId: event.id, version: 1, title: "", organisation: "", bio: "", pictureId: null }
  return { ...facts, name }
}

test("who a speaker is is said once, by whoever saw how it stood; pages are forgotten", async () => {
  const facts = await speaking()
  const before = await database.sql(`SELECT version FROM "PublicVersion"`)
  await saveSpeaker(await signedIn("EVENT_MANAGER"), { ...facts, title: "digter", bio: "Skriver." })
  expect(
    await db.speaker.findUnique({
      where: { id: facts.id },
      select: { title: true, bio: true, version: true },
    }),
  ).toEqual({ title: "digter", bio: "Skriver.", version: 2 })
  expect(await database.sql(`SELECT version FROM "PublicVersion"`)).not.toEqual(before)
  expect(await refusalOf(saveSpeaker(desk, { ...facts, bio: "For gammel." }))).toBe("errors.stale")
})

test("a picture must be one of the library, and stays there while a speaker has it", async () => {
  const facts = await speaking()
  const pictureId = randomUUID()
  expect(await refusalOf(saveSpeaker(desk, { ...facts, pictureId }))).toBe(
    "errors.invalidInput programme.noSuchPicture",
  )
  await db.mediaAsset.create({
    data: {
      id: pictureId,
      kind: "IMAGE",
      status: "READY",
      filename: "ada.jpg",
      mime: "image/jpeg",
      bytes: 1,
      sha256: "0".repeat(64),
      storageKey: pictureId,
    },
  })
  await saveSpeaker(desk, { ...facts, pictureId })
  expect(await refusalOf(removeMedia(desk, { id: pictureId }))).toBe("media.inUse")
  await saveSpeaker(desk, { ...facts, version: 2 })
  await removeMedia(desk, { id: pictureId })
})

test("a member may not, and who speaks at no session of the event is not found", async () => {
  const facts = await speaking()
  const other = await buildEvent()
  expect(await refusalOf(saveSpeaker(await signedIn(), facts))).toBe("errors.notAllowed")
  expect(await refusalOf(saveSpeaker(desk, { ...facts, eventId: other.id }))).toBe("errors.notFound")
})
