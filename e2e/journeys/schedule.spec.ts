import { type Browser, expect, type Locator, type Page, test } from "@playwright/test"
import { addDays, dayInCopenhagen, now } from "#platform/time/time.ts"
import { axeFindsNothing } from "../support/axe.ts"
import { beginEntry, isSaved } from "../support/desk.ts"
import { signInAsStaff } from "../support/staff.ts"

/** An editor plans to the minute, moves a plan, and shows a draft to somebody who has no account. */

const tomorrow = () => addDays(dayInCopenhagen(now()), 1)

/** Presses and fields beyond the text, as a person has them. */
function counted() {
  const counts = { clicks: 0, fields: 0 }
  return {
    counts,
    async click(what: Locator) {
      counts.clicks++
      await what.click()
    },
  }
}

/** Opens the plan and confirms it: tomorrow at 8 is what it suggests. */
async function scheduleForTomorrow(page: Page): Promise<{ clicks: number; fields: number }> {
  const { counts, click } = counted()
  await click(page.locator('[data-action="schedule"]'))
  await expect(page.locator('input[name="publishAt"]')).toHaveValue(`${tomorrow()}T08:00`)
  await click(page.locator('[data-action="schedule-confirm"]'))
  await expect(page.locator('[data-planned="publish"]')).toContainText(/Version \d+ går ud .* kl\. 08\.00/)
  return counts
}

test("a story is scheduled for tomorrow at 8 in at most 4 clicks and 4 fields beyond its text, and what is written later is not in it", async ({
  page,
}) => {
  test.slow()
  await signInAsStaff(page, "EDITOR", "plan1@example.org")
  const title = `I morgen ${Date.now()}`
  await beginEntry(page, "nyheder", title)
  await page.getByLabel("Manchet").fill("Klar til i morgen.")
  await isSaved(page)
  const counts = await scheduleForTomorrow(page)
  test.info().annotations.push({ type: "counted", description: JSON.stringify(counts) })
  expect(counts.clicks).toBeLessThanOrEqual(4)
  expect(counts.fields).toBeLessThanOrEqual(4)

  await page.getByLabel("Manchet").fill("Skrevet efter planen.")
  await isSaved(page)
  await expect(page.locator('[data-notice="newer"]')).toBeVisible()
  await page.locator('[data-action="take-its-place"]').click()
  await expect(page.locator('[data-notice="newer"]')).toBeHidden()
})

test("02.30 on the spring night is refused in words, and on the autumn night it asks which", async ({
  page,
}) => {
  test.slow()
  await signInAsStaff(page, "EDITOR", "plan2@example.org")
  await beginEntry(page, "nyheder", `Om natten ${Date.now()}`)
  await isSaved(page)
  await page.locator('[data-action="schedule"]').click()
  const from = page.locator('input[name="publishAt"]')
  await from.fill("2027-03-28T02:30")
  await expect(page.getByText("Det klokkeslæt findes ikke den nat")).toBeVisible()
  await from.fill("2027-10-31T02:30")
  await page.locator('[data-action="schedule-confirm"]').click()
  await expect(page.getByText("Vælg, om det er første eller anden gang.")).toBeVisible()
  await page.getByLabel("Anden gang (vintertid)").check()
  await page.locator('[data-action="schedule-confirm"]').click()
  await expect(page.locator('[data-planned="publish"]')).toContainText("kl. 02.30")
})

test("what is planned is moved in the calendar by keyboard alone", async ({ page }) => {
  test.slow()
  await signInAsStaff(page, "EDITOR", "plan3@example.org")
  const title = `Flyttes ${Date.now()}`
  await beginEntry(page, "nyheder", title)
  await isSaved(page)
  await scheduleForTomorrow(page)
  const day = tomorrow()
  await page.goto(`/admin/kalender?maaned=${day.slice(0, 7)}`)
  const item = page.locator("button.calendar-item", { hasText: title })
  await expect(page.locator(`td[data-day="${day}"]`).locator(item)).toBeVisible()
  await axeFindsNothing(page)
  await item.focus()
  await page.keyboard.press("Space")
  await expect(item).toHaveAttribute("aria-pressed", "true")
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("Enter")
  await expect(page.getByText(`${title} er flyttet til`)).toBeVisible()
  const next = page.locator(`td[data-day="${addDays(day, 1)}"]`)
  await expect(next.locator(item)).toBeVisible()
  await page.reload()
  await expect(next.locator(item)).toBeVisible()
})

test("a draft is shared, opened by somebody who is signed out, counted and taken back", async ({
  page,
  browser,
}) => {
  test.slow()
  await signInAsStaff(page, "EDITOR", "plan4@example.org")
  const title = `Deles ${Date.now()}`
  const editor = await beginEntry(page, "nyheder", title)
  await page.getByLabel("Manchet").fill("Kun for den, der har linket.")
  await isSaved(page)
  await page.goto(`/admin/skriv/${editor.split("/").at(-1)}/vis`)
  const frame = page.locator("iframe")
  for (const [label, width] of [
    ["Telefon (390)", "390"],
    ["Tablet (768)", "768"],
    ["Skærm (1440)", "1440"],
  ] as const) {
    await page.getByLabel(label).check()
    await expect(frame).toHaveAttribute("width", width)
    await expect(frame.contentFrame().getByRole("heading", { level: 1 })).toHaveText(title)
  }
  await page.locator('[data-action="share-preview"]').click()
  const link = await page.getByLabel("Link", { exact: true }).inputValue()
  await openedSignedOut(browser, link, title)
  await page.reload()
  await expect(page.getByText("åbnet én gang")).toBeVisible()
  await page.locator('[data-action="revoke-preview"]').click()
  await expect(page.getByText("Linket er taget tilbage")).toBeVisible()
  const after = await page.request.get(link)
  expect(after.status()).toBe(404)
  expect(await after.text()).not.toContain(title)
})

async function openedSignedOut(browser: Browser, link: string, title: string): Promise<void> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const answer = await page.goto(link)
  expect(answer?.headers()).toMatchObject({
    "cache-control": "private, no-store",
    "x-robots-tag": "noindex, nofollow",
    "referrer-policy": "no-referrer",
  })
  expect(answer?.headers()["content-security-policy"]).toContain("frame-ancestors 'none'")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title)
  await context.close()
}
