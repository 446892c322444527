import { expect, type Locator, type Page, test } from "@playwright/test"
import { addDays, dayInCopenhagen, now } from "#platform/time/time.ts"
import { beginEntry, isSaved, publish } from "../support/desk.ts"
import { signInAsStaff } from "../support/staff.ts"

/** Goes on by Tab (`back`: the other way) until this has the focus. @throws when it is never reached */
async function tabUntil(page: Page, goal: Locator, { back = false } = {}): Promise<void> {
  for (let pressed = 0; pressed < 90; pressed += 1) {
    if (await goal.evaluateAll((all) => all.includes(document.activeElement as HTMLElement))) return
    await page.keyboard.press(back ? "Shift+Tab" : "Tab")
  }
  throw new Error(`Tab never came to ${goal}`)
}

test("by keyboard alone: what a check finds is shown and mended, the story is previewed, and planned", async ({
  page,
}) => {
  test.slow()
  await signInAsStaff(page, "EDITOR", "taster1@example.org")
  await beginEntry(page, "nyheder", `Taster ${Date.now()}`)
  await page.locator(".ProseMirror").focus()
  await page.keyboard.type("Vi ses på [sted] i aften.")
  const check = page.locator('[data-check="checks.placeholder"]')
  await expect(check).toBeVisible({ timeout: 10_000 })
  await tabUntil(page, check.getByRole("button").first())
  await page.keyboard.press("Enter")
  await expect(page.locator(".ProseMirror")).toBeFocused()
  await page.keyboard.press("Home")
  await page.keyboard.press("Shift+End")
  await page.keyboard.type("Vi ses i salen i aften.")
  await expect(check).toHaveCount(0, { timeout: 10_000 })
  await isSaved(page)

  await tabUntil(page, page.locator('[data-action="preview"]'), { back: true })
  const [preview] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("Enter")])
  await preview.waitForURL(/\/vis$/)
  await preview.locator("iframe").waitFor()
  await tabUntil(preview, preview.locator('input[type="radio"]:checked'))
  await preview.keyboard.press("ArrowLeft")
  await expect(preview.frameLocator("iframe").getByText("Vi ses i salen i aften.")).toBeVisible()
  await preview.close()

  await tabUntil(page, page.locator('[data-action="schedule"]'))
  await page.keyboard.press("Enter")
  await expect(page.locator('input[name="publishAt"]')).toHaveValue(
    `${addDays(dayInCopenhagen(now()), 1)}T08:00`,
  )
  await tabUntil(page, page.locator('[data-action="schedule-confirm"]'))
  await page.keyboard.press("Enter")
  await expect(page.locator('[data-planned="publish"]')).toContainText("kl. 08.00")
})

test("by keyboard alone: a link to a story is found by its title, and follows when the address changes", async ({
  page,
  request,
}) => {
  test.slow()
  await signInAsStaff(page, "EDITOR", "taster2@example.org")
  const stamp = Date.now()
  const target = await beginEntry(page, "nyheder", `Linkets mål ${stamp}`)
  const before = await publish(page)
  await beginEntry(page, "nyheder", `Peger derhen ${stamp}`)
  await page.locator(".ProseMirror").focus()
  await page.keyboard.type("Læs mere der.")
  for (let letters = 0; letters < 4; letters++) await page.keyboard.press("Shift+ArrowLeft")
  await page.keyboard.press("Control+k")
  await tabUntil(page, page.locator(".link-panel-whole").getByRole("searchbox"))
  await page.keyboard.type(`Linkets mål ${stamp}`)
  const found = page.locator(".link-panel-whole").getByRole("button", { name: `Linkets mål ${stamp}` })
  await expect(found).toBeVisible()
  await tabUntil(page, found)
  await page.keyboard.press("Enter")
  const source = await publish(page)
  expect(await (await request.get(source)).text()).toContain(`href="${before}"`)

  await page.goto(target)
  await page.locator(".ProseMirror").focus()
  await tabUntil(page, page.getByLabel("Adresse", { exact: true }))
  await page.keyboard.press("Control+a")
  await page.keyboard.type(`flyttet-${stamp}`)
  const after = await publish(page)
  expect(after).toBe(`/nyheder/flyttet-${stamp}`)
  await expect
    .poll(async () => (await request.get(source)).text(), { timeout: 5_000 })
    .toContain(`href="${after}"`)
  expect(new URL((await request.get(before)).url()).pathname).toBe(after)
})
