import { expect, test } from "vitest"
import { PageMemory, type Rendered } from "./page-memory.ts"

interface Page {
  text: string
}

/** A memory with a clock that stands still until told, listening from the start. */
function memoryAt(startMs: number, limit = 1_000_000) {
  const clock = { ms: startMs }
  const memory = new PageMemory<Page>({ limit, nowMs: () => clock.ms })
  memory.trust()
  return { clock, memory }
}

function rendered(text: string, more: Partial<Rendered<Page>> = {}): Rendered<Page> {
  return { page: { text }, bytes: text.length, untilMs: null, remember: true, ...more }
}

/** A render that waits until it is let go. */
function heldRender(text: string) {
  const gate = Promise.withResolvers<void>()
  return { release: gate.resolve, render: () => gate.promise.then(() => rendered(text)) }
}

test("a page is rendered once and found from then on", async () => {
  const { memory } = memoryAt(0)
  await memory.ask("/", async () => rendered("front"))
  expect(memory.find("/")).toEqual({ text: "front" })
})

test("however many ask at once, one render runs", async () => {
  const { memory } = memoryAt(0)
  let renders = 0
  const held = heldRender("front")
  const asks = Array.from({ length: 500 }, () =>
    memory.ask("/", () => {
      renders += 1
      return held.render()
    }),
  )
  held.release()
  const pages = await Promise.all(asks)
  expect(renders).toBe(1)
  expect(new Set(pages).size).toBe(1)
})

test("a deadline passes without any write and the page changes", async () => {
  const { clock, memory } = memoryAt(1_000)
  await memory.ask("/summit", async () => rendered("opens soon", { untilMs: 2_000 }))
  clock.ms = 1_999
  expect(memory.find("/summit")).toEqual({ text: "opens soon" })
  clock.ms = 2_000
  expect(memory.find("/summit")).toBeUndefined()
  const later = await memory.ask("/summit", async () => rendered("open"))
  expect(later).toEqual({ text: "open" })
})

test("a change forgets every page", async () => {
  const { memory } = memoryAt(0)
  await memory.ask("/", async () => rendered("old"))
  await memory.ask("/nyheder", async () => rendered("old"))
  memory.forget()
  expect(memory.find("/")).toBeUndefined()
  expect(memory.figures()).toMatchObject({ entries: 0, bytes: 0 })
})

test("a change in the middle of a render: the page goes to who asked, and is not remembered", async () => {
  const { memory } = memoryAt(0)
  const held = heldRender("from before the change")
  const ask = memory.ask("/", held.render)
  memory.forget()
  held.release()
  expect(await ask).toEqual({ text: "from before the change" })
  expect(memory.find("/")).toBeUndefined()
})

test("who asks after a change does not get the render that began before it", async () => {
  const { memory } = memoryAt(0)
  const old = heldRender("old")
  const early = memory.ask("/", old.render)
  memory.forget()
  const late = memory.ask("/", async () => rendered("new"))
  expect(await late).toEqual({ text: "new" })
  old.release()
  expect(await early).toEqual({ text: "old" })
  expect(memory.find("/")).toEqual({ text: "new" })
})

test("the listening connection is cut: everything is forgotten and nothing remembered until it is back", async () => {
  const { memory } = memoryAt(0)
  await memory.ask("/", async () => rendered("known"))
  memory.distrust()
  expect(memory.find("/")).toBeUndefined()
  await memory.ask("/", async () => rendered("made while deaf"))
  expect(memory.find("/")).toBeUndefined()

  const held = heldRender("begun while deaf")
  const ask = memory.ask("/", held.render)
  memory.trust()
  held.release()
  await ask
  expect(memory.find("/")).toBeUndefined()

  await memory.ask("/", async () => rendered("heard"))
  expect(memory.find("/")).toEqual({ text: "heard" })
})

test("nothing is remembered before listening began", async () => {
  const memory = new PageMemory<Page>({ limit: 1_000, nowMs: () => 0 })
  await memory.ask("/", async () => rendered("early"))
  expect(memory.find("/")).toBeUndefined()
})

test("an error, a redirect and an unknown address are not remembered", async () => {
  const { memory } = memoryAt(0)
  await memory.ask("/ukendt", async () => rendered("404", { remember: false }))
  expect(memory.figures().entries).toBe(0)
})

test("a render that throws fails for those who wait and is tried again by the next", async () => {
  const { memory } = memoryAt(0)
  const broken = async () => Promise.reject(new Error("database away"))
  await expect(memory.ask("/", broken)).rejects.toThrow("database away")
  expect(await memory.ask("/", async () => rendered("back"))).toEqual({ text: "back" })
})

test("10,000 different addresses stay within the limit of bytes", async () => {
  const { memory } = memoryAt(0, 50_000)
  for (let i = 0; i < 10_000; i++) {
    await memory.ask(`/side-${i}`, async () => rendered("x".repeat(1_000)))
  }
  expect(memory.figures().bytes).toBeLessThanOrEqual(50_000)
  expect(memory.figures().entries).toBeGreaterThan(40)
  expect(memory.find("/side-9999")).toBeDefined()
})

test("a page larger than the whole limit is sent and not remembered", async () => {
  const { memory } = memoryAt(0, 500)
  expect(await memory.ask("/", async () => rendered("x".repeat(1_000)))).toBeDefined()
  expect(memory.figures().entries).toBe(0)
})

test("a limit of zero remembers nothing and renders for each who asks", async () => {
  const { memory } = memoryAt(0, 0)
  let renders = 0
  const render = async () => {
    renders += 1
    return rendered("front")
  }
  await Promise.all([memory.ask("/", render), memory.ask("/", render)])
  expect(renders).toBe(2)
  expect(memory.find("/")).toBeUndefined()
})
