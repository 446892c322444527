import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach } from "vitest"
import type { Answer } from "#platform/http/answer.ts"
import { PageMemory } from "#platform/http/page-memory.ts"
import { respondWith } from "#platform/http/respond.ts"
import type { StaticFiles } from "#platform/http/static-files.ts"

/** Stands for Next: answers what it was asked, as the framework writes it. */
export type Pages = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

/** The server over pages of one's own: asks it over http, and tells what reached the pages and what failed. */
export async function siteWith(pages: Pages) {
  const clock = { ms: Date.parse("2026-11-24T10:00:00Z") }
  const memory = new PageMemory<Answer>({ limit: 2_000_000, nowMs: () => clock.ms })
  memory.trust()
  const asked: { url: string; headers: IncomingMessage["headers"] }[] = []
  const failures: unknown[] = []
  const read: string[] = []
  const files: StaticFiles = { has: () => false, answer: () => Promise.reject(new Error("no files here")) }
  const respond = respondWith({
    siteUrl: new URL("http://localhost:3000"),
    memory,
    files,
    visits: { count: (address) => read.push(address) },
    dev: false,
    failed: (error) => failures.push(error),
    next: async (request, response) => {
      asked.push({ url: request.url ?? "", headers: { ...request.headers } })
      await pages(request, response)
    },
  })
  const server = createServer(respond)
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready))
  const { port } = server.address() as AddressInfo
  const get = (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual", ...init })
  return { clock, memory, asked, failures, read, get }
}

/** A page as the framework writes it, with its scripts. */
export function html(text: string, status = 200): Pages {
  return (_request, response) => {
    response.statusCode = status
    response.setHeader("Content-Type", "text/html; charset=utf-8")
    response.setHeader("Set-Cookie", "framework=1")
    response.setHeader("Vary", "rsc, next-router-state-tree")
    response.write("<!DOCTYPE html><title>")
    response.write(text)
    response.end(`</title><script src="/_next/static/a.js"></script><script>self.__next_f=[]</script>`)
  }
}
