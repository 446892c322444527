import { expect, type Page, test } from "@playwright/test"
import sharp from "sharp"
import { zipped } from "#test/imports.ts"
import { oldSite, wxr } from "#test/wordpress.ts"
import { axeFindsNothing, nothingIsTooWide } from "../support/axe.ts"
import { signInAsStaff } from "../support/staff.ts"

test("an export of WordPress with its pictures: first what would come, then it comes, and the same again brings nothing", async ({
  page,
}) => {
  test.slow()
  await signInAsStaff(page, "EDITOR", "import1@example.org")
  const unlike = Date.now()
  const files = await oldExport(unlike)
  await send(page, files)
  await expect(page.locator('[data-status="TRIED"]')).toBeVisible({ timeout: 30_000 })
  await expect(count(page, "published")).toHaveText("1")
  await expect(count(page, "media")).toHaveText("1")
  await expect(count(page, "boxes")).toHaveText("1")
  await expect(page.getByText("Den var privat det gamle sted.")).toBeVisible()
  await axeFindsNothing(page)
  await nothingIsTooWide(page)
  await page.getByRole("button", { name: "Hent ind" }).click()
  await expect(page.locator('[data-status="DONE"]')).toBeVisible({ timeout: 30_000 })
  const report = page.waitForEvent("download")
  await page.getByRole("link", { name: "Hent rapporten (CSV)" }).click()
  const csv = await readAll(await (await report).createReadStream())
  expect(csv).toContain(`udgivet nyhed;Bogbussen ${unlike};/nyheder/bogbussen-${unlike};0`)
  expect(csv).toContain(`Den var privat det gamle sted.`)

  await page.getByRole("link", { name: `/nyheder/bogbussen-${unlike}` }).click()
  await expect(page.getByRole("heading", { name: `Bogbussen ${unlike}` })).toBeVisible()
  await page.goto(`/2019/05/bogbussen-${unlike}-gammel`)
  expect(new URL(page.url()).pathname).toBe(`/nyheder/bogbussen-${unlike}`)

  await send(page, files)
  await expect(page.getByText("Der er ikke noget nyt i filen.")).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText("4 ting er hentet ind før")).toBeVisible()
  await expect(page.getByRole("button", { name: "Hent ind" })).toHaveCount(0)
})

test("a line that breaks on the way: what is sent is sent, and the rest goes on from there, also after the page was left", async ({
  page,
}) => {
  await signInAsStaff(page, "EDITOR", "import2@example.org")
  const long = wxr([{ id: 1, title: "Lang", slug: `lang-${Date.now()}`, content: "Ord. ".repeat(500_000) }])
  const file = { name: "lang.xml", mimeType: "text/xml", buffer: Buffer.from(long) }
  let parts = 0
  await page.route("**/api/admin/import/*/file?*", (route) =>
    ++parts > 1 ? route.abort() : route.continue(),
  )
  await page.goto("/admin/import")
  await page.getByLabel("Eksporten fra WordPress").setInputFiles(file)
  await page.getByRole("button", { name: "Se, hvad der kommer med" }).click()
  await expect(page.getByText("Forbindelsen røg undervejs")).toBeVisible()
  await page.unroute("**/api/admin/import/*/file?*")
  await page.goto("/admin/import")
  await page.getByRole("link", { name: "lang.xml" }).first().click()
  const rest = page.getByLabel("lang.xml")
  await rest.setInputFiles({ ...file, buffer: Buffer.from("en anden") })
  await page.getByRole("button", { name: "Send resten" }).click()
  await expect(page.getByText("Det er ikke den samme fil som før.")).toBeVisible()
  await axeFindsNothing(page)
  await rest.setInputFiles(file)
  await page.getByRole("button", { name: "Send resten" }).click()
  await expect(page.locator('[data-status="TRIED"]')).toBeVisible({ timeout: 30_000 })
  await page.getByRole("button", { name: "Smid væk" }).click()
  await expect(page).toHaveURL(/\/admin\/import$/)
  await expect(page.getByRole("link", { name: "lang.xml" })).toHaveCount(0)
})

test("everything is taken along as one ZIP, and brought back to where it came from nothing of it comes twice", async ({
  page,
}) => {
  test.slow()
  await signInAsStaff(page, "EDITOR", "import5@example.org")
  await page.goto("/admin/import")
  const download = page.waitForEvent("download")
  await page.getByRole("link", { name: "Hent alt som ZIP" }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^samling-\d{4}-\d{2}-\d{2}\.zip$/)
  await page.getByLabel("En mappe med Markdown").check()
  await page.getByLabel("Mappen, pakket som ZIP").setInputFiles(await file.path())
  await page.getByRole("button", { name: "Se, hvad der kommer med" }).click()
  await expect(page.locator('[data-status="TRIED"]')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText("Den står her allerede.").first()).toBeVisible()
  await expect(count(page, "published")).toHaveCount(0)
  await expect(count(page, "pages")).toHaveCount(0)
})

