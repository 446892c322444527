import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test"
import { signInAsStaff } from "./staff.ts"

/** A browser of its own in which somebody of the newsroom is signed in; `own`: at another product than that of the run. */
export async function atTheDesk(
  browser: Browser,
  email: string,
  own: { readonly SITE_URL?: string; readonly DATA_DIR?: string } = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(own.SITE_URL ? { baseURL: own.SITE_URL } : {})
  const page = await context.newPage()
  await signInAsStaff(page, "EDITOR", email, { ...own })
  await page.close()
  return context
}

/** The same person in a browser of their own, where nothing is kept yet. */
export async function inAnotherBrowser(
  browser: Browser,
  person: BrowserContext,
  site: { readonly baseURL?: string } = {},
): Promise<BrowserContext> {
  return browser.newContext({ ...site, storageState: await person.storageState() })
}

/** The id of an entry, from the path of its editor. */
export function idIn(path: string): string {
  return path.split("/").at(-1) ?? ""
}

/** Types paragraphs at the end of the body. */
export async function write(page: Page, ...paragraphs: string[]): Promise<void> {
  await page.locator(".ProseMirror").click()
  await page.keyboard.press("Control+End")
  for (const [at, words] of paragraphs.entries()) {
    if (at > 0) await page.keyboard.press("Enter")
    await page.keyboard.type(words)
  }
}

/** Types at the end of one paragraph of the body. */
export async function append(page: Page, paragraph: number, words: string): Promise<void> {
  await page.locator(".ProseMirror p").nth(paragraph).click()
  await page.keyboard.press("End")
  await page.keyboard.type(words)
}

/** Everything that was typed is on the server, and nobody pressed anything for it. */
export async function isSavedByItself(page: Page): Promise<void> {
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible({ timeout: 30_000 })
  await expect(page.locator("[data-read-only]")).toHaveCount(0)
}

/** What a browser tells a page that is looked at again. */
export async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event("focus")))
}

/** Goes on by Tab until the button of this act has the focus. */
export async function tabTo(page: Page, action: string): Promise<void> {
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press("Tab")
    if (await page.locator(`[data-action="${action}"]:focus`).count()) return
  }
  throw new Error(`Tab does not lead to ${action}`)
}

interface Standing {
  readonly version: number
  readonly text: string
  readonly wire: object
  readonly standing: { readonly status: string }
}

/** The entry that is open, as the server has it. */
export function onServer(page: Page): Promise<Standing> {
  return page.evaluate(async () => {
    const id = document.querySelector<HTMLElement>("[data-entry]")?.dataset.entry
    const now = await (await fetch(`/api/admin/entries/${id}/now`)).json()
    return { version: now.version, text: textOf(now.text.body), wire: now.text, standing: now.standing }
    function textOf(node: { text?: string; content?: [] }): string {
      return node.text ?? (node.content ?? []).map(textOf).join(" ")
    }
  })
}
