import { LRUCache } from "lru-cache"

/** What one render made. `untilMs`: the instant at which it stops being true; null: when content changes. */
export interface Rendered<Page> {
  page: Page
  bytes: number
  untilMs: number | null
  /** False for whatever must be made anew each time: errors, redirects, unknown addresses. */
  remember: boolean
}

interface Remembered<Page> {
  page: Page
  untilMs: number
}

export interface MemoryFigures {
  entries: number
  bytes: number
  limit: number
}

/**
 * Finished public documents by address, so that a visitor does not wait for a render.
 *
 * Promises: one render per address however many ask at once; never more than `limit` bytes; nothing that was rendered
 * before or during a change is remembered after it (`forget`), nothing lives past its deadline, and nothing is
 * remembered while changes cannot be heard (`distrust` until `trust`). It starts deaf: call `trust` when listening.
 */
export class PageMemory<Page extends object> {
  readonly #limit: number
  readonly #nowMs: () => number
  readonly #pages: LRUCache<string, Remembered<Page>> | null
  readonly #underway = new Map<string, Promise<Page>>()
  #changes = 0
  #hears = false

  /** `limit` in bytes; 0 remembers nothing and renders for each who asks. `nowMs` is the product's clock. */
  constructor(options: { limit: number; nowMs: () => number }) {
    this.#limit = options.limit
    this.#nowMs = options.nowMs
    this.#pages = options.limit > 0 ? new LRUCache({ maxSize: options.limit }) : null
  }

  /** The page that is known and still true, without waiting. */
  find(address: string): Page | undefined {
    const known = this.#pages?.get(address)
    if (!known) return undefined
    if (known.untilMs > this.#nowMs()) return known.page
    this.#pages?.delete(address)
    return undefined
  }

  /** The page, rendered if it is not known. A failing render fails for all who wait for it, and is not remembered. */
  async ask(address: string, render: () => Promise<Rendered<Page>>): Promise<Page> {
    if (!this.#pages) return (await render()).page
    const known = this.find(address) ?? this.#underway.get(address)
    if (known) return known
    const work = this.#render(address, render)
    this.#underway.set(address, work)
    try {
      return await work
    } finally {
      if (this.#underway.get(address) === work) this.#underway.delete(address)
    }
  }

  /** Content changed. Who asks from now on waits for a new render, even where an older one is still underway. */
  forget(): void {
    this.#changes += 1
    this.#pages?.clear()
    // Not lru-cache's fetchMethod: clearing it fails those who already wait, and they did nothing wrong.
    this.#underway.clear()
  }

  /** Changes cannot be heard any more: forget everything, and remember nothing until `trust`. */
  distrust(): void {
    this.#hears = false
    this.forget()
  }

  /** Changes are heard again. What was rendered while deaf may be old, so nothing of it is kept. */
  trust(): void {
    this.#hears = true
    this.forget()
  }

  figures(): MemoryFigures {
    return { entries: this.#pages?.size ?? 0, bytes: this.#pages?.calculatedSize ?? 0, limit: this.#limit }
  }

  async #render(address: string, render: () => Promise<Rendered<Page>>): Promise<Page> {
    const before = this.#changes
    const { page, bytes, untilMs, remember } = await render()
    const unchanged = before === this.#changes
    const isOver = untilMs !== null && untilMs <= this.#nowMs()
    if (remember && unchanged && this.#hears && bytes > 0 && !isOver) {
      this.#pages?.set(
        address,
        { page, untilMs: untilMs ?? Number.POSITIVE_INFINITY },
        { size: bytes + address.length },
      )
    }
    return page
  }
}
