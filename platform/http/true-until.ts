import { AsyncLocalStorage } from "node:async_hooks"

/**
 * How a page tells the server how long it is true. The server's own modules and Next's bundle are two copies of this
 * file, so the storage hangs on globalThis, where both find the same one.
 */
interface Truth {
  untilMs: number | null
}

const place = Symbol.for("samling.trueUntil")
const shared: typeof globalThis & { [place]?: AsyncLocalStorage<Truth> } = globalThis
shared[place] ??= new AsyncLocalStorage<Truth>()
const storage = shared[place]

/**
 * Says that what is being rendered stops being true at this instant (the next opening, deadline, start, scheduled
 * publishing). The earliest instant of a render wins. `null` means: until content changes. Outside a remembered render
 * (member pages, admin, tests of components) it does nothing.
 */
export function trueUntil(at: Date | null): void {
  const truth = storage.getStore()
  if (!truth || at === null) return
  truth.untilMs = truth.untilMs === null ? at.getTime() : Math.min(truth.untilMs, at.getTime())
}

/** Runs one render and answers with what it made and the instant (ms since 1970) until which that is true. */
export async function observeTruth<T>(
  render: () => Promise<T>,
): Promise<{ made: T; untilMs: number | null }> {
  const truth: Truth = { untilMs: null }
  const made = await storage.run(truth, render)
  return { made, untilMs: truth.untilMs }
}
