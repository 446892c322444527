import { expect, test } from "@playwright/test"
import { beginEntry, publish } from "../support/desk.ts"
import { signInAsStaff } from "../support/staff.ts"

/** As a person's browser calls itself; the one that runs these tests calls itself a robot, and robots are not counted. */
const userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"

test("what was read is counted without a cookie, and shown at the desk by its title", async ({
  page,
  browser,
}) => {
  const title = `Læst tre gange ${Date.now()}`
  await signInAsStaff(page, "ADMINISTRATOR", "besoeg@example.org")
  await beginEntry(page, "nyheder", title)
  const path = await publish(page)
  const reader = await browser.newContext({ userAgent })
  const reading = await reader.newPage()
  for (let time = 0; time < 3; time++) await reading.goto(path)
  expect(await reader.cookies()).toEqual([])
  await reader.close()
  await expect(async () => {
    await page.goto("/admin/besoeg")
    await expect(page.getByRole("row").filter({ hasText: title })).toHaveText(/3$/, { timeout: 500 })
  }).toPass({ timeout: 30_000, intervals: [2_000] })
})

test("what the desk says is forgotten, and when, is what the public is told", async ({ page }) => {
  await signInAsStaff(page, "ADMINISTRATOR", "opbevaring@example.org")
  await page.goto("/admin/opbevaring")
  const kept = page.getByRole("table").locator("tbody tr")
  await expect(kept.first()).toBeVisible()
  const ages = await kept.locator("td:nth-child(2)").allInnerTexts()
  await page.getByRole("main").getByRole("link", { name: "privatliv" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  expect(ages.length).toBeGreaterThan(5)
  for (const age of ages) await expect(page.getByRole("main")).toContainText(age.trim())
})
