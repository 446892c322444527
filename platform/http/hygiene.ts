import type { IncomingMessage } from "node:http"
import type { Area } from "./headers.ts"
import { isLoopback } from "./loopback.ts"
import { takesFile } from "./public-routes.ts"

/** What is asked for: a path in one spelling (each part decoded and encoded again) and the query. */
export interface Target {
  path: string
  query: URLSearchParams
}

/**
 * Turned away before anybody is asked. `location`: where the same thing stands under its one spelling; `seconds`: after
 * which it may be asked again.
 */
export interface TurnedAway {
  status: 308 | 400 | 403 | 404 | 405 | 411 | 413 | 414 | 429
  reason: string
  allow?: string
  location?: string
  seconds?: number
}

/** Bytes. A form with an application's texts fits well; uploads of the desk have an address of their own. */
export const formLimit = 1024 * 1024
const uploadLimit = 32 * 1024 * 1024
/** A form with a file comes in whole and is cut short as it arrives (upload-limit.ts), so that its texts are not lost. */
const formWithFileLimit = 2 * 1024 * 1024 * 1024
const addressLimit = 4096

const droppedPrefixes = [
  "x-middleware-",
  "x-nextjs-",
  "x-invoke-",
  "x-forwarded-",
  "x-samling-",
  "x-vercel-",
  "next-",
]
const dropped = new Set([
  "x-matched-path",
  "x-nonce",
  "x-real-ip",
  "x-prerender-revalidate",
  "x-now-route-matches",
  "x-original-url",
  "x-rewrite-url",
  "x-http-method-override",
  "forwarded",
  // The nonce of a page is read from these, so a visitor must not write them.
  "content-security-policy",
  "content-security-policy-report-only",
])
/** Needed by the framework's own pages in the browser; they carry no right. */
const keptNextHeaders = new Set(["next-action", "next-url"])

/** Reads the address asked for. Refuses what is over-long, absolute, malformed or tries to leave its place. */
export function readTarget(url: string): Target | TurnedAway {
  if (url.length > addressLimit) return { status: 414, reason: "Address too long" }
  if (!url.startsWith("/")) return { status: 400, reason: "Malformed address" }
  const cut = url.indexOf("?")
  const raw = cut === -1 ? url : url.slice(0, cut)
  const query = new URLSearchParams(cut === -1 ? "" : url.slice(cut + 1))
  const parts: string[] = []
  for (const part of raw.split("/")) {
    const plain = decoded(part)
    if (plain === null || plain === "." || plain === ".." || hasControl(plain)) {
      return { status: 400, reason: "Malformed address" }
    }
    if (plain !== "") parts.push(spelled(plain))
  }
  const path = `/${parts.join("/")}`
  const isDoubled = raw.includes("//") || (raw.length > 1 && raw.endsWith("/"))
  if (isDoubled) return { status: 308, reason: "", location: path + (cut === -1 ? "" : url.slice(cut)) }
  return { path, query }
}

/** The one spelling of a part of a path: percent signs only where they are needed. */
export function spelled(plain: string): string {
  return encodeURIComponent(plain).replace(/%(?:40|3A|2C|3B|2B|3D|26|24)/g, decodeURIComponent)
}

export function isTurnedAway(answer: Target | TurnedAway): answer is TurnedAway {
  return "status" in answer
}

/**
 * Whether a request may go on: method, size, and for everything that changes something where it comes from. `Origin`
 * must be the site's; a missing or `null` one is refused, also for programs (there are no bearer tokens here).
 */
export function refusal(request: IncomingMessage, area: Area, path: string, siteUrl: URL): TurnedAway | null {
  const method = request.method ?? ""
  const allowed = methodsOf(area)
  if (!allowed.includes(method))
    return { status: 405, reason: "Method not allowed", allow: allowed.join(", ") }
  // next-auth would spend a sign-in token by a mere visit, and mail scanners visit.
  if (path === "/api/auth/callback/email") return { status: 404, reason: "Not found" }
  if (method === "GET" || method === "HEAD") return null
  const origin = request.headers.origin
  if (!origin || origin === "null") return { status: 400, reason: "Origin missing" }
  if (!ownOrigins(request, siteUrl).includes(origin)) return { status: 403, reason: "Foreign origin" }
  // A length that is not told cannot be bounded before the body is read; browsers always tell it.
  if (request.headers["transfer-encoding"]) return { status: 411, reason: "Length required" }
  if (Number(request.headers["content-length"] ?? 0) > limitOf(request, path))
    return { status: 413, reason: "Too large" }
  return null
}

function limitOf(request: IncomingMessage, path: string): number {
  if (/^\/api\/admin\/media(\/[\w-]+\/file)?$/.test(path)) return uploadLimit
  const isForm = request.headers["content-type"]?.startsWith("multipart/form-data") ?? false
  return isForm && takesFile(path) ? formWithFileLimit : formLimit
}

/**
 * Drops the headers with which a visitor could speak in the framework's or a proxy's name, and puts the site's own in
 * their place: host and scheme from SITE_URL, the address of who asks (`x-forwarded-for`), an id for the log.
 */
export function scrub(request: IncomingMessage, siteUrl: URL, id: string): void {
  const address = addressOf(request)
  const headers = request.headers
  for (const name of Object.keys(headers)) {
    if (isDropped(name)) delete headers[name]
  }
  const host = isLoopback(siteUrl.hostname) ? (headers.host ?? siteUrl.host) : siteUrl.host
  headers.host = host
  headers["x-forwarded-host"] = host
  headers["x-forwarded-proto"] = siteUrl.protocol.slice(0, -1)
  headers["x-forwarded-for"] = address
  headers["x-samling-request"] = id
  request.rawHeaders = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((one) => [name, one]),
  )
}

/** Who asks. A proxy is believed only on this machine, and only for the last hop, which it added itself. */
export function addressOf(request: IncomingMessage): string {
  const peer = (request.socket.remoteAddress ?? "unknown").replace(/^::ffff:/, "")
  const told = request.headers["x-forwarded-for"]
  if (!isLoopback(peer) || typeof told !== "string") return peer
  const last = told.split(",").at(-1)?.trim() ?? ""
  return /^[0-9a-fA-F.:]{2,45}$/.test(last) ? last : peer
}

function methodsOf(area: Area): string[] {
  if (area === "public" || area === "preview") return ["GET", "HEAD"]
  if (area === "machine") return ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]
  return ["GET", "HEAD", "POST"]
}

/** Without a SITE_URL of its own the site answers under whatever name this machine is called by. */
function ownOrigins(request: IncomingMessage, siteUrl: URL): string[] {
  const host = request.headers.host
  if (!isLoopback(siteUrl.hostname) || !host) return [siteUrl.origin]
  return [siteUrl.origin, `http://${host}`]
}

function isDropped(name: string): boolean {
  if (keptNextHeaders.has(name)) return false
  if (name.startsWith("next-router-")) return false
  return dropped.has(name) || droppedPrefixes.some((prefix) => name.startsWith(prefix))
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

function hasControl(plain: string): boolean {
  for (const sign of plain) {
    const code = sign.codePointAt(0) ?? 0
    if (code < 0x20 || code === 0x7f || sign === "\\") return true
  }
  return false
}
