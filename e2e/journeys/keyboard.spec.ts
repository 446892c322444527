import { expect, type Page, test } from "@playwright/test"
import { receiptCode } from "../support/sign-up.ts"

/** Presses Tab until the control with this name has the focus. @throws when it is never reached */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < 120; pressed += 1) {
    const at = await page.evaluate(
      () => document.activeElement?.getAttribute("name") ?? document.activeElement?.textContent?.trim() ?? "",
    )
    if (at === name) return
    await page.keyboard.press("Tab")
  }
  throw new Error(`Tab never came to ${name}`)
}

test("by keyboard alone: from the list of events to the receipt", async ({ page }) => {
  test.slow()
  const tag = Date.now()
  await page.goto("/arrangementer")
  await page.keyboard.press("Tab")
  await expect(page.getByRole("link", { name: "Gå til indholdet" })).toBeFocused()
  await page.keyboard.press("Enter")
  await page.goto(
    (await page
      .getByRole("link", { name: /Topmøde/ })
      .first()
      .getAttribute("href")) ?? "",
  )
  await tabTo(page, "Tilmeld")
  await page.keyboard.press("Enter")
  await page.waitForURL(/\/tilmeld$/)
  await tabTo(page, "people[0].name")
  await page.keyboard.type("Tast Atur")
  await page.keyboard.press("Tab")
  await page.keyboard.type("tast@")
  // Enter sends the form; it must not press a button that changes who takes part.
  await page.keyboard.press("Enter")
  const summary = page.locator("main").getByRole("alert")
  await expect(summary).toBeFocused()
  await page.keyboard.press("Tab")
  await page.keyboard.press("Enter")
  await expect(page.locator('[name="people[0].email"]')).toBeFocused()
  await page.keyboard.press("End")
  await page.keyboard.type(`-${tag}@example.org`)
  await page.keyboard.press("Control+A")
  await page.keyboard.type(`tast-${tag}@example.org`)
  await tabTo(page, "Tilmeld 1 person")
  await page.keyboard.press("Enter")
  await receiptCode(page)
})
