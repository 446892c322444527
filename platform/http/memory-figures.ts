import type { MemoryFigures } from "./page-memory.ts"

/** The memory lives in the server, the health route in Next's bundle: the figures cross on globalThis. */
const place = Symbol.for("samling.pageMemory")
const shared: typeof globalThis & { [place]?: () => MemoryFigures } = globalThis

/** Lets `memoryFigures` answer for this process's page memory. */
export function showFigures(figures: () => MemoryFigures): void {
  shared[place] = figures
}

/** How much the page memory of this process holds; zeros where no server of ours runs. */
export function memoryFigures(): MemoryFigures {
  return shared[place]?.() ?? { entries: 0, bytes: 0, limit: 0 }
}
