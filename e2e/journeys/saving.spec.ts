import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type BrowserContext, chromium, expect, type Page, test } from "@playwright/test"
import { axeFindsNothing } from "../support/axe.ts"
import { launchOptions } from "../support/browser.ts"
import { beginEntry, isSaved, publish } from "../support/desk.ts"
import { picturesOf } from "../support/pictures-of.ts"
import { type RunningProduct, startProduct } from "../support/product.ts"
import { signInAsStaff } from "../support/staff.ts"
import {
  atTheDesk,
  comeBack,
  idIn,
  inAnotherBrowser,
  isSavedByItself,
  onServer,
  write,
} from "../support/writing.ts"

test.describe.configure({ timeout: 120_000 })

// One product of its own: it is killed, and shut off from the net, while somebody writes.
let product: RunningProduct
let anna: BrowserContext

test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000)
  product = await startProduct("test-results/saving.log")
  anna = await atTheDesk(browser, "anna@example.org", own())
})

test.afterAll(async () => {
  await anna?.close()
  await product?.stop()
})

test("the server dies while somebody writes: nothing is lost, and all of it arrives once it is back", async () => {
  const page = await anna.newPage()
  const editor = await beginEntry(page, "nyheder", "Serveren dør")
  await write(page, "Før serveren døde.")
  await product.kill()
  await write(page, " Mens den var død.")
  await page.getByLabel("Manchet").fill("Og en manchet.")
  await expect(page.getByText(/Ingen forbindelse lige nu/)).toBeVisible()
  await product.startAgain()
  await isSavedByItself(page)
  await page.goto(editor)
  await expect(page.locator(".ProseMirror")).toHaveText("Før serveren døde. Mens den var død.")
  await expect(page.getByLabel("Manchet")).toHaveValue("Og en manchet.")
  await page.close()
})

test("server and browser both die while somebody types: at most the last two seconds are lost", async () => {
  const { cookies } = await anna.storageState()
  const home = mkdtempSync(join(tmpdir(), "samling-browser-"))
  const open = async () => {
    const context = await chromium.launchPersistentContext(home, { ...launchOptions, baseURL: product.url })
    await context.addCookies(cookies)
    return context
  }
  const dying = await open()
  const page = await dying.newPage()
  const editor = await beginEntry(page, "nyheder", "Begge dør")
  await write(page, "0")
  await isSaved(page)
  await product.kill()
  const typedAt = [performance.now()]
  while (performance.now() - (typedAt[0] ?? 0) < 4_000) {
    await page.keyboard.type(` ${typedAt.length}`)
    typedAt.push(performance.now())
  }
  const died = performance.now()
  await crash(dying, page)
  await product.startAgain()

  const again = await open()
  const later = await again.newPage()
  await later.goto(editor)
  await later.locator('[data-action="take-leftover"]').press("Enter")
  await expect(later.locator(".ProseMirror")).toHaveText(/^0 1 /)
  const words = ((await later.locator(".ProseMirror").textContent()) ?? "").split(" ")
  // The copy may have been taken between two figures of the last word.
  if (String(words.length - 1).startsWith(words.at(-1) ?? "-")) words.pop()
  expect(words).toEqual(words.map((_, number) => String(number)))
  const lostMs = Math.round(died - (typedAt[words.length] ?? died))
  test.info().annotations.push({ type: "measured", description: `${lostMs} ms of typing lost` })
  expect(lostMs).toBeLessThanOrEqual(2_000)
  await isSavedByItself(later)
  await later.reload()
  await later.locator(".ProseMirror").waitFor()
  await expect(later.locator("[data-leftover]")).toHaveCount(0)
  await again.close()
  rmSync(home, { recursive: true, force: true })
})

test("no network for a while: one writes on, and all is sent when it is back", async () => {
  const page = await anna.newPage()
  await beginEntry(page, "nyheder", "Uden net")
  await isSaved(page)
  await anna.setOffline(true)
  await write(page, "Skrevet i toget.")
  await expect(page.getByText(/Ingen forbindelse lige nu/)).toBeVisible()
  await expect(page.getByRole("link", { name: "Kopier i denne browser" })).toBeVisible()
  await anna.setOffline(false)
  await isSavedByItself(page)
  expect((await onServer(page)).text).toContain("Skrevet i toget.")
  await page.close()
})

