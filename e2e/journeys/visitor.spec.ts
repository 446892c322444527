import { expect, test } from "@playwright/test"
import { watch } from "../support/network.ts"

test("a visitor reads the front page, finds a story by its subject and reads it", async ({ page }) => {
  const { complaints } = watch(page)
  await page.goto("/")
  await page.getByRole("navigation", { name: "Hovedmenu" }).getByRole("link", { name: "Nyheder" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Nyheder/)
  const subjects = page.getByRole("navigation", { name: "Emner" }).getByRole("link")
  await subjects.nth(1).click()
  await expect(page).toHaveURL(/kategori=/)
  const story = page.locator("main a[href^='/nyheder/']:not([href*='?'])").first()
  const title = (await story.textContent())?.trim() ?? ""
  await story.click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title)
  await expect(page.locator("article, main")).not.toHaveCount(0)
  expect(complaints).toEqual([])
})

test("a visitor sees what the summit costs, why, and how many seats are left, and takes its calendar file along", async ({
  page,
  request,
}) => {
  await page.goto("/arrangementer")
  await page
    .getByRole("link", { name: /Topmøde/ })
    .first()
    .click()
  const prices = page.getByRole("complementary", { name: "Priser" })
  await expect(prices).toContainText("kr.")
  await expect(prices).toContainText("For medlemmer")
  await expect(page.locator("main")).toContainText(/\d+ af \d+ pladser tilbage/)
  const calendar = await page
    .getByRole("link", { name: "Læg arrangementet i din kalender" })
    .getAttribute("href")
  const file = await request.get(calendar ?? "")
  expect(file.headers()["content-type"]).toContain("text/calendar")
  expect(await file.text()).toContain("BEGIN:VEVENT")
})

test("an address that leads nowhere says so and shows ways on", async ({ page }) => {
  const answer = await page.goto("/nyheder/den-her-findes-ikke")
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Siden findes ikke")
  await page.getByRole("main").getByRole("link").first().click()
  await expect(page).not.toHaveURL(/findes-ikke/)
})
