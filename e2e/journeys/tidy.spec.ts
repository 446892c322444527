import { expect, type Page, test } from "@playwright/test"
import { beginEntry, callPalette, isSaved, publish } from "../support/desk.ts"
import { signInAsStaff } from "../support/staff.ts"

test("by keyboard alone: the palette opens a draft, rows are chosen, trashed together and fetched back", async ({
  page,
}) => {
  test.slow()
  const mark = `Tastatur${Date.now()}`
  await signInAsStaff(page, "EDITOR", "ryd-op@example.org")
  for (const place of ["en", "to"]) {
    await beginEntry(page, "nyheder", `${mark} ${place}`)
    await isSaved(page)
  }
  await page.goto("/admin")
  await callPalette(page)
  await expect(page.locator(".palette input")).toBeFocused()
  await page.keyboard.type(mark)
  await expect(page.getByRole("menuitem", { name: new RegExp(`${mark} to`) })).toBeVisible()
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("ArrowUp")
  await page.keyboard.press("Enter")
  await page.waitForURL(/\/admin\/nyheder\/[0-9a-f-]{36}$/)

  await page.goto(`/admin/nyheder?soeg=${mark}&orden=titel`)
  await page.locator(".choose-row").first().focus()
  await page.keyboard.press("Space")
  await page.keyboard.press("Tab")
  await page.keyboard.press("Tab")
  await expect(page.locator(".choose-row").nth(1)).toBeFocused()
  await page.keyboard.press("Space")
  await expect(page.locator(".bulk-acts")).toContainText("2 valgt")
  await page.locator('[data-action="bulk-trash"]').focus()
  await page.keyboard.press("Enter")
  await expect(page.locator(".bulk")).toContainText("2 lagt i papirkurven.")
  expect(new URL(page.url()).searchParams.get("soeg"), "filters stay").toBe(mark)
  await page.locator('[data-action="bulk-undo"]').focus()
  await page.keyboard.press("Enter")
  await expect(page.locator(".choose-row")).toHaveCount(2)
})

test("a page moves in the tree by its keys, its old address leads on, and its branch goes and comes back", async ({
  page,
  request,
}) => {
  test.slow()
  const mark = Date.now()
  await signInAsStaff(page, "EDITOR", "traeet@example.org")
  const paths: string[] = []
  for (const name of ["Stamme", "Gren"]) {
    await beginEntry(page, "sider", `${name} ${mark}`)
    paths.push(await publish(page))
  }
  await page.goto("/admin/sider")
  await handle(page, `Gren ${mark}`).focus()
  await page.keyboard.press("Alt+ArrowRight")
  await expect(
    page.getByRole("status").filter({ hasText: `ligger nu under »Stamme ${mark}«` }),
  ).toBeAttached()
  await expect
    .poll(async () => (await request.get(paths[1] ?? "")).url(), { timeout: 2_000 })
    .toContain(`${paths[0]}${paths[1]}`)

  await page.getByRole("link", { name: `Stamme ${mark}` }).click()
  await page.locator('[data-action="trash"]').click()
  await expect(page.getByRole("alertdialog")).toContainText(`Gren ${mark}`)
  await page.locator('[data-action="trash-branch"]').click()
  await expect(page.getByText("I papirkurven").first()).toBeVisible()
  await expect.poll(async () => (await request.get(paths[0] ?? "")).status()).toBe(404)
  await page.goto(`/admin/papirkurv?soeg=${mark}`)
  await expect(page.getByText(`og en side nedenunder: Gren ${mark}`)).toBeVisible()
  await page.locator('[data-action="restore"]').click()
  await expect(page.getByText("Hentet tilbage som kladde.")).toBeVisible()
})

test("a tag is public with its story and has a page; the menu and the front page follow within a second", async ({
  page,
  request,
}) => {
  test.slow()
  const mark = `emne${Date.now()}`
  await signInAsStaff(page, "EDITOR", "kurator@example.org")
  await beginEntry(page, "nyheder", `Om ${mark}`)
  await page.getByLabel("Emner").first().fill(mark)
  await page.keyboard.press("Enter")
  const path = await publish(page)
  await expect
    .poll(async () => (await request.get(path)).text(), { timeout: 1_000 })
    .toContain(`/emner/${mark}`)
  expect(await (await request.get(`/emner/${mark}`)).text()).toContain(`Om ${mark}`)

  await page.goto("/admin/forside")
  await page.getByRole("button", { name: `Sæt frem: »Om ${mark}«` }).click()
  await expect
    .poll(async () => (await request.get("/")).text(), { timeout: 2_000 })
    .toMatch(new RegExp(`<h1>.{0,200}Om ${mark}`, "s"))
  await page.getByRole("button", { name: `Fjern »Om ${mark}«` }).click()

  await page.goto("/admin/menuer")
  const foot = page.getByRole("region", { name: "Bunden" })
  await foot.getByLabel("Eller en adresse").fill(path)
  await foot.getByLabel("Tekst", { exact: true }).fill(`Bund ${mark}`)
  await foot.getByRole("button", { name: "Tilføj adressen" }).click()
  await page.locator('[data-action="menu-foot-save"]').click()
  await expect(page.getByText("Gemt. Menuen er på hjemmesiden nu.")).toBeVisible()
  await expect.poll(async () => (await request.get("/")).text(), { timeout: 1_000 }).toContain(`Bund ${mark}`)
})

function handle(page: Page, title: string) {
  return page.getByRole("button", { name: `Flyt »${title}«` })
}
