import { readFileSync } from "node:fs"
import { expect, type Page, test } from "@playwright/test"
import sharp from "sharp"
import { beginEntry, isSaved, pictureFile, publish } from "../support/desk.ts"
import { signInAsStaff } from "../support/staff.ts"
import { wordDocument } from "../support/word-document.ts"

interface Dropped {
  readonly types?: Record<string, string>
  readonly files?: readonly { name: string; type: string; base64: string }[]
}

/** Pastes or drops as the browser does it, with what another program put there. */
async function give(
  page: Page,
  event: "paste" | "drop",
  given: Dropped,
  onto = ".ProseMirror",
): Promise<void> {
  await page
    .locator(onto)
    .first()
    .evaluate(
      (target, [name, { types = {}, files = [] }]) => {
        const data = new DataTransfer()
        for (const [type, text] of Object.entries(types)) data.setData(type, text)
        for (const { name: filename, type, base64 } of files) {
          const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
          data.items.add(new File([bytes], filename, { type }))
        }
        const { left, top, width, height } = target.getBoundingClientRect()
        const place = {
          clientX: left + width / 2,
          clientY: top + Math.min(height / 2, 20),
          bubbles: true,
          cancelable: true,
        }
        target.dispatchEvent(
          name === "paste"
            ? new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })
            : new DragEvent("drop", { dataTransfer: data, ...place }),
        )
      },
      [event, given] as const,
    )
}

const recording = (file: string) => readFileSync(`test/fixtures/clipboards/${file}`, "utf8")
const png = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: "#be261c" } })
    .png()
    .toBuffer()

test("a text pasted from Word is published as it was, with its picture", async ({ page }) => {
  test.slow()
  await signInAsStaff(page, "EDITOR", "paste1@example.org")
  await beginEntry(page, "nyheder", `Fra Word ${Date.now()}`)
  await page.locator(".ProseMirror").click()
  await give(page, "paste", {
    types: {
      "text/html": recording("word-desktop.html"),
      "text/rtf": recording("word-desktop.rtf"),
      "text/plain": "x",
    },
  })
  const figure = page.locator(".ProseMirror figure img")
  await expect(figure).toBeVisible({ timeout: 20_000 })
  await page.goto(await publish(page))
  await expect(page.getByRole("heading", { level: 2, name: "Bogbussen kører igen" })).toBeVisible()
  await expect(page.getByRole("heading", { level: 3, name: "Stoppesteder" })).toBeVisible()
  await expect(page.getByRole("columnheader", { name: "Sted" })).toBeVisible()
  await expect(page.getByRole("link", { name: "køreplanen" })).toHaveAttribute(
    "href",
    "https://eksempel.dk/koereplan",
  )
  await expect(page.getByRole("img", { name: "Bogbussen på torvet" })).toBeVisible()
  await expect(page.locator("main")).toContainText("Optalt i uge 34.")
})

