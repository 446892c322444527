import type { IncomingMessage, ServerResponse } from "node:http"
import { type Answer, sendAnswer } from "./answer.ts"
import {
  type Area,
  alwaysHeaders,
  freshNonce,
  type Header,
  previewHeaders,
  publicHeaders,
  staffAndMemberPolicy,
} from "./headers.ts"
import { isTurnedAway, readTarget, refusal, scrub, type TurnedAway } from "./hygiene.ts"
import type { PageMemory } from "./page-memory.ts"
import { type DocumentMaker, makeDocument } from "./public-document.ts"
import { areaOf, publicAddress } from "./public-routes.ts"
import type { StaticFiles } from "./static-files.ts"

export interface Site extends DocumentMaker {
  memory: PageMemory<Answer>
  files: StaticFiles
  /** Hot reload: Next answers itself, with its scripts, and nothing is remembered. */
  dev: boolean
}

/**
 * The whole way of a request: remembered answer, refusal, file, public document, or on to Next with the site's own
 * word on who asks. The first step touches nothing but the memory; that is where the speed comes from.
 */
export function respondWith(site: Site): (request: IncomingMessage, response: ServerResponse) => void {
  const https = site.siteUrl.protocol === "https:"
  const always = alwaysHeaders(https)
  const ofPublic = publicHeaders(https)
  const ofPreview = previewHeaders(https)

  return (request, response) => {
    if (request.method === "GET" || request.method === "HEAD") {
      const known = site.memory.find(request.url ?? "")
      if (known) return sendAnswer(known, request, response, "samling; hit")
    }
    answer(request, response).catch((error: unknown) => {
      site.failed(error, request.url ?? "", "")
      if (!response.headersSent) turnAway(response, { status: 500, reason: "Something broke" }, always)
      else response.destroy()
    })
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = readTarget(request.url ?? "")
    if (isTurnedAway(target)) return turnAway(response, target, always)
    const { path, query } = target
    const area = areaOf(path)
    const refused = refusal(request, area, path, site.siteUrl)
    if (refused) return turnAway(response, refused, always)
    if (site.files.has(path))
      return sendAnswer(await site.files.answer(path), request, response, "samling; hit")
    if (site.dev) return onToNext(request, response, area)
    if (path.startsWith("/_next/")) return turnAway(response, { status: 404, reason: "Not found" }, always)
    if (area === "public") return publicDocument(request, response, publicAddress(path, query))
    if (area === "preview") return preview(request, response, path)
    return onToNext(request, response, area)
  }

  async function publicDocument(request: IncomingMessage, response: ServerResponse, address: string) {
    const known = site.memory.find(address)
    if (known) return sendAnswer(known, request, response, "samling; hit")
    const made = await site.memory.ask(address, () => makeDocument(site, address, ofPublic))
    sendAnswer(made, request, response, "samling; fwd=miss")
  }

  /** A draft, for whoever holds its link: a public document that is made each time and never remembered. */
  async function preview(request: IncomingMessage, response: ServerResponse, path: string) {
    const { page } = await makeDocument(site, path, ofPreview)
    sendAnswer(page, request, response, "samling; fwd=bypass")
  }

  async function onToNext(request: IncomingMessage, response: ServerResponse, area: Area): Promise<void> {
    const id = crypto.randomUUID()
    scrub(request, site.siteUrl, id)
    for (const [name, value] of always) response.setHeader(name, value)
    response.setHeader("X-Request-Id", id)
    response.setHeader("Cache-Status", "samling; fwd=bypass")
    if (area !== "machine") speakAsPage(request, response, area)
    await site.next(request, response)
  }

  function speakAsPage(
    request: IncomingMessage,
    response: ServerResponse,
    area: Exclude<Area, "machine">,
  ): void {
    // In development public pages carry Next's scripts, so they are treated as member pages.
    const policy = staffAndMemberPolicy(area === "admin" ? "admin" : "member", freshNonce(), site.dev)
    request.headers["content-security-policy"] = policy
    if (area === "public" || area === "preview") request.headers.cookie = ""
    response.setHeader("Content-Security-Policy", policy)
    response.setHeader("Cache-Control", "private, no-store")
  }
}

function turnAway(
  response: ServerResponse,
  away: TurnedAway | { status: 500; reason: string },
  always: readonly Header[],
): void {
  for (const [name, value] of always) response.setHeader(name, value)
  response.setHeader("Content-Type", "text/plain; charset=utf-8")
  response.setHeader("Cache-Control", "no-store")
  if ("allow" in away && away.allow) response.setHeader("Allow", away.allow)
  if ("location" in away && away.location) response.setHeader("Location", away.location)
  // What is still coming of a refused body is not read; the connection ends with the answer.
  if (away.status === 411 || away.status === 413) response.setHeader("Connection", "close")
  response.writeHead(away.status).end(away.reason)
}
