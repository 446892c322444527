import { expect, type Page, test } from "@playwright/test"
import { announceDatabase } from "#platform/config/config.ts"
import { closeDatabase } from "#platform/database/client.ts"
import { clusterUrl } from "#platform/database/cluster.ts"
import { payloads } from "#test/fixtures/xss.ts"
import { type HostileEntry, mailsOf, oneOfEachKind, storiesOf } from "./support/hostile-site.ts"
import { allMails } from "./support/mailbox.ts"
import { type RunningProduct, startProduct } from "./support/product.ts"
import { openSignInLink } from "./support/staff.ts"

// Texts that would run where a page forgets to escape, in a product of their own: nobody else should meet them.
test.describe.configure({ mode: "serial" })

let product: RunningProduct
let entries: HostileEntry[]

test.beforeAll(async () => {
  test.setTimeout(600_000)
  product = await startProduct("test-results/hostile.log", { DEMO: "off" })
  announceDatabase(clusterUrl(product.dataDir))
  entries = await oneOfEachKind()
})
test.afterAll(async () => {
  await closeDatabase()
  await product?.stop()
})

/** Opens pages and keeps what they broke: the policy, or the promise that no text of ours runs. */
async function guarded(page: Page): Promise<{ harmlessAt: (path: string) => Promise<void> }> {
  const reports: string[] = []
  await page.exposeFunction("reportViolation", (what: string) => reports.push(what))
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      const { reportViolation } = window as unknown as { reportViolation: (what: string) => void }
      reportViolation(`${violatedDirective} ${blockedURI} ${sample}`)
    })
  })
  page.on("dialog", (dialog) => dialog.dismiss())
  return {
    async harmlessAt(path) {
      const answer = await page.goto(path)
      expect(answer?.status(), path).toBe(200)
      await isHarmless(page, path)
      expect(reports, `reports of the policy on ${path}`).toEqual([])
    },
  }
}

/** Nothing has run, and nothing stands there that could: no handler, no address that is a script. */
async function isHarmless(page: Page, where: string): Promise<void> {
  const found = await page.evaluate(() => {
    const dangers: string[] = []
    if ("__samlingHit" in window) dangers.push("a payload ran")
    for (const element of document.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        const address = ["href", "src", "srcset", "action", "formaction", "xlink:href", "data"].includes(name)
        if (name.startsWith("on") || name === "srcdoc") dangers.push(`${element.localName} ${name}`)
        if (address && /^\s*(javascript|vbscript|view-source|feed):/i.test(value))
          dangers.push(`${name}=${value}`)
        // What is asked of an honest address (a search for a place) may hold any words.
        const host =
          name !== "srcset" && URL.canParse(value, location.href) ? new URL(value, location.href).host : value
        if (address && host.includes("evil.example")) dangers.push(`${name}=${value}`)
      }
    }
    return dangers
  })
  expect(found, where).toEqual([])
}

test("control: the same texts, shown as markup, do run", async ({ page }) => {
  await page.goto("about:blank")
  await page.setContent(payloads.join("\n"))
  await expect.poll(() => page.evaluate(() => "__samlingHit" in window)).toBe(true)
  await expect(isHarmless(page, "control")).rejects.toThrow()
})

test("readers meet the words as words: page, list, search, tag and printed preview", async ({ page }) => {
  test.setTimeout(300_000)
  const { harmlessAt } = await guarded(page)
  for (const { path, title } of entries) {
    await harmlessAt(`${product.url}${path}`)
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title.replaceAll(/\s+/g, " "))
    const text = (await page.locator("main").textContent()) ?? ""
    const missing = payloads.filter((payload) => !squeezed(text).includes(squeezed(payload)))
    expect(missing, `what ${path} does not say`).toEqual([])
  }
  const lists = ["/", "/nyheder", "/arrangementer", "/open-calls", "/undersoegelser", "/en", "/en/nyheder"]
  for (const path of lists) await harmlessAt(`${product.url}${path}`)
  for (const payload of payloads.filter((_, place) => place % 10 === 0)) {
    await harmlessAt(`${product.url}/soeg?q=${encodeURIComponent(payload.toWellFormed())}`)
  }
})

