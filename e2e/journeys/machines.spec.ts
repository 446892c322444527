import { expect, test } from "@playwright/test"
import { beginEntry, makeEvent, publish } from "../support/desk.ts"
import { signInAsStaff } from "../support/staff.ts"

test("a story is met by feed readers, search engines and social media, each in its own way", async ({
  page,
  request,
}) => {
  const title = `Til læsere & maskiner ${Date.now()}`
  await signInAsStaff(page, "EDITOR", "maskiner@example.org")
  await beginEntry(page, "nyheder", title)
  await page.getByLabel("Manchet").fill("Det samme, sagt på fem måder.")
  const path = await publish(page)
  await page.goto(path)
  const head = page.locator("head")

  await test.step("the head leads to the feeds, and each of them has it", async () => {
    for (const type of ["application/rss+xml", "application/atom+xml"]) {
      const feed = await head.locator(`link[type="${type}"]`).getAttribute("href")
      expect(await (await request.get(feed ?? "")).text()).toContain(path)
    }
    const { items } = await (await request.get("/nyheder/feed.json")).json()
    const item = items.find(({ url }: { url: string }) => url.endsWith(path))
    expect(item.title).toBe(title)
  })

  await test.step("the head says what it is, its own address, and where it stands in the other language", async () => {
    const facts = await page.locator('script[type="application/ld+json"]').allTextContents()
    expect(facts.join()).toContain('"NewsArticle"')
    expect(facts.join()).toContain('"BreadcrumbList"')
    await expect(head.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`${path}$`))
    await expect(head.locator('link[hreflang="en"]')).toHaveAttribute("href", new RegExp(`/en${path}$`))
  })

  await test.step("its picture for social media is one", async () => {
    const picture = await head.locator('meta[property="og:image"]').first().getAttribute("content")
    const answer = await request.get(new URL(picture ?? "").pathname)
    expect(answer.headers()["content-type"]).toBe("image/png")
    expect((await answer.body()).subarray(1, 4).toString()).toBe("PNG")
  })

  await test.step("the sitemap names it, and whoever finds a hole is told where to write", async () => {
    expect(await (await request.get("/sitemap.xml")).text()).toContain(path)
    const security = await (await request.get("/.well-known/security.txt")).text()
    expect(security).toMatch(/^Contact: /m)
    const expires = Date.parse(/^Expires: (.+)$/m.exec(security)?.[1] ?? "")
    expect(expires).toBeGreaterThan(Date.now())
  })
})

test("an event is taken into a calendar, alone and with all others", async ({ page, request }) => {
  await signInAsStaff(page, "EVENT_MANAGER", "kalender@example.org")
  const { path, title } = await makeEvent(page, `Til kalenderen ${Date.now()}`, 10)
  for (const calendar of [`${path}/kalender.ics`, "/arrangementer/kalender.ics"]) {
    const folded = await (await request.get(calendar)).text()
    const file = folded.replaceAll("\r\n ", "")
    expect(file).toContain(title)
    expect(file).toContain(path)
  }
})
