import { expect, test, vi } from "vitest"
import { askDoor, DoorGone, DoorRefused, fetchDoor } from "./ask-door.ts"
import { tellWaiting } from "./tell-waiting.ts"

const bad = new Set<string>()

/** A server that takes no batch in which one of the bad is. */
async function server(some: readonly string[]): Promise<void> {
  if (some.some((one) => bad.has(one))) throw new DoorRefused("422")
}

async function told(waiting: readonly string[], tell: (some: readonly string[]) => Promise<void>) {
  const taken: string[] = []
  const refused: string[] = []
  await tellWaiting(waiting, tell, (some, isTaken) => void (isTaken ? taken : refused).push(...some)).catch(
    (error) => error,
  )
  return { taken, refused }
}

test("what the server cannot take stands aside, and all the rest is told in its order", async () => {
  const waiting = Array.from({ length: 37 }, (_, place) => `${place}`)
  for (const one of ["0", "5", "36"]) bad.add(one)
  expect(await told(waiting, server)).toEqual({
    taken: waiting.filter((one) => !bad.has(one)),
    refused: ["0", "5", "36"],
  })
})

test("where the line is lost between, what was not told yet is neither told nor aside", async () => {
  let turns = 0
  const lost = async (some: readonly string[]) => {
    if (++turns > 2) throw new TypeError("no line")
    await server(some)
  }
  bad.add("d")
  expect(await told(["a", "b", "c", "d"], lost)).toEqual({ taken: ["a", "b"], refused: [] })
})

test.each([
  [422, DoorRefused],
  [413, DoorRefused],
  [401, DoorGone],
  [404, DoorGone],
  [429, Error],
  [503, Error],
])("an answer of %i is told from no line, and from another", async (status, kind) => {
  vi.stubGlobal("fetch", async () => Response.json({}, { status }))
  const error = await askDoor("list", { door: "", passages: [] }).catch((caught) => caught)
  expect(error.constructor).toBe(kind)
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no line")))
  await expect(fetchDoor("list", 1_000)).rejects.toThrow(TypeError)
})
