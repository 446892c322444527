import { expect, test } from "@playwright/test"
import { beginEntry, isSaved, pictureFile, publish } from "../support/desk.ts"
import { signInAsStaff } from "../support/staff.ts"

test("an editor writes a story, illustrates it, publishes it, and it is on the front page at once", async ({
  page,
  request,
}) => {
  test.slow()
  const title = `Bibliotekerne åbner ${Date.now()}`
  await signInAsStaff(page, "EDITOR", "redaktoer@example.org")
  await beginEntry(page, "nyheder", title)
  await page.getByLabel("Manchet").fill("Nu bliver der åbent om aftenen.")
  await page.getByRole("button", { name: "Vælg et billede til toppen" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.locator('input[type="file"]').setInputFiles(await pictureFile("aften.jpg"))
  await dialog.getByLabel("Alternativ tekst").fill("Et oplyst bibliotek om aftenen")
  await dialog.getByRole("button", { name: "Brug billedet" }).click()
  await page.locator(".ProseMirror").click()
  await page.keyboard.type("Der er kaffe på kanden.")
  const path = await publish(page)

  await expect
    .poll(async () => (await request.get("/")).text(), { timeout: 1_000, intervals: [50] })
    .toContain(title)
  await page.goto(path)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title)
  await expect(page.getByText("Der er kaffe på kanden.")).toBeVisible()
  const picture = page.getByRole("img", { name: "Et oplyst bibliotek om aftenen" }).first()
  await expect(picture).toBeVisible()
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
})

test("a draft is seen by whoever has its preview and by nobody else; taken down it is gone", async ({
  page,
  request,
  context,
}) => {
  test.slow()
  await signInAsStaff(page, "EDITOR", "redaktoer2@example.org")
  const title = `Endnu ikke ${Date.now()}`
  const editor = await beginEntry(page, "nyheder", title)
  await page.getByLabel("Manchet").fill("En kladde.")
  await isSaved(page)
  const [preview] = await Promise.all([
    context.waitForEvent("page"),
    page.locator('[data-action="preview"]').click(),
  ])
  await expect(preview).toHaveURL(/\/vis$/)
  await expect(preview.locator("iframe").contentFrame().getByRole("heading", { level: 1 })).toHaveText(title)
  expect(await (await request.get("/nyheder")).text()).not.toContain(title)

  await page.bringToFront()
  const path = await publish(page)
  expect((await request.get(path)).status()).toBe(200)
  await page.locator('[data-action="unpublish"]').click()
  await expect(page.getByText("Taget ned. Adressen svarer nu")).toBeVisible()
  await expect.poll(async () => (await request.get(path)).status(), { timeout: 1_000 }).toBe(404)

  await page.goto(`${editor}/versioner`)
  expect(await page.getByRole("row").count()).toBeGreaterThan(1)
})

test("what is no picture is refused in plain words", async ({ page }) => {
  await signInAsStaff(page, "EDITOR", "redaktoer5@example.org")
  await page.goto("/admin/medier")
  await page.locator('input[type="file"]').setInputFiles({
    name: "billede.jpg",
    mimeType: "image/jpeg",
    buffer: Buffer.from("<svg onload=alert(1)>"),
  })
  await expect(page.locator(".uploads .message")).toContainText("Gem tegningen som PNG")
})
