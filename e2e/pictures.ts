/**
 * `npm run pictures -- --to DIR`: a PNG of every template at every width, light and dark, as DIR/<audience>/<name>-<width>-<scheme>.png.
 * Starts a product of its own with demo content and ends it again. `--only NAME` takes one template, `--no-full` the
 * window instead of the whole height of the page.
 * Exit 0 when every template was drawn, 1 when one could not be reached, 2 when the arguments are refused.
 */
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { type BrowserContext, chromium, type Page } from "@playwright/test"
import { launchOptions } from "./support/browser.ts"
import { views } from "./support/matrix.ts"
import { startProduct } from "./support/product.ts"
import { openSignInLink, signInAs } from "./support/staff.ts"
import { pathOf, type Template, templates } from "./support/templates.ts"

const { to, only, full } = argumentsOrExit()
const wanted = templates.filter(({ name }) => only === undefined || name === only)
const missing: string[] = []
const product = await startProduct(join(to, "product.log"))
// The helpers find the product and its mailbox through the environment, as they do in the tests.
process.env.E2E_URL = product.url
process.env.E2E_DATA_DIR = product.dataDir
process.env.E2E_MAIL_DIR = product.mailDir
const browser = await chromium.launch(launchOptions)
try {
  for (const audience of ["public", "member", "admin"] as const) {
    const context = await browser.newContext({
      baseURL: product.url,
      locale: "da-DK",
      timezoneId: "Europe/Copenhagen",
    })
    await signIn(context, audience)
    const page = await context.newPage()
    for (const template of wanted.filter((one) => one.audience === audience)) await drawOrNote(page, template)
    await context.close()
  }
} finally {
  await browser.close()
  await product.stop()
}
for (const line of missing) console.error(line)
console.log(
  `${wanted.length - missing.length} of ${wanted.length} templates drawn, ${views.length} pictures each`,
)
process.exitCode = missing.length === 0 ? 0 : 1

async function signIn(context: BrowserContext, audience: Template["audience"]): Promise<void> {
  if (audience === "public") return
  const page = await context.newPage()
  if (audience === "admin") await openSignInLink(page, product.signInLink)
  else await signInAs(page, "pictures@example.org")
  await page.close()
}

async function drawOrNote(page: Page, template: Template): Promise<void> {
  try {
    await draw(page, template)
    console.log(`${template.audience}/${template.name}`)
  } catch (error) {
    missing.push(
      `${template.audience}/${template.name}: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

async function draw(page: Page, template: Template): Promise<void> {
  const path = await pathOf(page, template)
  const directory = join(to, template.audience)
  mkdirSync(directory, { recursive: true })
  await page.goto(path)
  for (const { width, scheme } of views) {
    await page.setViewportSize({ width, height: width < 500 ? 844 : 900 })
    await page.emulateMedia({ colorScheme: scheme })
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({
      path: join(directory, `${template.name}-${width}-${scheme}.png`),
      fullPage: full,
      // Colours that are on their way to the other scheme would be drawn half way.
      animations: "disabled",
    })
  }
}

function argumentsOrExit(): { to: string; only: string | undefined; full: boolean } {
  try {
    const { values } = parseArgs({
      options: { to: { type: "string" }, only: { type: "string" }, full: { type: "boolean", default: true } },
      allowNegative: true,
    })
    if (!values.to) throw new Error("--to DIR is missing")
    if (values.only !== undefined && !templates.some(({ name }) => name === values.only)) {
      throw new Error(
        `no template is called ${values.only}; there are ${templates.map(({ name }) => name).join(", ")}`,
      )
    }
    return { to: values.to, only: values.only, full: values.full }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(2)
  }
}