test("a folder of Markdown comes with its picture, and its links lead to what came", async ({ page }) => {
  await signInAsStaff(page, "EDITOR", "import6@example.org")
  const unlike = Date.now()
  const colour = { r: 10, g: unlike % 255, b: 90 }
  const picture = await sharp({ create: { width: 700, height: 500, channels: 3, background: colour } })
    .png()
    .toBuffer()
  const buffer = await zipped({
    [`m${unlike}/nyt-${unlike}.md`]: `---\ntitle: Nyt ${unlike}\ndate: 2024-05-01\n---\nSe [siden](om-${unlike}.md).\n\n![En blå flade](flade.png)\n`,
    [`m${unlike}/om-${unlike}.md`]: `---\ntitle: Om ${unlike}\nkind: side\nstatus: published\n---\nVi er her.\n`,
    [`m${unlike}/flade.png`]: picture,
  })
  await page.goto("/admin/import")
  await page.getByLabel("En mappe med Markdown").check()
  await page
    .getByLabel("Mappen, pakket som ZIP")
    .setInputFiles({ name: "mappe.zip", mimeType: "application/zip", buffer })
  await page.getByRole("button", { name: "Se, hvad der kommer med" }).click()
  await page.getByRole("button", { name: "Hent ind" }).click({ timeout: 30_000 })
  await page.getByRole("link", { name: `/nyheder/nyt-${unlike}` }).click({ timeout: 30_000 })
  await expect(page.getByRole("img", { name: "En blå flade" })).toBeVisible()
  await page.getByRole("main").getByRole("link", { name: "siden" }).click()
  await expect(page.getByRole("heading", { name: `Om ${unlike}` })).toBeVisible()
})

test("a file that is no export says so, and a writer has no such room", async ({ page, browser }) => {
  await signInAsStaff(page, "EDITOR", "import3@example.org")
  const file = {
    name: "forkert.xml",
    mimeType: "text/xml",
    buffer: Buffer.from("<html><body>Hej</body></html>"),
  }
  await send(page, { file })
  await expect(page.getByText("ikke en eksport fra WordPress")).toBeVisible({
    timeout: 30_000,
  })
  const other = await (await browser.newContext()).newPage()
  await signInAsStaff(other, "WRITER", "import4@example.org")
  expect((await other.goto("/admin/import"))?.status()).toBe(404)
  expect((await other.request.get(page.url().replace("/admin/", "/api/admin/"))).status()).toBe(403)
  await other.context().close()
})

interface Given {
  readonly file: { name: string; mimeType: string; buffer: Buffer }
  readonly media?: { name: string; mimeType: string; buffer: Buffer }
}

async function send(page: Page, { file, media }: Given): Promise<void> {
  await page.goto("/admin/import")
  await page.getByLabel("Eksporten fra WordPress").setInputFiles(file)
  if (media) await page.getByLabel("Billeder og filer (.zip)").setInputFiles(media)
  await page.getByRole("button", { name: "Se, hvad der kommer med" }).click()
  await page.waitForURL(/\/admin\/import\/[0-9a-f-]{36}$/)
}

async function oldExport(unlike: number): Promise<Given> {
  const image = `${oldSite}/wp-content/uploads/2019/05/bus-${unlike}.png`
  const id = unlike % 1_000_000_000
  const items = [
    { id: id + 1, type: "attachment", title: "Bus", file: `2019/05/bus-${unlike}.png`, alt: "En bogbus" },
    {
      id: id + 2,
      title: `Bogbussen ${unlike}`,
      slug: `bogbussen-${unlike}`,
      link: `${oldSite}/2019/05/bogbussen-${unlike}-gammel/`,
      content: `<p>Den kører.</p><img src="${image}" alt="En bogbus">`,
    },
    { id: id + 3, title: `Kladden ${unlike}`, status: "draft", content: "[kontakt_formular id=7]" },
    { id: id + 4, title: `Siden ${unlike}`, type: "page", slug: `siden-${unlike}`, content: "Om os." },
    { id: id + 5, title: "Skjult", status: "private" },
  ]
  const colour = { r: unlike % 255, g: 90, b: 200 }
  const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: colour } })
    .png()
    .toBuffer()
  const archive = await zipped({ [`uploads/2019/05/bus-${unlike}.png`]: picture })
  return {
    file: { name: `gammel-${unlike}.xml`, mimeType: "text/xml", buffer: Buffer.from(wxr(items)) },
    media: { name: "uploads.zip", mimeType: "application/zip", buffer: archive },
  }
}

function count(page: Page, name: string) {
  return page.locator(`.came [data-count="${name}"] dd`)
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString("utf8")
}
