import type { IncomingMessage, ServerResponse } from "node:http"
import { type Answer, type CacheStatus, sendAnswer } from "./answer.ts"
import {
  type Area,
  alwaysHeaders,
  freshNonce,
  type Header,
  type PrivateArea,
  previewHeaders,
  publicHeaders,
  staffAndMemberPolicy,
} from "./headers.ts"
import {
  addressOf,
  formLimit,
  isTurnedAway,
  readTarget,
  refusal,
  scrub,
  type Target,
  type TurnedAway,
} from "./hygiene.ts"
import type { PageMemory } from "./page-memory.ts"
import { sendPrivatePage } from "./private-page.ts"
import { brokenDocument, type DocumentMaker, makeDocument } from "./public-document.ts"
import { areaOf, missingPagePath, publicAddress } from "./public-routes.ts"
import { localPath, readingIn, splitLocale } from "./reader-locale.ts"
import { laterKey } from "./search-pace.ts"
import type { StaticFiles } from "./static-files.ts"
import { trimmed } from "./upload-limit.ts"
import type { VisitCounter } from "./visits.ts"

/** Of answers for machines, should a browser show one. Files under /media say it themselves. */
const nothingRuns = "default-src 'none'; frame-ancestors 'none'"

export interface Site extends DocumentMaker {
  memory: PageMemory<Answer>
  files: StaticFiles
  visits: Pick<VisitCounter, "count">
  /** 0, or in how many seconds a search may be asked again from where this request comes (search-pace.ts). */
  searchWait(network: string, target: Target): Promise<number>
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
      if (known) return sendDocument(known, request.url ?? "", request, response, "samling; hit")
    }
    answer(request, response).catch(async (error: unknown) => {
      site.failed(error, request.url ?? "", "")
      if (response.headersSent) response.destroy()
      else await broken(request, response)
    })
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = readTarget(request.url ?? "")
    if (isTurnedAway(target)) return turnAway(response, target, always)
    const { path, query } = target
    const area = areaOf(path)
    const refused = refusal(request, area, path, site.siteUrl)
    if (refused) return turnAway(response, refused, always)
    if (area === "admin" && splitLocale(path).locale === "en") return toDesk(request, response)
    if (site.files.has(path))
      return sendAnswer(await site.files.answer(path), request, response, "samling; hit")
    if (site.dev) return inDevelopment(request, response, area)
    if (path.startsWith("/_next/")) return turnAway(response, { status: 404, reason: "Not found" }, always)
    const seconds = await site.searchWait(addressOf(request), target)
    if (area === "public" && seconds > 0) return laterSearch(request, response, target, seconds)
    if (seconds > 0) return turnAway(response, { status: 429, reason: "Too many searches", seconds }, always)
    if (area === "public") return publicDocument(request, response, publicAddress(path, query))
    if (area === "preview") return preview(request, response, path)
    if (area === "machine") return toMachine(request, response)
    return privatePage(request, response, area)
  }

  async function publicDocument(request: IncomingMessage, response: ServerResponse, address: string) {
    if (splitLocale(address).address === missingPagePath)
      return missing(request, response, "samling; fwd=miss")
    const known = site.memory.find(address)
    if (known) return sendDocument(known, address, request, response, "samling; hit")
    const made = await site.memory.ask(address, () => makeDocument(site, address, ofPublic))
    if (made.status === 404) return missing(request, response, "samling; fwd=miss")
    sendDocument(made, address, request, response, "samling; fwd=miss")
  }

  /** The search page with what was asked, which says when it may be asked again; made without searching. */
  async function laterSearch(
    request: IncomingMessage,
    response: ServerResponse,
    { path, query }: Target,
    seconds: number,
  ) {
    const asked = `${publicAddress(path, query)}&${laterKey}=${Math.ceil(seconds / 60)}`
    const retry: Header = ["Retry-After", String(seconds)]
    const { page } = await makeDocument(site, asked, [...ofPublic, retry], 429)
    sendAnswer(page, request, response, "samling; fwd=bypass")
  }

  /** Whoever is told that their copy still holds reads the page as well, and is counted. */
  function sendDocument(
    page: Answer,
    address: string,
    request: IncomingMessage,
    response: ServerResponse,
    cacheStatus: CacheStatus,
  ) {
    sendAnswer(page, request, response, cacheStatus)
    if (page.isDocument && request.method === "GET") site.visits.count(address, request)
  }

  /** A draft, for whoever holds its link: a public document that is made each time and never remembered. */
  async function preview(request: IncomingMessage, response: ServerResponse, path: string) {
    const { page } = await makeDocument(site, path, ofPreview)
    if (page.status === 404) return missing(request, response, "samling; fwd=bypass")
    sendAnswer(page, request, response, "samling; fwd=bypass")
  }

  /** The desk is in Danish alone, and stands at one address. */
  function toDesk(request: IncomingMessage, response: ServerResponse) {
    const location = splitLocale(request.url ?? "").address
    turnAway(response, { status: 308, reason: "", location }, always)
  }

  /** The designed 404: remembered like any public page, so that unknown addresses cost one render and no more. */
  async function missing(request: IncomingMessage, response: ServerResponse, cacheStatus: CacheStatus) {
    const path = localPath(splitLocale(request.url ?? "").locale, missingPagePath)
    const page = await site.memory.ask(path, () => makeDocument(site, path, ofPublic, 404))
    sendAnswer(page, request, response, cacheStatus)
  }

  async function privatePage(request: IncomingMessage, response: ServerResponse, area: PrivateArea) {
    const id = crypto.randomUUID()
    scrub(request, site.siteUrl, id)
    const asked = withinLimits(request, response)
    const outcome = await inReadersLocale(asked, () =>
      sendPrivatePage(site.next, asked, response, { area, always, id }),
    )
    if (response.headersSent) return
    if (outcome === "missing") return missing(request, response, "samling; fwd=bypass")
    if (outcome === "broken") {
      site.failed(new Error("The page failed"), request.url ?? "", id)
      await broken(request, response)
    }
  }

  async function broken(request: IncomingMessage, response: ServerResponse) {
    const { locale } = splitLocale(request.url ?? "")
    sendAnswer(await brokenDocument(site, ofPublic, locale), request, response, "samling; fwd=bypass")
  }

  async function toMachine(request: IncomingMessage, response: ServerResponse) {
    const id = crypto.randomUUID()
    scrub(request, site.siteUrl, id)
    for (const [name, value] of always) response.setHeader(name, value)
    response.setHeader("X-Request-Id", id)
    response.setHeader("Cache-Status", "samling; fwd=bypass")
    if (!request.url?.startsWith("/media/")) response.setHeader("Content-Security-Policy", nothingRuns)
    letHandlersReplace(response)
    await inReadersLocale(request, () => site.next(request, response))
  }

  async function inDevelopment(request: IncomingMessage, response: ServerResponse, area: Area) {
    scrub(request, site.siteUrl, crypto.randomUUID())
    for (const [name, value] of always) response.setHeader(name, value)
    if (area !== "machine") {
      const policy = staffAndMemberPolicy(
        area === "admin" || area === "draft" ? area : "member",
        freshNonce(),
        true,
      )
      request.headers["content-security-policy"] = policy
      response.setHeader("Content-Security-Policy", policy)
      if (area === "public" || area === "preview") delete request.headers.cookie
    }
    const asked = withinLimits(request, response)
    await inReadersLocale(asked, () => site.next(asked, response))
  }

  /** A form that is larger than its fields may be carries a file, and of that no more is let through than allowed. */
  function withinLimits(request: IncomingMessage, response: ServerResponse): IncomingMessage {
    if (Number(request.headers["content-length"] ?? 0) <= formLimit) return request
    if (!request.headers["content-type"]?.startsWith("multipart/form-data")) return request
    return trimmed(request, () => turnAway(response, { status: 413, reason: "Too large" }, always))
  }
}

