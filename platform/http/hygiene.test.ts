import { IncomingMessage } from "node:http"
import { Socket } from "node:net"
import { describe, expect, test } from "vitest"
import { addressOf, isTurnedAway, readTarget, refusal, scrub } from "./hygiene.ts"

const site = new URL("https://samling.example.dk")

function asked(method: string, headers: Record<string, string> = {}, peer = "203.0.113.9"): IncomingMessage {
  const socket = new Socket()
  Object.defineProperty(socket, "remoteAddress", { value: peer })
  const request = new IncomingMessage(socket)
  request.method = method
  request.headers = { host: "samling.example.dk", ...headers }
  return request
}

describe("an address", () => {
  test.each([
    ["/nyheder/s%c3%b8g", "/nyheder/s%C3%B8g"],
    ["/%61dmin", "/admin"],
    ["/a%2fb", "/a%2Fb"],
    ["/", "/"],
  ])("%s has one spelling", (url, path) => {
    expect(readTarget(url)).toMatchObject({ path })
  })

  test.each([
    ["/../etc/passwd", 400],
    ["/%2e%2e/etc", 400],
    ["/a%00b", 400],
    ["/a%0d%0aSet-Cookie:x", 400],
    ["/\\evil.example", 400],
    ["/%5cevil.example", 400],
    ["/%E0%A4%A", 400],
    ["http://evil.example/", 400],
    ["*", 400],
    [`/${"a".repeat(5_000)}`, 414],
  ])("%s is refused", (url, status) => {
    const answer = readTarget(url)
    expect(isTurnedAway(answer) && answer.status).toBe(status)
  })

  test.each([
    ["//evil.example/a", "/evil.example/a"],
    ["/nyheder/?side=2", "/nyheder?side=2"],
    ["/nyheder//", "/nyheder"],
  ])("%s leads to its one spelling within the site", (url, location) => {
    expect(readTarget(url)).toMatchObject({ status: 308, location })
  })
})

describe("what changes something", () => {
  test.each([
    ["no Origin", {}, 400],
    ["a null Origin", { origin: "null" }, 400],
    ["a foreign Origin", { origin: "https://evil.example" }, 403],
    ["the site's name with http", { origin: "http://samling.example.dk" }, 403],
  ])("with %s is refused", (_name, headers, status) => {
    expect(refusal(asked("POST", headers), "member", "/log-ind", site)?.status).toBe(status)
    expect(refusal(asked("PUT", headers), "machine", "/api/admin/entries/1", site)?.status).toBe(status)
  })

  test("with the site's Origin goes on", () => {
    expect(refusal(asked("POST", { origin: site.origin }), "member", "/log-ind", site)).toBeNull()
  })

  test("on a machine without a SITE_URL comes from whatever name it is called by", () => {
    const home = new URL("http://localhost:3000")
    const request = asked("POST", { host: "192.168.1.5:3000", origin: "http://192.168.1.5:3000" })
    expect(refusal(request, "member", "/log-ind", home)).toBeNull()
    const foreign = asked("POST", { host: "192.168.1.5:3000", origin: "http://evil.example" })
    expect(refusal(foreign, "member", "/log-ind", home)?.status).toBe(403)
  })

  test("is bounded in size, and must tell it", () => {
    const large = { origin: site.origin, "content-length": String(2 * 1024 * 1024) }
    expect(refusal(asked("POST", large), "member", "/log-ind", site)?.status).toBe(413)
    expect(refusal(asked("POST", large), "machine", "/api/admin/media", site)).toBeNull()
    const untold = { origin: site.origin, "transfer-encoding": "chunked" }
    expect(refusal(asked("POST", untold), "member", "/log-ind", site)?.status).toBe(411)
  })
})

test("public documents are asked for, nothing else", () => {
  for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"]) {
    expect(refusal(asked(method, { origin: site.origin }), "public", "/", site)?.status).toBe(405)
  }
})

test("a mere visit cannot spend a sign-in token", () => {
  expect(refusal(asked("GET"), "machine", "/api/auth/callback/email", site)?.status).toBe(404)
})

test("what speaks in the framework's or a proxy's name is dropped, the site's own word put in place", () => {
  const request = asked("GET", {
    host: "evil.example",
    cookie: "a=b",
    rsc: "1",
    "next-action": "abc",
    "next-resume": "1",
    "x-middleware-subrequest": "middleware",
    "x-nextjs-data": "1",
    "x-invoke-path": "/admin",
    "x-matched-path": "/admin",
    "x-nonce": "mine",
    "x-forwarded-host": "evil.example",
    "x-forwarded-for": "1.2.3.4",
    "x-forwarded-proto": "http",
    "content-security-policy": "script-src 'nonce-mine'",
    "x-samling-request": "mine",
  })
  scrub(request, site, "id-1")
  expect(request.headers).toEqual({
    host: "samling.example.dk",
    cookie: "a=b",
    rsc: "1",
    "next-action": "abc",
    "x-forwarded-host": "samling.example.dk",
    "x-forwarded-proto": "https",
    "x-forwarded-for": "203.0.113.9",
    "x-samling-request": "id-1",
  })
  expect(request.rawHeaders).not.toContain("mine")
})

test("a proxy on this machine is believed for the hop it added itself", () => {
  expect(addressOf(asked("GET", { "x-forwarded-for": "1.1.1.1, 198.51.100.7" }, "127.0.0.1"))).toBe(
    "198.51.100.7",
  )
  expect(addressOf(asked("GET", { "x-forwarded-for": "1.1.1.1" }, "203.0.113.9"))).toBe("203.0.113.9")
  expect(addressOf(asked("GET", { "x-forwarded-for": "<script>" }, "::ffff:127.0.0.1"))).toBe("127.0.0.1")
})
