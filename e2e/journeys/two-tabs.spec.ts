import { type BrowserContext, expect, test } from "@playwright/test"
import { axeFindsNothing } from "../support/axe.ts"
import { beginEntry, isSaved } from "../support/desk.ts"
import { picturesOf } from "../support/pictures-of.ts"
import { atTheDesk, inAnotherBrowser, isSavedByItself, onServer, write } from "../support/writing.ts"

test.describe.configure({ timeout: 120_000 })

let anna: BrowserContext

test.beforeAll(async ({ browser }) => {
  anna = await atTheDesk(browser, "anna@example.org")
})

test.afterAll(async () => {
  await anna?.close()
})

test("two tabs of one person: the second reads, takes the pen by keyboard, and what was being typed comes along", async () => {
  const first = await anna.newPage()
  const editor = await beginEntry(first, "nyheder", "To faner")
  await isSaved(first)
  const second = await anna.newPage()
  await second.goto(editor)
  await expect(second.locator('[data-read-only="elsewhere"]')).toBeVisible()
  await expect(second.locator(".ProseMirror")).toHaveAttribute("contenteditable", "false")
  await expect(second.getByLabel("Overskrift")).toHaveJSProperty("readOnly", true)
  await expect(second.getByLabel("Adresse", { exact: true })).toBeDisabled()
  await axeFindsNothing(second)
  await picturesOf(second, "elsewhere")

  await write(first, "Skrevet i den første fane.")
  await first.getByLabel("Manchet").fill("Også manchetten.")
  await second.locator('[data-action="write-here"]').press("Enter")
  await expect(second.locator(".ProseMirror")).toHaveText("Skrevet i den første fane.")
  await expect(second.getByLabel("Manchet")).toHaveValue("Også manchetten.")
  await expect(first.locator('[data-read-only="elsewhere"]')).toBeVisible()
  await expect(first.getByLabel("Manchet")).toHaveJSProperty("readOnly", true)
  await expect(second.locator(".ProseMirror")).toBeFocused()
  await second.keyboard.press("Control+End")
  await second.keyboard.type(" Og i den anden.")
  await isSavedByItself(second)

  await first.locator('[data-action="write-here"]').press("Enter")
  await expect(first.locator(".ProseMirror")).toHaveText("Skrevet i den første fane. Og i den anden.")
  await expect(first.locator(".ProseMirror")).toBeFocused()
  await first.keyboard.press("Control+End")
  await first.keyboard.type(" Og i den første igen.")
  await isSavedByItself(first)
  await first.close()

  // The tab that held the pen is gone.
  await second.locator('[data-action="write-here"]').press("Enter")
  await expect(second.locator(".ProseMirror")).toContainText("Og i den første igen.")
  await expect(second.locator(".ProseMirror")).toBeFocused()
  await second.keyboard.press("Control+End")
  await second.keyboard.type(" Til sidst.")
  await isSavedByItself(second)
  expect((await onServer(second)).text).toContain("Og i den første igen. Til sidst.")
  await second.close()
})

test("two tabs without a network: the text goes over all the same", async () => {
  const first = await anna.newPage()
  const editor = await beginEntry(first, "nyheder", "To faner uden net")
  await isSaved(first)
  const second = await anna.newPage()
  await second.goto(editor)
  await expect(second.locator('[data-read-only="elsewhere"]')).toBeVisible()
  await anna.setOffline(true)
  await write(first, "Skrevet uden net.")
  await second.locator('[data-action="write-here"]').press("Enter")
  await expect(second.locator(".ProseMirror")).toHaveText("Skrevet uden net.")
  await anna.setOffline(false)
  await isSavedByItself(second)
  expect((await onServer(second)).text).toContain("Skrevet uden net.")
  await Promise.all([first.close(), second.close()])
})

test("the text comes along to a tab whose editor has not come yet", async () => {
  const first = await anna.newPage()
  const editor = await beginEntry(first, "nyheder", "To faner, den ene langsom")
  await isSaved(first)
  const second = await anna.newPage()
  const comes = Promise.withResolvers<void>()
  await second.route("**/*.js", async (route) => {
    const script = await route.fetch()
    if ((await script.text()).includes("ProseMirror-selectednode")) await comes.promise
    await route.fulfill({ response: script })
  })
  await second.goto(editor)
  await write(first, "Skrevet før den anden var klar.")
  await second.locator('[data-action="write-here"]').press("Enter")
  await expect(first.locator('[data-read-only="elsewhere"]')).toBeVisible()
  await expect(second.locator(".ProseMirror")).toHaveCount(0)
  comes.resolve()
  await expect(second.locator(".ProseMirror")).toHaveText("Skrevet før den anden var klar.")
  await isSavedByItself(second)
  expect((await onServer(second)).text).toContain("Skrevet før den anden var klar.")
  await Promise.all([first.close(), second.close()])
})

test("a browser without locks asks its tabs instead", async ({ browser }) => {
  const plain = await inAnotherBrowser(browser, anna)
  await plain.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, "locks", { get: () => undefined }),
  )
  const first = await plain.newPage()
  const editor = await beginEntry(first, "nyheder", "Uden låse")
  await write(first, "Skrevet i den første.")
  const second = await plain.newPage()
  await second.goto(editor)
  await second.locator('[data-action="write-here"]').press("Enter")
  await expect(second.locator(".ProseMirror")).toHaveText("Skrevet i den første.")
  await expect(first.locator('[data-read-only="elsewhere"]')).toBeVisible()
  await expect(second.locator(".ProseMirror")).toBeFocused()
  await second.keyboard.press("Control+End")
  await second.keyboard.type(" Og her.")
  await isSavedByItself(second)
  await plain.close()
})
