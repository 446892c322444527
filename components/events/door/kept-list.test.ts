import { beforeEach, expect, test, vi } from "vitest"
import { now } from "#platform/time/time.ts"
import { DoorGone } from "./ask-door.ts"
import type { DoorOnWire } from "./kept-door.ts"
import { keepAside, keepPassages, keepUnsent, keptPassages, keptUnsent } from "./kept-door.ts"
import { forgetDoor, forgetDoors, forgetEndedDoors, forgetGone, keepList } from "./kept-list.ts"

const pathOf = (listId: string) => `/admin/arrangementer/e/indgang/${listId}`
let workers = new Set<string>()

beforeEach(() => {
  const store = new Map<string, string>()
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
    removeItem: (key: string) => void store.delete(key),
    key: (place: number) => [...store.keys()][place] ?? null,
    get length() {
      return store.size
    },
  })
  const all = new Map<string, Map<string, Response>>()
  vi.stubGlobal("caches", {
    keys: async () => [...all.keys()],
    has: async (name: string) => all.has(name),
    delete: async (name: string) => all.delete(name),
    open: async (name: string) => {
      const cache = all.get(name) ?? new Map<string, Response>()
      all.set(name, cache)
      return {
        keys: async () => [...cache.keys()],
        match: async (path: string) => cache.get(path)?.clone(),
        put: async (path: string, answer: Response) => void cache.set(path, answer),
      }
    },
  })
  workers = new Set(["a", "b"].map(pathOf))
  vi.stubGlobal("navigator", {
    serviceWorker: {
      getRegistrations: async () =>
        [...workers].map((path) => ({
          scope: `https://example.org${path}`,
          unregister: async () => workers.delete(path),
        })),
    },
  })
})

const list = (listId: string, good: number): DoorOnWire => ({
  listId,
  eventId: "e",
  key: "",
  at: now().toISOString(),
  until: new Date(now().getTime() + good).toISOString(),
  digest: "",
  signature: "",
  tickets: [],
})
const keepGood = (listId: string) => keepList(pathOf(listId), { list: list(listId, 60_000), skew: 0 })
const passage = { code: "1", kind: "IN" as const, at: "2026-11-28T10:00:00.000Z", door: "" }
const untold = { code: "1", wish: "IN" as const, nonce: "n", decided: null }

test("a list that is removed makes its own door forgotten, and no other", async () => {
  await keepGood("a")
  await keepGood("b")
  await forgetGone(new DoorGone(404), pathOf("b"))
  expect(await caches.keys()).toEqual([`samling-door ${pathOf("a")} list`])
  expect([...workers]).toEqual([pathOf("a")])
})

test.each([401, 403])("an answer of %i makes all doors forgotten", async (status) => {
  await keepGood("a")
  await keepGood("b")
  await forgetGone(new DoorGone(status), pathOf("b"))
  expect(await caches.keys()).toEqual([])
  expect([...workers]).toEqual([])
})

test("what happened at a door goes with it, and at the others stays", async () => {
  for (const one of ["a", "b"]) keepPassages(one, [passage])
  await forgetDoor(pathOf("a"))
  expect([keptPassages("a"), keptPassages("b")]).toEqual([[], [passage]])
  await forgetDoors()
  expect(keptPassages("b")).toEqual([])
})

test("what is untold, or could not be told, is never forgotten", async () => {
  for (const one of ["a", "b"]) keepPassages(one, [passage])
  keepUnsent("a", [untold])
  keepAside("b", [untold])
  await forgetDoor(pathOf("a"))
  await forgetDoors()
  await forgetEndedDoors()
  expect([keptPassages("a"), keptPassages("b"), keptUnsent("a")]).toEqual([[passage], [passage], [untold]])
})

test("at the desk the doors go whose list has ended, with what happened there", async () => {
  await keepList(pathOf("a"), { list: list("a", 60_000), skew: 0 })
  await (await caches.open(`samling-door ${pathOf("b")} list`)).put(
    pathOf("b"),
    Response.json({ list: list("b", -1), skew: 0 }),
  )
  for (const one of ["a", "b"]) keepPassages(one, [passage])
  await forgetEndedDoors()
  expect([keptPassages("a"), keptPassages("b"), [...workers]]).toEqual([[passage], [], [pathOf("a")]])
})

test("a list that has ended takes the one from before along, and is not kept", async () => {
  await keepGood("a")
  await keepList(pathOf("a"), { list: list("a", 0), skew: 0 })
  expect(await caches.keys()).toEqual([])
})
