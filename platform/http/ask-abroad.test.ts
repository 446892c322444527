import { createServer, type RequestListener, type Server } from "node:http"
import { type AddressInfo, connect } from "node:net"
import { afterEach, describe, expect, test } from "vitest"
import { askAbroad, type Road } from "./ask-abroad.ts"
import { isPublicAddress } from "./public-address.ts"

/** A local server plays the web: every public address leads to it, and every connection is written down. */
const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

interface Web extends Road {
  readonly opened: string[]
  readonly asked: string[]
  readonly turns: string[]
}

async function web(
  answer: RequestListener,
  names: Record<string, string[] | (() => string[])> = {},
): Promise<Web> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.host}${request.url}`)
    answer(request, response)
  })
  open.push(server)
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const { port } = server.address() as AddressInfo
  const opened: string[] = []
  const turns: string[] = []
  return {
    opened,
    asked,
    turns,
    resolve: async (host) => {
      const found = names[host]
      if (!found) throw Object.assign(new Error(host), { code: "ENOTFOUND" })
      return typeof found === "function" ? found() : found
    },
    open: ({ address }) => {
      opened.push(address)
      return connect(port, "127.0.0.1")
    },
    turn: async (host) => void turns.push(host),
  }
}

const site = { "www.example.org": ["93.184.215.14"] }
const status =
  (code: number): RequestListener =>
  (_, response) =>
    response.writeHead(code).end()

test.each([
  ["loopback", "127.0.0.1"],
  ["all of loopback", "127.9.9.9"],
  ["this host", "0.0.0.0"],
  ["private", "10.1.2.3"],
  ["private", "172.31.255.255"],
  ["private", "192.168.1.1"],
  ["shared by a provider", "100.64.0.1"],
  ["link-local, where clouds keep their keys", "169.254.169.254"],
  ["multicast", "224.0.0.1"],
  ["broadcast", "255.255.255.255"],
  ["documentation", "203.0.113.7"],
  ["loopback in IPv6", "::1"],
  ["nothing in IPv6", "::"],
  ["link-local in IPv6", "fe80::1"],
  ["unique local in IPv6", "fd00::1"],
  ["IPv4 in IPv6", "::ffff:127.0.0.1"],
  ["IPv4 in IPv6, in hex", "::ffff:7f00:1"],
  ["IPv4 translated", "64:ff9b::7f00:1"],
  ["a tunnel to IPv4", "2002:7f00:1::"],
  ["no address", "localhost"],
])("%s is not public: %s", (_, address) => expect(isPublicAddress(address)).toBe(false))

test.each(["93.184.215.14", "1.1.1.1", "172.32.0.1", "2606:4700:4700::1111", "2a00:1450:400f::1"])(
  "%s is public",
  (address) => expect(isPublicAddress(address)).toBe(true),
)

describe("no connection is opened", () => {
  const none: [string, string, Record<string, string[]>][] = [
    ["to an address of this machine", "http://127.0.0.1/", {}],
    ["to one written as a number", "http://2130706433/", {}],
    ["to one written in octal", "http://0177.0.0.1/", {}],
    ["to one in IPv6", "http://[::ffff:127.0.0.1]/", {}],
    [
      "to a name that leads to a private one",
      "http://indenfor.example/",
      { "indenfor.example": ["10.0.0.5"] },
    ],
    [
      "to a name with one private address among public ones",
      "http://dobbelt.example/",
      { "dobbelt.example": ["93.184.215.14", "127.0.0.1"] },
    ],
    ["on another port", "http://www.example.org:6379/", site],
    ["with a name and a password", "http://a:b@www.example.org/", site],
    ["by another protocol", "ftp://www.example.org/", site],
    ["to a file", "file:///etc/passwd", site],
  ]
  test.each(none)("%s: %s", async (_, url, names) => {
    const road = await web(status(200), names)
    expect(await askAbroad(url, road)).toEqual({ state: "UNKNOWN", reason: "notPublic" })
    expect(road.opened).toEqual([])
  })

  test("by a redirect to a private address: the first is asked, the second never", async () => {
    const road = await web(
      (_, response) => response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data" }).end(),
      site,
    )
    expect(await askAbroad("http://www.example.org/", road)).toEqual({
      state: "UNKNOWN",
      reason: "notPublic",
    })
    expect(road.opened).toEqual(["93.184.215.14"])
  })

  test("when the answer of DNS changes at the redirect, and the connection is to what was looked at", async () => {
    let times = 0
    const turning = () => (times++ === 0 ? ["93.184.215.14"] : ["127.0.0.1"])
    const road = await web((_, response) => response.writeHead(301, { location: "/igen" }).end(), {
      "vender.example": turning,
    })
    expect(await askAbroad("http://vender.example/", road)).toEqual({ state: "UNKNOWN", reason: "notPublic" })
    expect(road.opened).toEqual(["93.184.215.14"])
    expect(times).toBe(2)
  })
})

test("what answers is there; HEAD is enough, it says who asks, and each request waits its turn", async () => {
  let agent = ""
  const road = await web((request, response) => {
    agent = String(request.headers["user-agent"])
    response.writeHead(200).end()
  }, site)
  expect(await askAbroad("http://www.example.org/side?a=b", road)).toEqual({ state: "OK", reason: "200" })
  expect(road.asked).toEqual(["HEAD www.example.org/side?a=b"])
  expect(road.turns).toEqual(["www.example.org"])
  expect(agent).toMatch(/^Samling link check \(http/)
})

test("where HEAD is refused GET is asked, and what is gone is broken", async () => {
  const road = await web(
    (request, response) => response.writeHead(request.method === "GET" ? 200 : 405).end(),
    site,
  )
  expect(await askAbroad("http://www.example.org/", road)).toMatchObject({ state: "OK" })
  expect(road.asked.map((line) => line.slice(0, 4))).toEqual(["HEAD", "GET "])
  expect(await askAbroad("http://www.example.org/", await web(status(404), site))).toEqual({
    state: "BROKEN",
    reason: "404",
  })
  expect(await askAbroad("http://www.example.org/", await web(status(410), site))).toMatchObject({
    state: "BROKEN",
  })
  expect(await askAbroad("http://findes-ikke.example/", await web(status(200)))).toEqual({
    state: "BROKEN",
    reason: "noSuchHost",
  })
})

test.each([401, 403, 429, 500, 503])(
  "that a site says %i does not mean that the link is broken",
  async (code) => {
    expect(await askAbroad("http://www.example.org/", await web(status(code), site))).toEqual({
      state: "UNKNOWN",
      reason: String(code),
    })
  },
)

test("round in circles it is broken after five steps", async () => {
  const road = await web((_, response) => response.writeHead(302, { location: "/" }).end(), site)
  expect(await askAbroad("http://www.example.org/", road)).toEqual({
    state: "BROKEN",
    reason: "tooManyRedirects",
  })
})

test("of an answer without end nothing is read on", async () => {
  let sent = 0
  const road = await web((request, response) => {
    if (request.method === "HEAD") return void response.writeHead(405).end()
    response.writeHead(200)
    const more = () => {
      sent += 16_384
      if (sent < 100_000_000 && !response.destroyed) response.write(Buffer.alloc(16_384), more)
    }
    more()
  }, site)
  expect(await askAbroad("http://www.example.org/", road)).toMatchObject({ state: "OK" })
  expect(sent).toBeLessThan(10_000_000)
})