/** Lets Next answer a request below /en at the route that both languages share; afterwards it is what was asked again. */
async function inReadersLocale<Made>(request: IncomingMessage, answer: () => Promise<Made>): Promise<Made> {
  const asked = request.url ?? "/"
  const { locale, address } = splitLocale(asked)
  request.url = address
  try {
    return await readingIn(locale, answer)
  } finally {
    request.url = asked
  }
}

/** Next appends the headers of a route handler; one that says the same as we do must replace ours, not double it. */
function letHandlersReplace(response: ServerResponse): void {
  const ours = new Set(response.getHeaderNames())
  const append = response.appendHeader.bind(response)
  response.appendHeader = (name, value) => {
    if (!ours.delete(name.toLowerCase())) return append(name, value)
    response.setHeader(name, value)
    return response
  }
}

function turnAway(response: ServerResponse, away: TurnedAway, always: readonly Header[]): void {
  for (const [name, value] of always) response.setHeader(name, value)
  response.setHeader("Content-Type", "text/plain; charset=utf-8")
  response.setHeader("Cache-Control", "no-store")
  if (away.allow) response.setHeader("Allow", away.allow)
  if (away.seconds) response.setHeader("Retry-After", away.seconds)
  if (away.location) response.setHeader("Location", away.location)
  // What is still coming of a refused body is not read; the connection ends with the answer.
  if (away.status === 411 || away.status === 413) response.setHeader("Connection", "close")
  response.writeHead(away.status).end(away.reason)
}