test("the session ends while writing: after signing in again the text is sent by itself, and a publish is confirmed", async ({
  browser,
}) => {
  const away = await inAnotherBrowser(browser, anna, { baseURL: product.url })
  const page = await away.newPage()
  await beginEntry(page, "nyheder", "Logget ud")
  await isSaved(page)
  await away.clearCookies()
  await write(page, "Skrevet uden at være logget ind.")
  await expect(page.locator('[data-save-state="signed-out"]')).toBeVisible()
  await page.locator('[data-action="publish"]').press("Enter")
  await page.locator('[data-action="publish-confirm"]').press("Enter")

  const window = await away.newPage()
  await signInAsStaff(window, "EDITOR", "anna@example.org", own())
  await window.close()
  await comeBack(page)
  await isSavedByItself(page)
  const { text, standing } = await onServer(page)
  expect(text).toContain("Skrevet uden at være logget ind.")
  expect(standing.status).toBe("DRAFT")
  await page.locator('[data-action="confirm-again"]').press("Enter")
  await expect(page.getByText(/^Udgivet på \//)).toBeVisible()
  await away.close()
})

test("somebody else signs in meanwhile: the text is not saved in their name, and they cannot read its copy", async ({
  browser,
}) => {
  const shared = await inAnotherBrowser(browser, anna, { baseURL: product.url })
  const page = await shared.newPage()
  await beginEntry(page, "nyheder", "Fælles maskine")
  await isSaved(page)
  await shared.clearCookies()
  await write(page, "Annas fortrolige tekst.")
  await expect(page.locator('[data-save-state="signed-out"]')).toBeVisible()
  const window = await shared.newPage()
  await signInAsStaff(window, "EDITOR", "bo@example.org", own())
  await comeBack(page)
  await expect(page.locator('[data-save-state="signed-out"]')).toBeVisible()
  await window.goto("/admin/kopier")
  await expect(window.getByText(/Her er ingen kopier/)).toBeVisible()
  const kept = await window.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open("samling", 1)
        opening.onsuccess = () => {
          const rows = opening.result.transaction("copies").objectStore("copies").getAll()
          rows.onsuccess = () =>
            resolve(
              rows.result.map(({ sealed }) => new TextDecoder("latin1").decode(sealed)).join("\n") ||
                "nothing",
            )
        }
      }),
  )
  expect(kept).not.toBe("nothing")
  expect(kept).not.toContain("fortrolige")
  await shared.close()
})

test("a deploy while the editor is open: the old tab reads only, and its text is put in after a reload", async () => {
  const page = await anna.newPage()
  const editor = await beginEntry(page, "nyheder", "Ny udgave")
  await isSaved(page)
  // The tab says that it knows an older schema; the server's own answer follows.
  await page.route(`**/api/admin/entries/${idIn(editor)}`, (route) => {
    const sent = route.request().postDataJSON()
    return route.continue({ postData: { ...sent, pen: { ...sent.pen, schema: 1 } } })
  })
  await write(page, "Skrevet i en gammel fane.")
  await expect(page.locator('[data-read-only="outdated"]')).toBeVisible()
  await expect(page.locator(".ProseMirror")).toHaveAttribute("contenteditable", "false")
  await expect(page.getByLabel("Adresse", { exact: true })).toBeDisabled()
  await expect(page.locator('[data-action="publish"]')).toBeDisabled()
  await axeFindsNothing(page)
  await picturesOf(page, "outdated")
  await page.unroute(`**/api/admin/entries/${idIn(editor)}`)
  await page.locator('[data-action="reload"]').press("Enter")
  await page.locator('[data-action="take-leftover"]').press("Enter")
  await expect(page.locator(".ProseMirror")).toHaveText("Skrevet i en gammel fane.")
  await isSavedByItself(page)

  // A newer build that knows the same schema is only told of.
  await page.route("**/presence", async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), build: "newer" } })
  })
  await page.reload()
  await page.getByText(/Samling er blevet fornyet/).waitFor()
  await expect(page.locator(".ProseMirror")).toHaveAttribute("contenteditable", "true")
  await page.close()
})

test("a story that its own tab saves slowly, and that is published meanwhile, is never in conflict with itself", async () => {
  const page = await anna.newPage()
  const statuses: number[] = []
  page.on("response", (response) => {
    if (response.request().method() !== "GET" && response.url().includes("/api/admin/entries/"))
      statuses.push(response.status())
  })
  const editor = await beginEntry(page, "nyheder", "Langsom linje")
  let lost = 0
  await page.route(`**/api/admin/entries/${idIn(editor)}`, async (route) => {
    // The server takes it, and every other answer is lost on its way back.
    const response = await route.fetch()
    lost += 1
    return lost % 2 ? route.abort() : route.fulfill({ response })
  })
  await page.locator(".ProseMirror").click()
  for (const word of ["Et", " to", " tre", " fire", " fem"]) {
    await page.keyboard.type(word)
    await page.keyboard.press("Control+s")
  }
  await isSavedByItself(page)
  await publish(page)
  await page.locator(".ProseMirror").click()
  await page.keyboard.press("Control+End")
  await page.keyboard.type(" seks")
  await page.keyboard.press("Control+s")
  await isSavedByItself(page)
  expect((await onServer(page)).text).toContain("Et to tre fire fem seks")
  expect(statuses.filter((status) => status >= 400)).toEqual([])
  await page.close()
})

function own() {
  return { DATA_DIR: product.dataDir, SITE_URL: product.url }
}

/** Ends the whole browser with no time to finish anything. */
async function crash(context: BrowserContext, page: Page): Promise<void> {
  const gone = new Promise<void>((resolve) => context.once("close", () => resolve()))
  const devtools = await context.newCDPSession(page)
  await Promise.race([gone, devtools.send("Browser.crash").catch(() => {})])
  await gone
}
