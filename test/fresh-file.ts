import { vi } from "vitest"

/**
 * Test files share a process, and with it the modules they load; each begins as if the process did: with the
 * environment the first one met, and with nothing that the product keeps for a whole process (`samling.*`).
 */
const place = Symbol.for("test.environment")
const shared: typeof globalThis & { [place]?: NodeJS.ProcessEnv } = globalThis
shared[place] ??= { ...process.env }

vi.unstubAllEnvs()
vi.unstubAllGlobals()
vi.restoreAllMocks()
vi.useRealTimers()
for (const name of Object.keys(process.env)) if (!(name in shared[place])) delete process.env[name]
Object.assign(process.env, shared[place])
for (const kept of Object.getOwnPropertySymbols(globalThis)) {
  if (kept.description?.startsWith("samling.")) Reflect.deleteProperty(globalThis, kept)
}
