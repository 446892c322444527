import { expect, type Locator, type Page, test } from "@playwright/test"
import { watch } from "../support/network.ts"

/** Goes on by Tab to a link, and follows it. */
async function follow(page: Page, link: Locator, to: RegExp): Promise<void> {
  for (let press = 0; press < 400; press += 1) {
    await page.keyboard.press("Tab")
    if (await link.evaluate((one) => one === document.activeElement)) {
      await page.keyboard.press("Enter")
      await page.waitForURL(to)
      return
    }
  }
  throw new Error(`no Tab leads to ${link}`)
}

test("by keyboard alone: find a municipality, read its category, compare two editions", async ({ page }) => {
  test.slow()
  const { complaints } = watch(page)
  const named = (name: string) => page.getByRole("main").getByRole("link", { name, exact: true })
  await page.goto("/undersoegelser")
  await follow(page, named("Find en kommune"), /\/kommuner$/)
  await follow(page, named("Esbjerg"), /\/kommuner\/esbjerg$/)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Esbjerg")
  const timeline = page.getByRole("list").filter({ has: page.locator('[data-year="2009"]') })
  const newest = timeline.locator('[data-year="2014"]')
  await expect(newest).toContainText(/Model \d/)
  await expect(timeline).toContainText("Spørgsmålet blev ændret her.")
  const answer = (await newest.getAttribute("data-value")) ?? ""

  await follow(page, newest.getByRole("link"), /borgerservice-2014/)
  await expect(page.locator('tr[data-municipality="561"]')).toHaveAttribute("data-value", answer)
  await follow(page, named("Sammenlign årene"), /borgerservice-2014\/sammenlign$/)
  await expect(page.locator(".say")).toContainText(/Fra 2011 til 2014 er \d+ af 98 kommuner rykket op/)
  await expect(page.locator("svg.map").first().locator("g[data-municipality]")).toHaveCount(98)
  const counted = await page
    .locator(".flows-table [data-count]")
    .evaluateAll((rows) => rows.reduce((sum, row) => sum + Number(row.getAttribute("data-count")), 0))
  expect(counted).toBe(98)
  await follow(page, named("2009–2011"), /sammenlign\?.*med=2009$/)
  await expect(page.locator(".say")).toContainText("Spørgsmålet blev ændret mellem 2009 og 2011")
  await expect(page.locator(".flows-table")).toHaveCount(0)
  expect(complaints).toEqual([])
})

test("without script the table is narrowed, grouped and sorted by its address", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto("/undersoegelser/borgerservice-2011")
  await page.getByLabel("Region", { exact: true }).selectOption({ label: "Midtjylland" })
  await page.getByLabel("Saml efter").selectOption({ label: "Svar" })
  await page.locator(".table-choices").getByRole("button", { name: "Vis", exact: true }).click()
  await expect(page.getByText(/^Viser 19 af 98 kommuner: Midtjylland\./)).toBeVisible()
  await expect(page.locator("tr[data-municipality]")).toHaveCount(19)
  const groups = await page.locator("tr.group .n").allTextContents()
  expect(groups.map(Number).reduce((sum, count) => sum + count, 0)).toBe(19)
  await page.getByRole("columnheader", { name: "Kommune" }).getByRole("link").click()
  await expect(page).toHaveURL(/grupper=svar&region=midtjylland&retning=ned#kommunerne$/)
  await expect(page.getByRole("columnheader", { name: "Kommune" })).toHaveAttribute("aria-sort", "descending")
  await context.close()
})
