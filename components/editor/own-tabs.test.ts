import { afterEach, expect, test, vi } from "vitest"
import type { EntryText } from "./entry-text.ts"
import { type Handed, OwnTabs } from "./own-tabs.ts"

const text = {
  title: "Skrevet her",
  slug: "skrevet-her",
  lead: "",
  body: { type: "doc", content: [] },
  heroId: null,
  heroAlt: "",
  heroDecorative: false,
  facts: {},
  isSample: false,
} satisfies EntryText
const handed: Handed = { text, base: text, version: 3, pen: "pen", turn: 2, isDirty: true }

/** The locks of one browser, as far as tabs use them. */
class Locks {
  #held = new Map<string, (why: Error) => void>()

  async request(
    name: string,
    how: { ifAvailable?: boolean; steal?: boolean },
    act: (lock: object | null) => Promise<void> | undefined,
  ): Promise<void> {
    // As in a browser, asking and letting go reach the manager one after the other.
    await new Promise((resolve) => setTimeout(resolve, 5))
    if (how.ifAvailable && this.#held.has(name)) return act(null)
    this.#held.get(name)?.(new Error("stolen"))
    const { promise, reject } = Promise.withResolvers<never>()
    this.#held.set(name, reject)
    try {
      await Promise.race([act({}), promise])
    } finally {
      if (this.#held.get(name) === reject) this.#held.delete(name)
    }
  }
}

const opened: OwnTabs[] = []
afterEach(() => {
  for (const tab of opened.splice(0)) tab.close()
})

function tabAt(locks: Locks | null, id: string) {
  const told: string[] = []
  const hands = {
    give: async () => {
      told.push("gave")
      return handed
    },
    onTaken: () => told.push("lost"),
  }
  const tab = new OwnTabs("anna/entry", id, hands, locks as unknown as LockManager | null)
  opened.push(tab)
  return { tab, told }
}

for (const [kind, locks] of [
  ["with locks", () => new Locks()],
  ["without locks", () => null],
] as const) {
  test(`${kind}: the second tab reads, takes the pen with the text, and the first one reads then`, async () => {
    const shared = locks()
    const [first, second] = [tabAt(shared, "1"), tabAt(shared, "2")]
    expect(await first.tab.open()).toBe(true)
    expect(await second.tab.open()).toBe(false)
    expect(await second.tab.take()).toEqual(handed)
    expect(first.told).toEqual(["gave"])
    expect(await first.tab.take()).toEqual(handed)
    expect(second.told).toEqual(["gave"])
  })

  test(`${kind}: what a closed tab held is free`, async () => {
    const shared = locks()
    const [first, second] = [tabAt(shared, "1"), tabAt(shared, "2")]
    await first.tab.open()
    first.tab.close()
    expect(await second.tab.open()).toBe(true)
    expect(await tabAt(shared, "3").tab.open()).toBe(false)
  })

  test(`${kind}: a third tab hears of no text that is meant for the second`, async () => {
    const shared = locks()
    const [first, second, third] = [tabAt(shared, "1"), tabAt(shared, "2"), tabAt(shared, "3")]
    await first.tab.open()
    await Promise.all([second.tab.open(), third.tab.open()])
    expect(await second.tab.take()).toEqual(handed)
    expect(await third.tab.open()).toBe(false)
    expect(await third.tab.take()).toEqual(handed)
    expect(second.told).toEqual(["gave"])
  })
}

test("a tab that stands still loses the pen, and is told so once it wakes", async () => {
  const shared = new Locks()
  class Deaf {
    postMessage(): void {}
    close(): void {}
  }
  vi.stubGlobal("BroadcastChannel", Deaf)
  const asleep = tabAt(shared, "1")
  vi.unstubAllGlobals()
  const awake = tabAt(shared, "2")
  expect(await asleep.tab.open()).toBe(true)
  expect(await awake.tab.take(50)).toBe(null)
  await vi.waitFor(() => expect(asleep.told).toEqual(["lost"]))
  expect(await tabAt(shared, "3").tab.open()).toBe(false)
})
