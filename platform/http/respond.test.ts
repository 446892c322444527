import { expect, test } from "vitest"
import { html, siteWith } from "#test/site.ts"
import { trueUntil } from "./true-until.ts"

test("a public document comes without script, cookie or framework header, and is remembered", async () => {
  const { get } = await siteWith(html("Forside"))
  const first = await get("/")
  expect(await first.text()).toBe("<!DOCTYPE html><title>Forside</title>")
  expect(first.headers.get("cache-status")).toBe("samling; fwd=miss")
  const second = await get("/")
  expect(await second.text()).toBe("<!DOCTYPE html><title>Forside</title>")
  expect(second.headers.get("cache-status")).toBe("samling; hit")
  for (const answer of [first, second]) {
    expect(answer.headers.get("set-cookie")).toBeNull()
    expect(answer.headers.get("vary")).toBe("Accept-Encoding")
    expect(answer.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate")
    expect(answer.headers.get("content-security-policy")).toMatch(/script-src 'self'(;|$)/)
    expect(answer.headers.get("content-security-policy")).not.toContain("unsafe")
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff")
  }
})

test("a cookie or any header changes no byte, and none of them reaches the page", async () => {
  const { asked, get, memory } = await siteWith((request, response) => {
    html(JSON.stringify(request.headers.cookie ?? "nobody"))(request, response)
  })
  const plain = await (await get("/nyheder")).text()
  const dressings: Record<string, string>[] = [
    { cookie: "next-auth.session-token=abc; __prerender_bypass=x; __next_preview_data=y" },
    { RSC: "1", "Next-Router-State-Tree": "%5B%5D", "Next-Router-Prefetch": "1" },
    { "x-middleware-prefetch": "1", "x-nextjs-data": "1", "x-matched-path": "/admin" },
    { "x-forwarded-host": "evil.example", authorization: "Bearer x", "accept-language": "en" },
    { accept: "text/x-component", "user-agent": "Googlebot", purpose: "prefetch" },
  ]
  for (const headers of dressings) {
    memory.forget()
    expect(await (await get("/nyheder?_rsc=abc", { headers })).text()).toBe(plain)
    expect(await (await get("/nyheder", { headers })).text()).toBe(plain)
  }
  for (const { url, headers } of asked) {
    expect(url).toBe("/nyheder")
    expect(Object.keys(headers).sort()).toEqual(
      ["accept", "host", "x-forwarded-host", "x-forwarded-proto", "x-samling-request"].sort(),
    )
    expect(headers.host).toBe("localhost:3000")
  }
})

test("10,000 random queries leave the memory flat and ask Next for nothing more", async () => {
  const { asked, get, memory } = await siteWith(html("Om foreningen"))
  await get("/om-foreningen")
  const before = memory.figures()
  for (let i = 0; i < 10_000; i += 50) {
    const asks = Array.from({ length: 50 }, (_, n) => get(`/om-foreningen?x=${i + n}&${Math.random()}=1`))
    for (const answer of await Promise.all(asks)) await answer.arrayBuffer()
  }
  expect(memory.figures()).toEqual(before)
  expect(asked).toHaveLength(1)
})

test("declared query keys reach the page in one order, others and misshapen values are dropped", async () => {
  const { asked, get } = await siteWith(html("Nyheder"))
  await get("/nyheder?side=2&utm_source=x&aar=2025&kategori=<script>")
  await get("/nyheder?aar=2025&side=2")
  await get("/nyheder?side=-1")
  expect(asked.map(({ url }) => url)).toEqual(["/nyheder?aar=2025&side=2", "/nyheder"])
})

test("a deadline passes without any write and the page changes", async () => {
  let text = "Tilmelding åbner kl. 11"
  const { clock, get } = await siteWith((request, response) => {
    trueUntil(new Date("2026-11-24T12:00:00Z"))
    trueUntil(new Date("2026-11-24T11:00:00Z"))
    trueUntil(null)
    return html(text)(request, response)
  })
  await get("/arrangementer/summit")
  text = "Tilmelding er åben"
  clock.ms = Date.parse("2026-11-24T10:59:59.999Z")
  expect(await (await get("/arrangementer/summit")).text()).toContain("åbner")
  clock.ms = Date.parse("2026-11-24T11:00:00Z")
  expect(await (await get("/arrangementer/summit")).text()).toContain("er åben")
})

test("1,000 parallel asks for a draft and its public page leak nothing", async () => {
  const { get, memory } = await siteWith((request, response) => {
    const isDraft = request.url?.startsWith("/forhaandsvisning/")
    return html(isDraft ? "HEMMELIG KLADDE" : "Udgivet")(request, response)
  })
  const asks = Array.from({ length: 1_000 }, async (_, i) => {
    const isDraft = i % 2 === 0
    const answer = await get(isDraft ? "/forhaandsvisning/token" : "/nyheder/artikel", {
      headers: { cookie: `__prerender_bypass=${i}` },
    })
    return { isDraft, text: await answer.text(), headers: answer.headers }
  })
  for (const { isDraft, text, headers } of await Promise.all(asks)) {
    expect(text.includes("HEMMELIG")).toBe(isDraft)
    if (!isDraft) continue
    expect(headers.get("cache-status")).toBe("samling; fwd=bypass")
    expect(headers.get("cache-control")).toBe("private, no-store")
    expect(headers.get("x-robots-tag")).toContain("noindex")
  }
  expect(memory.figures().entries).toBe(1)
})

test("unknown addresses and redirects are answered and not remembered", async () => {
  const { get, memory } = await siteWith((request, response) => {
    if (request.url === "/gammel") response.writeHead(308, { Location: "/ny" }).end("<script>1</script>")
    else html("Findes ikke", 404)(request, response)
  })
  const unknown = await get("/findes-ikke")
  expect(unknown.status).toBe(404)
  expect(await unknown.text()).not.toContain("<script")
  const moved = await get("/gammel")
  expect(moved.status).toBe(308)
  expect(moved.headers.get("location")).toBe("/ny")
  expect(await moved.text()).toBe("")
  expect(memory.figures().entries).toBe(0)
})

test("an unknown address shows the designed 404, which is remembered once for all of them", async () => {
  const { asked, get, memory } = await siteWith((request, response) => {
    if (request.url === "/findes-ikke") return html("Siden findes ikke")(request, response)
    // What Next makes of notFound() in a page: an empty document for script to fill.
    return html('</title><html id="__next_error__">', 404)(request, response)
  })
  for (const path of ["/a", "/b", "/nyheder/c", "/findes-ikke", "/min-side/x", "/forhaandsvisning/x"]) {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe("<!DOCTYPE html><title>Siden findes ikke</title>")
  }
  expect(asked.filter(({ url }) => url === "/findes-ikke")).toHaveLength(1)
  expect(memory.figures().entries).toBe(1)
})

test("a member page that fails is the designed 500 too", async () => {
  const { failures, get } = await siteWith((request, response) => {
    if (request.url === "/noget-gik-galt/da") return html("Noget gik galt")(request, response)
    return html('<html id="__next_error__">', 500)(request, response)
  })
  const failed = await get("/min-side")
  expect(failed.status).toBe(500)
  expect(await failed.text()).toBe("<!DOCTYPE html><title>Noget gik galt</title>")
  expect(failures).toHaveLength(1)
})

test("cookies that a member page sets all arrive", async () => {
  const { get } = await siteWith((_request, response) => {
    response.setHeader("Set-Cookie", ["a=1; Path=/", "b=2; Path=/"])
    response.writeHead(303, { Location: "/min-side" }).end()
  })
  const answer = await get("/log-ind/bekraeft")
  expect(answer.status).toBe(303)
  expect(answer.headers.getSetCookie()).toEqual(["a=1; Path=/", "b=2; Path=/"])
})

test("a handler's own header replaces the site's", async () => {
  const { get } = await siteWith((_request, response) => {
    response.appendHeader("X-Content-Type-Options", "nosniff")
    response.appendHeader("Content-Security-Policy", "sandbox")
    response.end("{}")
  })
  const answer = await get("/api/health")
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff")
  expect(answer.headers.get("content-security-policy")).toBe("sandbox")
})

test("a page that fails is a designed 500 without script, not remembered; the next visitor may have luck", async () => {
  let isBroken = true
  const { failures, get } = await siteWith((request, response) => {
    if (request.url === "/noget-gik-galt/da") return html("Noget gik galt")(request, response)
    if (isBroken) throw new Error("database away")
    return html("Forside")(request, response)
  })
  const failed = await get("/")
  expect(failed.status).toBe(500)
  expect(failed.headers.get("cache-control")).toBe("no-store")
  expect(await failed.text()).toBe("<!DOCTYPE html><title>Noget gik galt</title>")
  expect(failures).toHaveLength(1)
  isBroken = false
  expect((await get("/")).status).toBe(200)
})

test("when even the designed 500 fails there still is one", async () => {
  const { get } = await siteWith(() => {
    throw new Error("everything away")
  })
  const failed = await get("/")
  expect(failed.status).toBe(500)
  expect(await failed.text()).toContain("Noget gik galt")
})

test("an unchanged page is 304, HEAD has no body, pressed bytes unpack to the same", async () => {
  const { get } = await siteWith(html("Forside ".repeat(500)))
  const whole = await get("/", { headers: { "accept-encoding": "identity" } })
  const text = await whole.text()
  for (const encoding of ["gzip", "br"]) {
    const answer = await get("/", { headers: { "accept-encoding": encoding } })
    expect(answer.headers.get("content-encoding")).toBe(encoding)
    expect(await answer.text()).toBe(text)
  }
  const etag = whole.headers.get("etag") ?? ""
  const again = await get("/", { headers: { "if-none-match": `"other", ${etag}` } })
  expect(again.status).toBe(304)
  expect(again.headers.get("cache-status")).toBe("samling; hit")
  const head = await get("/", { method: "HEAD", headers: { "accept-encoding": "identity" } })
  expect(head.headers.get("content-length")).toBe(String(Buffer.byteLength(text)))
  expect(await head.text()).toBe("")
})

test("a member page keeps its cookie and scripts, under a nonce that only the site writes", async () => {
  const { asked, get } = await siteWith(html("Min side"))
  const answer = await get("/min-side", {
    headers: { cookie: "session=1", "content-security-policy": "script-src 'nonce-mine'", "x-nonce": "mine" },
  })
  expect(await answer.text()).toContain("<script")
  expect(asked[0]?.headers.cookie).toBe("session=1")
  expect(asked[0]?.headers["x-nonce"]).toBeUndefined()
  const policy = answer.headers.get("content-security-policy")
  expect(asked[0]?.headers["content-security-policy"]).toBe(policy)
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/]{24}'/)
  expect(policy).not.toMatch(/unsafe|mine/)
  expect(answer.headers.get("cache-status")).toBe("samling; fwd=bypass")
  expect((await get("/min-side")).headers.get("content-security-policy")).not.toBe(policy)
})

