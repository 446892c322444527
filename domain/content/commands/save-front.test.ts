import { randomUUID } from "node:crypto"
import { afterEach, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { now, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft, published, refusalOf, saving, signedIn } from "#test/entries.ts"
import { deskFront } from "../queries/desk-front.ts"
import { frontPage } from "../queries/front-page.ts"
import { publishEntry } from "./publish-entry.ts"
import { saveEntry } from "./save-entry.ts"
import { saveFront } from "./save-front.ts"

useDatabase()
afterEach(() => setClock(null))

const titles = async () => {
  const { lead, stories } = await frontPage(visitor)
  return [lead?.title, ...stories.map(({ title }) => title)]
}
const places = (...ids: string[]) => ids.map((entryId) => ({ entryId, untilAt: null as Date | null }))

test("any kind is put forward in its order, falls out when its time is over, and the newest fill up", async () => {
  const old = await published("NEWS", { title: "Gammel" })
  const newest = await published("NEWS", { title: "Ny" })
  const event = await published("EVENT", { title: "Topmødet" })
  const hidden = await draft("NEWS", { title: "Kladde" })
  const untilAt = new Date(now().getTime() + 3_600_000)
  await saveFront(desk, {
    seen: [],
    places: [{ entryId: event.id, untilAt }, ...places(hidden.id, old.id)],
  })
  expect(await titles()).toEqual(["Topmødet", "Gammel", "Ny"])
  expect((await frontPage(visitor)).trueUntil).toEqual(untilAt)
  const room = await deskFront(desk)
  expect(room.places.map(({ title, isShown, leavesAt }) => [title, isShown, leavesAt])).toEqual([
    ["Topmødet", true, untilAt],
    ["Kladde", false, null],
    ["Gammel", true, null],
  ])
  expect(room.shown.map(({ isPlaced }) => isPlaced)).toEqual([true, true, false])
  setClock(new Date(untilAt.getTime() + 1))
  expect(await titles()).toEqual(["Gammel", "Ny"])

  const changed = { seen: [old.id], places: places(newest.id) }
  expect(await refusalOf(saveFront(desk, changed))).toBe("tidy.front.changed")
  const seen = [event.id, hidden.id, old.id]
  expect(await refusalOf(saveFront(desk, { seen, places: places(randomUUID()) }))).toContain(
    "tidy.front.gone",
  )
  expect(await refusalOf(saveFront(await signedIn("EVENT_MANAGER"), { seen, places: [] }))).toBe(
    "errors.notAllowed",
  )
  await saveFront(desk, { seen, places: [] })
  expect(await titles()).toEqual(["Ny", "Gammel"])
})

test("a story that asks for a place in its facts gets it when published, and keeps what the room gave it since", async () => {
  const story = await draft("NEWS", { title: "Øverst", facts: { frontPlace: 1 } })
  const out = await publishEntry(desk, { ...story, publishAt: null, unpublishAt: null })
  expect((await titles())[0]).toBe("Øverst")
  await saveFront(desk, { seen: [story.id], places: [] })
  const mended = await saveEntry(
    desk,
    saving(
      { id: story.id, version: out.version },
      { title: "Øverst", lead: "Rettet", slug: "oeverst", facts: { frontPlace: 1 } },
    ),
  )
  await publishEntry(desk, { id: story.id, version: mended.version, publishAt: null, unpublishAt: null })
  expect((await deskFront(desk)).places).toEqual([])
})
