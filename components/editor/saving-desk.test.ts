import { afterEach, expect, test, vi } from "vitest"
import type { EntryText } from "./entry-text.ts"
import { SavingDesk } from "./saving-desk.ts"

afterEach(() => vi.unstubAllGlobals())

const before: EntryText = {
  title: "Før",
  slug: "foer",
  lead: "",
  body: { type: "doc", content: [] },
  heroId: null,
  heroAlt: "",
  heroDecorative: false,
  facts: {},
  isSample: false,
}

function deskOf(read: () => EntryText): SavingDesk {
  return new SavingDesk({
    entryId: "entry",
    first: { version: 4, text: before },
    owner: { personId: "anna", key: "" },
    read,
    listeners: new Set(),
    onTrouble: () => {},
  })
}

test("a tab without a line gives away what it has, writes no more, and the other sends it under the same pen", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no line")))
  const typed = { ...before, title: "Efter" }
  const first = deskOf(() => typed)
  first.saver.tell({ type: "typed" })
  const handed = await first.give()
  expect(handed).toEqual({ text: typed, base: before, version: 4, pen: first.pen, turn: 1, isDirty: true })
  expect(first.saver.now()).toMatchObject({ readOnly: "elsewhere", isDirty: false })

  const sent: unknown[] = []
  vi.stubGlobal("fetch", (_: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body))
    return Promise.resolve(Response.json({ version: 5, savedAt: "2026-11-27T19:00:00.000Z" }))
  })
  const second = deskOf(() => handed.text)
  second.rest()
  second.receive(handed)
  expect(await second.saver.flush()).toBe(true)
  expect(sent).toMatchObject([{ title: "Efter", version: 4, pen: { id: first.pen, turn: 2 } }])
  second.saver.stop()
})

test("a tab on a line that answers nothing waits two seconds for its last save, and no longer", async () => {
  vi.useFakeTimers()
  vi.stubGlobal("fetch", () => new Promise(() => {}))
  const first = deskOf(() => before)
  first.saver.tell({ type: "typed" })
  const giving = first.give()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await giving).toMatchObject({ isDirty: true })
  vi.useRealTimers()
})