test("admin loosens style attributes and nothing else", async () => {
  const { get } = await siteWith(html("Admin"))
  const policy = (await get("/admin")).headers.get("content-security-policy") ?? ""
  expect(policy.split("; ").filter((part) => part.includes("unsafe"))).toEqual([
    "style-src-attr 'unsafe-inline'",
  ])
})

test("machinery of the framework that nobody needs is not found", async () => {
  const { asked, get } = await siteWith(html("?"))
  for (const path of [
    "/_next/image?url=/a.png&w=1",
    "/_next/data/x/index.json",
    "/api/auth/callback/email?token=1",
  ]) {
    expect((await get(path)).status).toBe(404)
  }
  expect(asked).toHaveLength(0)
})

test("many who ask for the same page at once wait for one render", async () => {
  const { asked, get } = await siteWith(async (request, response) => {
    await new Promise((later) => setTimeout(later, 100))
    return html("Forside")(request, response)
  })
  const answers = await Promise.all(Array.from({ length: 200 }, () => get("/")))
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1)
  expect(asked).toHaveLength(1)
})

test("read pages are counted: made or remembered, in both languages, and told that the copy still holds", async () => {
  const { read, get } = await siteWith(html("Nyheder"))
  const first = await get("/nyheder?side=2")
  await get("/nyheder?side=2")
  await get("/nyheder?side=2", { headers: { "if-none-match": first.headers.get("etag") ?? "" } })
  await get("/en/nyheder")
  expect(read).toEqual(["/nyheder?side=2", "/nyheder?side=2", "/nyheder?side=2", "/en/nyheder"])
})

test("nothing else is counted: unknown addresses, HEAD, feeds, redirects, what fails, what is private or a draft", async () => {
  const { read, get } = await siteWith((request, response) => {
    if (request.url === "/feed") response.setHeader("Content-Type", "application/rss+xml").end("<rss/>")
    else if (request.url === "/flyttet") response.writeHead(308, { location: "/nyheder" }).end()
    else if (request.url === "/i-stykker") throw new Error("broken")
    else if (request.url === "/findes-ikke") html("Siden findes ikke")(request, response)
    else if (request.url?.startsWith("/her-er")) html("", 404)(request, response)
    else html("Side")(request, response)
  })
  for (const path of ["/her-er-intet", "/her-er-intet", "/findes-ikke", "/feed", "/flyttet", "/i-stykker"])
    await get(path)
  for (const path of ["/log-ind", "/admin", "/forhaandsvisning/hemmelig", "/media/a.jpg", "/api/health"])
    await get(path)
  await get("/nyheder", { method: "HEAD" })
  await get("/nyheder", { method: "HEAD" })
  expect(read).toEqual([])
})