test("machines meet them too: JSON-LD, the sitemap, the calendar and the social picture", async ({
  page,
  request,
}) => {
  for (const { id, path, title, kind } of entries) {
    await page.goto(`${product.url}${path}`)
    const facts = await page.locator('script[type="application/ld+json"]').allTextContents()
    for (const json of facts) expect(() => JSON.parse(json)).not.toThrow()
    if (kind !== "PAGE")
      expect(
        facts
          .map((json) => JSON.parse(json))
          .map(flat)
          .join(),
      ).toContain(title)
    const picture = await request.get(`${product.url}/social/${id}.png`)
    expect([picture.status(), picture.headers()["content-type"]]).toEqual([200, "image/png"])
  }
  for (const path of [
    `${entries.find(({ kind }) => kind === "EVENT")?.path}/kalender.ics`,
    "/arrangementer/kalender.ics",
  ]) {
    const calendar = await (await request.get(`${product.url}${path}`)).text()
    expect(calendar.match(/^BEGIN:VEVENT\r?$/gm)).toHaveLength(1)
    expect(calendar.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/)
    expect(calendar).not.toMatch(/^X-Injected/m)
  }
})

test("feeds say every payload in a title and a lead, and what a reader shows of them runs nothing", async ({
  page,
  request,
}) => {
  test.setTimeout(300_000)
  const lots = Array.from({ length: Math.ceil(payloads.length / 30) }, (_, lot) =>
    payloads.slice(lot * 30, lot * 30 + 30),
  )
  for (const [place, lot] of lots.entries()) {
    const stories = await storiesOf(lot, place * 30)
    for (const path of ["/nyheder/feed.xml", "/nyheder/atom.xml"]) {
      const xml = await (await request.get(`${product.url}${path}`)).text()
      await page.goto("about:blank")
      const shown = await page.evaluate(readAsHtml, xml)
      expect(shown.fault, path).toBe("")
      await isHarmless(page, path)
      const missing = stories.filter(
        ({ title }) => !shown.words.some((said) => squeezed(said).includes(squeezed(title))),
      )
      expect(missing, path).toEqual([])
    }
    const json = await (await request.get(`${product.url}/nyheder/feed.json`)).json()
    const titles = json.items.map((item: { title: string }) => item.title)
    for (const { title } of stories) expect(titles).toContain(title)
  }
})

test("mails and the desk run nothing either", async ({ page }) => {
  test.setTimeout(300_000)
  await mailsOf(entries, "ond@example.org")
  await expect.poll(() => allMails(product.mailDir).length, { timeout: 30_000 }).toBeGreaterThanOrEqual(2)
  for (const mail of allMails(product.mailDir)) {
    expect(mail.headers["x-injected"], mail.subject).toBeUndefined()
    expect(mail.subject).not.toMatch(/[\r\n]/)
    await page.goto("about:blank")
    await page.setContent(mail.html)
    await isHarmless(page, mail.subject)
  }
  await openSignInLink(page, product.signInLink.replace(/^https?:\/\/[^/]+/, product.url))
  const { harmlessAt } = await guarded(page)
  await page.goto(`${product.url}/admin`)
  const rooms = await page
    .locator("#desk-rail a[href^='/admin']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""))
  expect(rooms.length).toBeGreaterThan(15)
  for (const path of rooms) await harmlessAt(`${product.url}${path}`)
  for (const { id } of entries) {
    await page.goto(`${product.url}/admin/skriv/${id}`)
    await page.locator(".ProseMirror").waitFor()
    await isHarmless(page, `the editor of ${id}`)
    await harmlessAt(`${page.url()}/versioner`)
    await harmlessAt(`${product.url}/admin/skriv/${id}/vis`)
  }
})

/** Runs in the page: shows each item of a feed as a reader does, which takes its texts (not its categories) for HTML. */
function readAsHtml(xml: string): { fault: string; words: string[] } {
  const feed = new DOMParser().parseFromString(xml, "application/xml")
  const fault = feed.querySelector("parsererror")?.textContent ?? ""
  const words: string[] = []
  for (const part of feed.querySelectorAll(":is(item, entry) > :is(title, description, summary, content)")) {
    const shown = document.createElement("article")
    shown.innerHTML = part.textContent ?? ""
    document.body.append(shown)
    words.push(shown.textContent ?? "")
  }
  return { fault, words }
}

function flat(facts: unknown): string {
  return typeof facts === "object" && facts !== null
    ? Object.values(facts).map(flat).join("\n")
    : String(facts)
}

/** Without what a page may lay out otherwise: blanks, and signs that are never kept. */
function squeezed(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out.
  return text.toWellFormed().replaceAll(/[\s\u0000-\u001f\u200b\u2028\u2029\ufffd]/g, "")
}
