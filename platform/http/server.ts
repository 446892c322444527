import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { resolve } from "node:path"
import createNext from "next"
import { config } from "#platform/config/config.ts"
import { listen } from "#platform/database/notify.ts"
import { log } from "#platform/log/log.ts"
import { now } from "#platform/time/time.ts"
import type { Answer } from "./answer.ts"
import { frozenPages } from "./frozen-pages.ts"
import { alwaysHeaders } from "./headers.ts"
import { showFigures } from "./memory-figures.ts"
import { PageMemory } from "./page-memory.ts"
import { respondWith } from "./respond.ts"
import { searchWait } from "./search-pace.ts"
import { listStaticFiles } from "./static-files.ts"
import { type KeepVisits, VisitCounter } from "./visits.ts"

type Respond = (request: IncomingMessage, response: ServerResponse) => void

const httpLog = log.child({ part: "http" })

/** Bytes of finished pages, all encodings together: about a thousand articles. */
const memoryLimit = 96 * 1024 * 1024

/** How long answers underway may take to finish when the server stops, in ms. */
const patience = 10_000

export interface RunningHttp {
  url: string
  /** Finishes what is underway (10 s at most) and stops. */
  close(): Promise<void>
}

/**
 * Starts our own server with Next behind it; resolves when pages are served. `memoryBytes: 0` remembers nothing, which
 * only measuring wants; `keepVisits` is where the counts of read pages go. @throws the system's error with `code` EADDRINUSE when the port is taken.
 */
export async function startHttp(options: {
  port: number
  host: string
  dev: boolean
  memoryBytes?: number
  keepVisits?: KeepVisits
}): Promise<RunningHttp> {
  const { port, host, dev } = options
  const folder = resolve(import.meta.dirname, "../..")
  const siteUrl = new URL(config().siteUrl)
  const memory = new PageMemory<Answer>({
    limit: options.memoryBytes ?? memoryLimit,
    nowMs: () => now().getTime(),
  })
  showFigures(() => memory.figures())

  const ready = Promise.withResolvers<Respond>()
  // Who asks while Next is still getting ready waits, instead of being sent away.
  let respond: Respond = (request, response) => {
    ready.promise.then((serve) => serve(request, response)).catch(() => response.destroy())
  }
  const server = createServer((request, response) => respond(request, response))
  server.keepAliveTimeout = 65_000
  server.headersTimeout = 20_000
  // The port first: when it is taken, that is known before anything else is started.
  await opened(server, port, host)
  try {
    const bound = (server.address() as AddressInfo).port
    const next = createNext({
      dev,
      dir: folder,
      hostname: host,
      port: bound,
      httpServer: server,
      quiet: !dev,
    })
    await next.prepare()
    const frozen = dev ? [] : await frozenPages(folder)
    if (frozen.length > 0)
      httpLog.error({ frozen }, "Pages were frozen by the build; they need force-dynamic")
    const files = await listStaticFiles(folder, alwaysHeaders(siteUrl.protocol === "https:"), { build: !dev })
    const failed = (error: unknown, address: string, id: string) =>
      httpLog.error({ err: error, address, request: id }, "A page could not be made")
    // A change, or the connection being back: either way everything may be different and is heard from now on.
    const hearing = await listen(
      () => memory.trust(),
      () => memory.distrust(),
    )
    memory.trust()
    const visits = new VisitCounter({
      keep: options.keepVisits ?? (async () => {}),
      failed: (error) => httpLog.warn({ err: error }, "Visits could not be kept and will be tried again"),
      nowMs: () => now().getTime(),
    })
    respond = respondWith({
      next: next.getRequestHandler(),
      siteUrl,
      memory,
      files,
      visits,
      searchWait,
      dev,
      failed,
    })
    ready.resolve(respond)
    return {
      url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}`,
      async close() {
        await closed(server)
        await visits.stop()
        await hearing.close()
        await next.close()
      },
    }
  } catch (error) {
    ready.reject(error)
    await closed(server)
    throw error
  }
}

function opened(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, refused) => {
    server.once("error", refused)
    server.listen({ port, host, backlog: 2048 }, () => {
      server.off("error", refused)
      done()
    })
  })
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => {
    const limit = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(limit)
      done()
    })
    server.closeIdleConnections()
  })
}
