import { lookup } from "node:dns/promises"
import http from "node:http"
import https from "node:https"
import { connect as connectTo, isIP } from "node:net"
import type { Duplex } from "node:stream"
import { setTimeout as wait } from "node:timers/promises"
import { connect as connectSecurely } from "node:tls"
import { config } from "#platform/config/config.ts"
import { isPublicAddress } from "./public-address.ts"

/** What became of an address: it answers, it is broken, or nobody can tell from here. */
export interface Found {
  readonly state: "OK" | "BROKEN" | "UNKNOWN"
  /** The status, or the name of what kept it from answering: "noSuchHost", "timeout", "notPublic", "unreachable" … */
  readonly reason: string
}

/** What stands between us and the network; tests bring their own. */
export interface Road {
  /** All addresses of a host. */
  resolve(host: string): Promise<string[]>
  /** Opens a connection to exactly this address, which was checked; the name is for the certificate. */
  open(to: { address: string; port: number; host: string; isSecure: boolean }): Duplex
  /** Waits its turn: one request a second for each host. */
  turn(host: string): Promise<void>
}

const longestMs = 10_000
const mostBytes = 64 * 1024
const mostSteps = 5

/**
 * Asks an address of the web whether it is there: HEAD, and GET where that is refused. The only way by which this
 * product opens a connection that somebody's text asks for, and it is narrow: http and https on their own ports, public
 * addresses alone, looked at after each resolving and at each redirect, connected to as they were looked at, so that an
 * answer of DNS that changes changes nothing; ten seconds and 64 kB in all. Nothing of what comes back is kept.
 */
export async function askAbroad(url: string, road: Road = ownRoad): Promise<Found> {
  const until = AbortSignal.timeout(longestMs)
  try {
    const head = await follow("HEAD", url, road, until)
    return head.state === "OK" || isRefusedForGood(head) ? head : await follow("GET", url, road, until)
  } catch (error) {
    return { state: "UNKNOWN", reason: until.aborted ? "timeout" : reasonOf(error) }
  }
}

/** What another method would not change. */
function isRefusedForGood({ reason }: Found): boolean {
  return /^[a-z]/.test(reason)
}

async function follow(method: "HEAD" | "GET", first: string, road: Road, until: AbortSignal): Promise<Found> {
  let address = first
  for (let step = 0; step <= mostSteps; step++) {
    const url = URL.parse(address)
    if (!url || !isAskable(url)) return { state: "UNKNOWN", reason: "notPublic" }
    const host = url.hostname.replace(/^\[|\]$/g, "")
    const addresses = isIP(host) ? [host] : await resolved(host, road)
    if (addresses === null) return { state: "BROKEN", reason: "noSuchHost" }
    // One of several that is private is a trap, not a mirror.
    if (addresses.length === 0 || !addresses.every(isPublicAddress))
      return { state: "UNKNOWN", reason: "notPublic" }
    await road.turn(host)
    until.throwIfAborted()
    const answer = await request(method, url, addresses[0] ?? "", road, until)
    if (answer.location === null) return judged(answer.status)
    address = URL.parse(answer.location, url)?.href ?? ""
  }
  return { state: "BROKEN", reason: "tooManyRedirects" }
}

function isAskable({ protocol, port, username, password }: URL): boolean {
  return /^https?:$/.test(protocol) && port === "" && !username && !password
}

async function resolved(host: string, road: Road): Promise<string[] | null> {
  try {
    return await road.resolve(host)
  } catch (error) {
    if (reasonOf(error) === "noSuchHost") return null
    throw error
  }
}

interface Answer {
  status: number
  location: string | null
}

function request(
  method: string,
  url: URL,
  address: string,
  road: Road,
  signal: AbortSignal,
): Promise<Answer> {
  const isSecure = url.protocol === "https:"
  const host = url.hostname.replace(/^\[|\]$/g, "")
  return new Promise((done, fail) => {
    const asking = (isSecure ? https : http).request(url, {
      method,
      signal,
      maxHeaderSize: 16 * 1024,
      headers: { host: url.host, "user-agent": `Samling link check (${config().siteUrl})`, accept: "*/*" },
      // No agent beside it: an agent would resolve the name anew and connect by itself.
      createConnection: () => road.open({ address, port: isSecure ? 443 : 80, host, isSecure }),
    })
    asking.on("error", fail)
    asking.on("response", (response) => {
      const status = response.statusCode ?? 0
      const location = status >= 300 && status < 400 ? (response.headers.location ?? null) : null
      let bytes = 0
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length
        if (bytes > mostBytes) asking.destroy()
      })
      response.on("error", () => {})
      // That it answers is all that was asked; the rest stays where it is.
      done({ status, location })
      asking.destroy()
    })
    asking.end()
  })
}

function judged(status: number): Found {
  if (status >= 200 && status < 400) return { state: "OK", reason: String(status) }
  const isGone = status === 404 || status === 410
  return { state: isGone ? "BROKEN" : "UNKNOWN", reason: String(status) }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  if (code === "ENOTFOUND" || code === "ENODATA") return "noSuchHost"
  if (/CERT|SSL|TLS|SELF_SIGNED|ALTNAME/.test(code)) return "certificate"
  return "unreachable"
}

const turns = new Map<string, number>()

const ownRoad: Road = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  open: ({ address, port, host, isSecure }) =>
    isSecure
      ? connectSecurely({ host: address, port, servername: host })
      : connectTo({ host: address, port }),
  turn: async (host) => {
    const at = performance.now()
    const mine = Math.max(at, (turns.get(host) ?? 0) + 1_000)
    turns.set(host, mine)
    if (turns.size > 10_000) turns.clear()
    if (mine > at) await wait(mine - at)
  },
}
