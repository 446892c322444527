import { type Browser, expect, type Page, test } from "@playwright/test"
import { axeFindsNothing, nothingIsTooWide } from "./axe.ts"
import { views } from "./matrix.ts"
import { onlyOwnOrigin, watch } from "./network.ts"
import { pathOf, type Template, templates } from "./templates.ts"

/**
 * One test for each template of an audience: axe finds nothing and nothing is too wide at every width, light, dark and
 * in forced colours; it reflows at 320 px; it asks nobody else for anything and the console stays silent.
 * `enter` signs in, once for all of them.
 */
export function templatesAreAccessible(
  audience: Template["audience"],
  enter: (page: Page) => Promise<void>,
): void {
  test.describe(`${audience} templates`, () => {
    let page: Page

    test.beforeAll(async ({ browser }) => {
      page = await enteredPage(browser, enter)
    })
    test.afterAll(() => page.context().close())

    for (const template of templates.filter((one) => one.audience === audience)) {
      test(`${template.name} is accessible and fits, whatever the width and the colours`, async () => {
        test.slow()
        const path = await pathOf(page, template)
        const { complaints, requests } = watch(page)
        await page.goto(path)
        for (const { width, scheme } of views) {
          await test.step(`${width} px, ${scheme}`, async () => {
            await page.setViewportSize({ width, height: 900 })
            await page.emulateMedia({ colorScheme: scheme, forcedColors: "none" })
            await axeFindsNothing(page, { coloursOnly: scheme === "dark" })
            await nothingIsTooWide(page)
          })
        }
        await page.emulateMedia({ colorScheme: "light", forcedColors: "active" })
        await axeFindsNothing(page)
        await page.emulateMedia({ forcedColors: "none" })
        await page.setViewportSize({ width: 320, height: 640 })
        await nothingIsTooWide(page)
        onlyOwnOrigin(page, requests)
        expect(complaints.filter((text) => !isTheAnswer404(text, template))).toEqual([])
      })
    }
  })
}

async function enteredPage(browser: Browser, enter: (page: Page) => Promise<void>): Promise<Page> {
  // A colour on its way from one scheme to the other is neither.
  const context = await browser.newContext({ reducedMotion: "reduce" })
  const page = await context.newPage()
  await enter(page)
  return page
}

/** The page of an address that leads nowhere answers 404, which the browser says aloud. */
function isTheAnswer404(text: string, template: Template): boolean {
  return template.name === "not-found" && text.includes("404")
}
