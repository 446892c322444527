import { expect, type Page, test } from "@playwright/test"
import { localPath } from "#platform/http/reader-locale.ts"
import { isEnglish } from "./support/english.ts"
import { signInAs } from "./support/staff.ts"
import { pathOf, templates } from "./support/templates.ts"

// Every page that a visitor or a member can meet, below /en. The desk is in Danish alone.
let page: Page
test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext()).newPage()
  await signInAs(page, `skabeloner-engelsk-${Date.now()}@example.org`)
})
test.afterAll(() => page.context().close())

for (const template of templates.filter(({ audience }) => audience !== "admin")) {
  test(`${template.name} is in English below /en`, async () => {
    test.slow()
    await page.goto(localPath("en", await pathOf(page, template)))
    await isEnglish(page)
  })
}

test("control: a page in Danish is seen", async () => {
  await page.goto("/log-ind")
  await expect(isEnglish(page)).rejects.toThrow()
  await page.evaluate(() => document.documentElement.setAttribute("lang", "en"))
  await expect(isEnglish(page)).rejects.toThrow("Danish on")
})
