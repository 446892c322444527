import { type Browser, expect, type Page, test } from "@playwright/test"
import { axeFindsNothing, nothingIsTooWide } from "./support/axe.ts"
import { views } from "./support/matrix.ts"
import { noFrameworkScript, onlyOwnOrigin, watch } from "./support/network.ts"
import { signInAs, signInAsStaff } from "./support/staff.ts"
import { pathOf, type Template, templates } from "./support/templates.ts"

const audiences = ["public", "member", "admin"] as const

for (const audience of audiences) {
  test.describe(`${audience} pages`, () => {
    let page: Page

    test.beforeAll(async ({ browser }) => {
      page = await pageFor(browser, audience)
    })
    test.afterAll(() => page.context().close())

    for (const template of templates.filter((one) => one.audience === audience)) {
      test(`${template.name} is accessible and fits at every width, light and dark`, async () => {
        const path = await pathOf(page, template)
        const { complaints, requests } = watch(page)
        await page.goto(path)
        for (const { width, scheme } of views) {
          await test.step(`${width} px, ${scheme}`, async () => {
            await page.setViewportSize({ width, height: 900 })
            await page.emulateMedia({ colorScheme: scheme })
            await axeFindsNothing(page)
            await nothingIsTooWide(page)
          })
        }
        await page.setViewportSize({ width: 320, height: 640 })
        await nothingIsTooWide(page)
        onlyOwnOrigin(page, requests)
        expect(complaints.filter((text) => !isTheAnswer404(text, template))).toEqual([])
      })
    }
  })
}

for (const template of templates.filter(({ audience }) => audience === "public")) {
  test(`${template.name} is a document: no framework script, nothing inline`, async ({ page }) => {
    await noFrameworkScript(page, await pathOf(page, template))
  })
}

async function pageFor(browser: Browser, audience: Template["audience"]): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  if (audience === "member") await signInAs(page, "templates@example.org")
  if (audience === "admin") await signInAsStaff(page, "ADMINISTRATOR", "templates-desk@example.org")
  return page
}

/** The page of an address that leads nowhere answers 404, which the browser says aloud. */
function isTheAnswer404(text: string, template: Template): boolean {
  return template.name === "not-found" && text.includes("404")
}
