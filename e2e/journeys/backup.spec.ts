import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "@playwright/test"
import { beginEntry, pictureFile, publish } from "../support/desk.ts"
import { runCommand, startProduct } from "../support/product.ts"
import { signInAsStaff } from "../support/staff.ts"

const place = mkdtempSync(join(tmpdir(), "samling-backup-"))
// PostgreSQL may run as another user than the tests do.
chmodSync(place, 0o755)
test.afterAll(() => rmSync(place, { recursive: true, force: true }))

test("a backup of the running product is restored into an empty place and started: the story, its picture and who was signed in are there", async ({
  page,
}) => {
  test.setTimeout(240_000)
  const title = `Gemt til senere ${Date.now()}`
  await signInAsStaff(page, "ADMINISTRATOR", "sikkerhedskopi@example.org")
  await beginEntry(page, "nyheder", title)
  await page.getByLabel("Manchet").fill("En nyhed, der skal overleve maskinen.")
  await page.getByRole("button", { name: "Vælg et billede til toppen" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.locator('input[type="file"]').setInputFiles(await pictureFile("kopi.jpg"))
  await dialog.getByLabel("Alternativ tekst").fill("Et grønt felt")
  await dialog.getByRole("button", { name: "Brug billedet" }).click()
  const path = await publish(page)
  const picture = page.getByRole("img", { name: "Et grønt felt" }).first()
  await expect(async () => {
    await page.goto(path)
    await expect(picture).toHaveJSProperty("complete", true, { timeout: 500 })
  }).toPass()

  const archive = join(place, "samling.tar.gz")
  const told = JSON.parse(await runCommand("backup", [archive, "--json"]))
  expect(told.files).toBeGreaterThan(0)
  await expect(runCommand("restore", [archive])).rejects.toThrow(/ended with 2\n[\s\S]*already holds/)

  const dataDir = join(place, "data")
  const restored = JSON.parse(await runCommand("restore", [archive, "--json"], { DATA_DIR: dataDir }))
  expect(restored).toEqual(told)
  const second = await startProduct("test-results/restored.log", { DATA_DIR: dataDir })
  try {
    await page.goto(`${second.url}${path}`)
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title)
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await page.goto(`${second.url}/admin/nyheder`)
    await page.getByRole("link", { name: title }).click()
    await expect(page.getByLabel("Manchet")).toHaveValue("En nyhed, der skal overleve maskinen.")
    await page.getByLabel("Manchet").fill("Og som lever videre.")
    expect(await publish(page)).toBe(path)
  } finally {
    await second.stop()
  }
})
