import { expect, type Page, test } from "@playwright/test"
import sharp from "sharp"
import { axeFindsNothing, nothingIsTooWide } from "../support/axe.ts"
import { beginEntry, isSaved, publish } from "../support/desk.ts"
import { signInAsStaff } from "../support/staff.ts"

test("100 files at once: those that can be taken are, each of the others says what to do, and one twice is used once", async ({
  page,
}) => {
  test.slow()
  await signInAsStaff(page, "EDITOR", "medier1@example.org")
  await page.goto("/admin/medier")
  const pictures = await Promise.all(
    Array.from({ length: 95 }, async (_, place) =>
      file(`felt-${place}.png`, await flat(60 + place, "#2238a8")),
    ),
  )
  const refused = [
    file("side.png", Buffer.from("<!doctype html><script>alert(1)</script>")),
    file("tegning.svg", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    file("stor.jpg", Buffer.alloc(26 * 1024 * 1024)),
    file("tom.jpg", Buffer.alloc(0)),
  ]
  const twice = file("kopi.png", pictures[0]?.buffer ?? Buffer.alloc(0))
  await page
    .locator('.drop-field input[type="file"]')
    .first()
    .setInputFiles([...pictures, ...refused])
  const all = page.locator(".uploads-all [role=status]")
  await expect(all).toHaveText("99 af 99 filer færdige, 4 ikke lagt op", { timeout: 90_000 })
  await page.locator('.drop-field input[type="file"]').first().setInputFiles([twice])
  await expect(all).toHaveText("100 af 100 filer færdige, 4 ikke lagt op")
  const line = (name: string) => page.locator(".uploads li", { hasText: name })
  await expect(line("side.png")).toContainText("gem selve billedet")
  await expect(line("tegning.svg")).toContainText("Gem tegningen som PNG")
  await expect(line("stor.jpg")).toContainText("Gem billedet mindre")
  await expect(line("tom.jpg")).toContainText("Vælg en anden")
  await expect(line("kopi.png")).toContainText("Er her allerede som „felt-0.png“")
  await expect(line("side.png").getByRole("button", { name: "Prøv igen" })).toBeVisible()
  await axeFindsNothing(page)
})

test("crop and focal point by keyboard alone; then a new file everywhere, and the page shows it", async ({
  page,
  request,
}) => {
  test.slow()
  await signInAsStaff(page, "EDITOR", "medier2@example.org")
  const title = `Billedet skiftes ${Date.now()}`
  await beginEntry(page, "nyheder", title)
  await page.getByLabel("Manchet").fill("Først rødt, så blåt.")
  await page.getByRole("button", { name: "Vælg et billede til toppen" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.locator('input[type="file"]').setInputFiles(file("roed.png", await flat(1_600, "#c3271b")))
  await dialog.getByLabel("Billedet er pynt").check()
  await dialog.getByRole("button", { name: "Brug billedet" }).click()
  await isSaved(page)
  const path = await publish(page)
  const id = await idOf(page, "roed.png")

  await page.goto(`/admin/medier/${id}`)
  const width = page.getByLabel("Udsnittets bredde")
  await width.focus()
  for (let press = 0; press < 10; press++) await page.keyboard.press("ArrowLeft")
  await page.getByLabel("Fokuspunkt fra venstre").focus()
  for (let press = 0; press < 20; press++) await page.keyboard.press("ArrowRight")
  await axeFindsNothing(page)
  await page.locator('[data-action="crop"]').focus()
  await page.keyboard.press("Enter")
  await page.waitForURL(/gemt=ja/)
  await expect(page.locator("[data-crop]")).toHaveAttribute("data-crop", /^0 0 14\d\d 1000$/)
  await expect(page.getByLabel("Fokuspunkt fra venstre")).toHaveValue("70")
  await nothingIsTooWide(page)

  await expect.poll(async () => (await colourOnPage(request, path)).name, { timeout: 20_000 }).toBe("red")
  const before = await colourOnPage(request, path)
  await page
    .locator(".drop-field", { hasText: "Vælg den nye fil" })
    .locator('input[type="file"]')
    .setInputFiles(file("blaa.png", await flat(1_400, "#2238a8")))
  await page.waitForURL(/erstattet=ja/)
  await expect.poll(async () => (await colourOnPage(request, path)).name, { timeout: 20_000 }).toBe("blue")
  const old = await request.get(before.src)
  expect(old.status()).toBe(200)
  expect(await colourOf(await old.body()), "the old address leads to the new picture").toBe("blue")
  await expect(page.getByRole("link", { name: title })).toBeVisible()
})

function file(name: string, buffer: Buffer) {
  return { name, mimeType: "application/octet-stream", buffer }
}

async function flat(width: number, background: string): Promise<Buffer> {
  return sharp({ create: { width, height: width < 1_000 ? 40 : 1_000, channels: 3, background } })
    .png()
    .toBuffer()
}

async function idOf(page: Page, name: string): Promise<string> {
  await page.goto(`/admin/medier?soeg=${name}`)
  const href = await page.locator(".media-grid a").first().getAttribute("href")
  return href?.split("/").at(-1) ?? ""
}

type Asking = Page["request"]

async function colourOnPage(request: Asking, path: string): Promise<{ src: string; name: string }> {
  const html = await (await request.get(path)).text()
  const src = /<figure class="hero".*?<img[^>]* src="([^"]+)"/s.exec(html)?.[1] ?? ""
  return { src, name: src ? await colourOf(await (await request.get(src)).body()) : "none" }
}

async function colourOf(picture: Buffer): Promise<string> {
  const { channels } = await sharp(picture).stats()
  return (channels[0]?.mean ?? 0) > (channels[2]?.mean ?? 0) ? "red" : "blue"
}
