import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { expect, type Page, test } from "@playwright/test"
import { axeFindsNothing, nothingIsTooWide } from "./support/axe.ts"
import { noFrameworkScript, onlyOwnOrigin, watch } from "./support/network.ts"

// The checks that the other errands lean on, each with a page that must fail it.

const sound = (inside = "") => `<!doctype html><html lang="da"><head><title>Prøve</title>
  <link rel="icon" href="data:,"><script src="/enhance/menu.js" type="module"></script></head>
  <body><main><h1>Prøve</h1>${inside}</main></body></html>`

const pages: Readonly<Record<string, string>> = {
  "/sound": sound(),
  "/image-without-text": sound(`<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`),
  "/pale": sound(`<p><span>ok</span> <b class="pale">bleg</b></p>`).replace(
    "</head>",
    "<style>.pale { color: #ddd; background: #fff }</style></head>",
  ),
  "/wide": sound(`<table><tr><td><pre>${"x".repeat(400)}</pre></td></tr></table>`),
  "/framework-script": sound(`<script src="/_next/static/chunks/main.js" async></script>`),
  "/framework-data": sound(`<script>self.__next_f.push([1, ""])</script>`),
  "/script-preload": sound(`<link rel="preload" as="script" href="/x.js">`),
  "/style-attribute": sound(`<p style="color: red">x</p>`),
  "/elsewhere": sound(`<img alt="x" src="http://127.0.0.2:9/x.png">`),
}

let server: Server
let origin: string

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const html = pages[request.url ?? ""]
    response.writeHead(html ? 200 : 404, {
      "content-type": html ? "text/html; charset=utf-8" : "text/javascript",
    })
    response.end(html ?? "")
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
test.afterAll(() => server.close())

test("a sound page passes them all", async ({ page }) => {
  const { requests } = watch(page)
  await page.goto(`${origin}/sound`)
  await axeFindsNothing(page)
  await nothingIsTooWide(page)
  await noFrameworkScript(page, `${origin}/sound`)
  onlyOwnOrigin(page, requests)
})

for (const path of ["/image-without-text", "/pale"]) {
  test(`axe finds ${path}`, async ({ page }) => {
    await page.goto(origin + path)
    await fails(axeFindsNothing(page))
  })
}

test("a page that is too wide is found", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(`${origin}/wide`)
  await fails(nothingIsTooWide(page))
})

for (const path of ["/framework-script", "/framework-data", "/script-preload", "/style-attribute"]) {
  test(`what is left of the framework is found: ${path}`, async ({ page }) => {
    await fails(noFrameworkScript(page, origin + path))
  })
}

test("a request to another origin is found", async ({ page }) => {
  await fails(asksElsewhere(page))
})

async function asksElsewhere(page: Page): Promise<void> {
  const { requests } = watch(page)
  await page.goto(`${origin}/elsewhere`)
  onlyOwnOrigin(page, requests)
}

async function fails(check: Promise<void>): Promise<void> {
  await expect(check).rejects.toThrow(/expect/)
}