test("a picture that did not come along leaves a place; it blocks publishing until it is filled by keyboard", async ({
  page,
}) => {
  test.slow()
  await signInAsStaff(page, "EDITOR", "paste2@example.org")
  await page.goto("/admin/medier")
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles(await pictureFile("bussen.jpg"))
  await expect(page.locator(".uploads .quiet")).toBeVisible({ timeout: 20_000 })
  await page.waitForLoadState("networkidle")
  await beginEntry(page, "nyheder", `Fra nettet ${Date.now()}`)
  await page.locator(".ProseMirror").click()
  await give(page, "paste", { types: { "text/html": recording("web-page.html") } })
  await expect(page.locator(".paste-panel .told")).toContainText("Et billede fulgte ikke med")
  await isSaved(page)
  await expect(page.locator('[data-action="publish"]')).toBeEnabled()
  await page.locator('[data-action="publish"]').click()
  const confirm = page.locator('[data-action="publish-confirm"]')
  if ((await confirm.count()) > 0 && (await confirm.isEnabled())) await confirm.click()
  await expect(page.getByText(/Udgivet på \//)).toHaveCount(0)
  await page.keyboard.press("Escape")

  const fill = page.getByRole("button", { name: "Vælg et billede", exact: true })
  await fill.focus()
  await page.keyboard.press("Enter")
  const dialog = page.getByRole("dialog")
  await dialog.locator(".choice-grid button").first().focus()
  await page.keyboard.press("Enter")
  await dialog.getByLabel("Alternativ tekst").fill("Bussen på torvet")
  await page.keyboard.press("Enter")
  await expect(page.locator(".ProseMirror figure img")).toBeVisible({ timeout: 20_000 })
  await page.goto(await publish(page))
  await expect(page.getByRole("img", { name: "Bussen på torvet" })).toBeVisible()
})

test("pictures dropped together are uploaded to where they were dropped; what cannot be shown says what to do", async ({
  page,
}) => {
  test.slow()
  await signInAsStaff(page, "EDITOR", "paste3@example.org")
  await beginEntry(page, "nyheder", `Slip ${Date.now()}`)
  await page.locator(".ProseMirror").click()
  const picture = (await png()).toString("base64")
  await give(page, "drop", {
    files: [
      { name: "et.png", type: "image/png", base64: picture },
      { name: "to.png", type: "image/png", base64: picture },
      {
        name: "svindel.png",
        type: "image/png",
        base64: Buffer.from("<svg onload=alert(1)>").toString("base64"),
      },
    ],
  })
  await expect(page.locator(".ProseMirror figure img")).toHaveCount(2, { timeout: 20_000 })
  await expect(page.locator(".ProseMirror .message")).toContainText("svindel.png kom ikke med.")
  await expect(page.locator(".ProseMirror .message")).toContainText("Gem tegningen som PNG")
  await page.getByRole("button", { name: /Fjern plads/ }).click()
  await isSaved(page)

  await give(page, "paste", { files: [{ name: "tre.png", type: "image/png", base64: picture }] })
  await expect(page.locator(".ProseMirror figure img")).toHaveCount(3, { timeout: 20_000 })
})

test("a document of Word dropped into the text comes with headings, table, footnote and picture", async ({
  page,
}) => {
  test.slow()
  await signInAsStaff(page, "EDITOR", "paste4@example.org")
  await beginEntry(page, "nyheder", `Dokument ${Date.now()}`)
  await page.locator(".ProseMirror").click()
  const document = wordDocument({
    heading: "Bogbussen",
    text: "Den kører igen.",
    note: "Optalt i uge 34.",
    alt: "Bussen ved søen",
    picture: await png(),
  })
  await give(page, "drop", { files: [{ name: "bog.docx", type: "", base64: document.toString("base64") }] })
  await expect(page.locator(".ProseMirror figure img")).toBeVisible({ timeout: 30_000 })
  await give(page, "drop", { files: [{ name: "gammel.doc", type: "", base64: "AAAA" }] })
  await expect(page.locator(".paste-panel")).toContainText("gem det som .docx")
  await page.goto(await publish(page))
  await expect(page.getByRole("heading", { level: 2, name: "Bogbussen" })).toBeVisible()
  await expect(page.locator("main")).toContainText("Den kører igen.[1]")
  await expect(page.getByRole("columnheader", { name: "Dag" })).toBeVisible()
  await expect(page.getByRole("img", { name: "Bussen ved søen" })).toBeVisible()
  await expect(page.getByRole("listitem").filter({ hasText: "Optalt i uge 34." })).toBeVisible()
})

test("a text of 200 pages is put in as far as one page holds, and the rest goes to a draft", async ({
  page,
}) => {
  test.slow()
  await signInAsStaff(page, "EDITOR", "paste5@example.org")
  await beginEntry(page, "sider", `Lang ${Date.now()}`)
  await page.locator(".ProseMirror").click()
  const html = Array.from(
    { length: 200 },
    (_, at) => `<h2>Side ${at}</h2>${"<p>Fra mandag kører bussen igen.</p>".repeat(12)}`,
  )
  await give(page, "paste", { types: { "text/html": html.join("") } })
  const told = page.locator(".paste-panel .told")
  await expect(told).toContainText("for lang til én side", { timeout: 30_000 })
  await told.getByRole("button", { name: "Læg resten i en ny kladde" }).click()
  const link = told.getByRole("link", { name: /fortsat, del 2/ })
  await expect(link).toBeVisible({ timeout: 30_000 })
  await isSaved(page)
  await page.goto((await link.getAttribute("href")) ?? "")
  await expect(page.locator(".ProseMirror")).toContainText("Side 199", { timeout: 30_000 })
})
