import { expect, type Page, test } from "@playwright/test"
import { axeFindsNothing, nothingIsTooWide } from "../support/axe.ts"
import { beginEntry, isSaved, publish } from "../support/desk.ts"
import { picturesOf } from "../support/pictures-of.ts"
import { signInAsStaff } from "../support/staff.ts"

test("a link that leads nowhere is shown where it stands and mended; what links to several is named before they go", async ({
  page,
}) => {
  test.slow()
  await signInAsStaff(page, "EDITOR", "links1@example.org")
  const mark = `Peger ${Date.now()}`
  await beginEntry(page, "nyheder", `${mark} maal`)
  const target = await publish(page)
  await beginEntry(page, "nyheder", `${mark} kilde`)
  await pasted(
    page,
    `<p>Se <a href="${target}">målet</a> og <a href="/nyheder/findes-aldrig">det andet</a>.</p>`,
  )
  const remark = page.locator('[data-check="checks.linkMissing"]')
  await expect(remark).toContainText("Linket „det andet“ fører til /nyheder/findes-aldrig", {
    timeout: 15_000,
  })
  await expect(page.locator('[data-check^="checks.link"]')).toHaveCount(1)
  await picturesOf(page, "link-nowhere")
  await axeFindsNothing(page)
  await remark.getByRole("button", { name: "Fjern linket" }).press("Enter")
  await expect(remark).toHaveCount(0, { timeout: 15_000 })
  await isSaved(page)

  await page.goto(`/admin/nyheder?soeg=${encodeURIComponent(`${mark} maal`)}`)
  await page.locator(".choose-row").first().check()
  await page.locator('[data-action="bulk-unpublish"]').press("Enter")
  const dialog = page.getByRole("alertdialog")
  await expect(dialog).toContainText(`${mark} kilde`)
  await picturesOf(page, "linked-to-many")
  await axeFindsNothing(page)
  await nothingIsTooWide(page)
  await dialog.getByRole("button", { name: "Lad den blive" }).press("Enter")
  expect((await page.request.get(target)).status()).toBe(200)
  await page.locator('[data-action="bulk-unpublish"]').press("Enter")
  await dialog.getByRole("button", { name: "Tag den ned alligevel" }).press("Enter")
  await expect(page.locator(".bulk .told")).toBeVisible()
  await expect.poll(async () => (await page.request.get(target)).status()).toBe(404)
})

async function pasted(page: Page, html: string): Promise<void> {
  await page.locator(".ProseMirror").click()
  await page.locator(".ProseMirror").evaluate((target, markup) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData("text/html", markup)
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}
