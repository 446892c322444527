import { expect, type Page, test } from "@playwright/test"
import { fileFeature, officialFile, square } from "#test/boundaries.ts"
import { watch } from "../support/network.ts"
import { signInAsStaff } from "../support/staff.ts"

// The map of a survey that is there from the start: read by keyboard, by finger, and drawn with boundaries of one's own.
const path = "/undersoegelser/borgerservice-2011"
const shape = (page: Page, code: string) => page.locator(`[data-map] [data-municipality="${code}"]`).first()
const link = (page: Page, code: string) => page.locator(`[data-map] [data-municipality="${code}"] a`).first()

test("by keyboard one finds a municipality by its name, reads its answer, and goes on to its neighbour", async ({
  page,
}) => {
  const { complaints } = watch(page)
  await page.goto(path)
  await page.getByLabel("Find en kommune").focus()
  await page.keyboard.type("århus kommune")
  await page.keyboard.press("Enter")
  const told = page.locator(".map-told")
  await expect(told).toHaveText(/^Aarhus: .+/)
  const row = page.locator('tr[data-municipality="751"]')
  await expect(row).toContainText(((await told.textContent()) ?? "").replace(/^Aarhus: (.*, )?/, ""))
  await expect(page).toHaveURL(/kommune=751/)
  await page.keyboard.press("Tab")
  await page.keyboard.press("Tab")
  await expect(link(page, "751")).toBeFocused()
  await page.keyboard.press("ArrowDown")
  await expect(link(page, "727")).toBeFocused()
  await expect(link(page, "727")).toHaveAccessibleName(/^Odder: .+/)
  await expect(page.locator(".map-tip")).toHaveText(/^Odder: .+/)
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(/kommune=727/)
  await page.reload()
  await expect(told).toHaveText(/^Odder: .+/)
  await expect(link(page, "727")).toHaveAttribute("aria-current", "true")
  expect(complaints).toEqual([])
})

test("a name that nobody has is answered, and what was marked stays", async ({ page }) => {
  await page.goto(`${path}?kommune=751`)
  await page.getByLabel("Find en kommune").fill("Atlantis")
  await page.keyboard.press("Enter")
  await expect(page.locator(".map-told")).toHaveText(/^Der er ingen kommune, der hedder sådan/)
  await expect(shape(page, "751")).toHaveAttribute("data-chosen", "")
})

test("on a phone every tile is 24 px wide and high, and a finger marks it", async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })
  const page = await context.newPage()
  await page.goto(path)
  const tiles = page.locator(".map.tiles [data-municipality] a")
  await expect(tiles).toHaveCount(98)
  const sizes = await tiles.evaluateAll((links) =>
    links.map((one) => {
      const { width, height } = one.getBoundingClientRect()
      return Math.min(width, height)
    }),
  )
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24)
  await link(page, "147").tap()
  await expect(page.locator(".map-told")).toHaveText(/^Frederiksberg: /)
  await context.close()
})

test("the map grows in its own window, by buttons and by keys, and nothing below it moves", async ({
  page,
}) => {
  await page.goto(`${path}?kort=graenser`)
  const below = page.locator("#kommunerne")
  const before = await below.evaluate((one) => one.getBoundingClientRect().top + scrollY)
  await page.getByRole("button", { name: "Zoom ind" }).click()
  await expect(page.locator(".map-window")).toHaveAttribute("data-zoom", "2")
  expect(await below.evaluate((one) => one.getBoundingClientRect().top + scrollY)).toBeCloseTo(before, 0)
  await link(page, "751").focus()
  await page.keyboard.press("+")
  await expect(page.locator(".map-window")).toHaveAttribute("data-zoom", "3")
  await expect(link(page, "751")).toBeInViewport()
  await page.keyboard.press("0")
  await expect(page.locator(".map-window")).not.toHaveAttribute("data-zoom")
})

test("several lines of the legend stand together, and one press shows all again", async ({ page }) => {
  await page.goto(path)
  const lines = page.locator(".legend li button")
  await lines.nth(0).click()
  const one = await page.locator("[data-map] [data-faint]").count()
  await lines.nth(1).click()
  expect(await page.locator("[data-map] [data-faint]").count()).toBeLessThan(one)
  await page.getByRole("button", { name: "Vis alle" }).click()
  await expect(page.locator("[data-map] [data-faint]")).toHaveCount(0)
})

test("without script a municipality is pressed or chosen from the list, and told", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(path)
  await link(page, "147").click()
  await expect(page).toHaveURL(/kommune=147/)
  await expect(page.locator(".map-told")).toHaveText(/^Frederiksberg: /)
  await page.getByLabel("Find en kommune").selectOption({ label: "Aarhus" })
  const find = page.locator("form", { has: page.getByLabel("Find en kommune") })
  await find.getByRole("button", { name: "Vis", exact: true }).click()
  await expect(page.locator(".map-told")).toHaveText(/^Aarhus: /)
  await page.getByRole("link", { name: "Generaliserede grænser" }).click()
  await expect(page.locator(".map-told")).toHaveText(/^Aarhus: /)
  await page.getByRole("link", { name: "Vis mønstre" }).click()
  await expect(page).toHaveURL(/moenster=1/)
  await expect(page.locator(".with-patterns")).toHaveCount(1)
  await context.close()
})

test("an editor brings in official boundaries, sees them before they are used, and goes back", async ({
  browser,
}) => {
  test.slow()
  const desk = await (await browser.newContext()).newPage()
  await signInAsStaff(desk, "EDITOR", "graenser@example.org")
  await desk.goto("/admin/undersoegelser")
  await desk.getByRole("link", { name: "Kortets grænser" }).click()
  const file = (buffer: Uint8Array) => ({
    name: "kommuner.geojson",
    mimeType: "application/geo+json",
    buffer: Buffer.from(buffer),
  })
  await desk
    .getByLabel("Fil")
    .setInputFiles(file(officialFile((features) => [...features, fileFeature("703", [square(9.9, 56.1)])])))
  await desk.getByRole("button", { name: "Se, hvordan kortet bliver" }).click()
  const report = desk.locator("[data-accepted]")
  await expect(report).toHaveAttribute("data-accepted", "false")
  await expect(report).toContainText("Koden tilhørte Galten")
  await desk.getByLabel("Fil").setInputFiles(file(officialFile()))
  await desk.getByRole("button", { name: "Se, hvordan kortet bliver" }).click()
  await expect(report).toHaveAttribute("data-accepted", "true")
  await expect(report).toContainText("98 af 98 kommuner")
  await expect(report).toContainText("Christiansø")
  await expect(desk.getByRole("img", { name: "Sådan bliver kortet" })).toBeVisible()
  await desk.getByRole("button", { name: "Tag grænserne i brug" }).click()
  await expect(desk.getByText("Grænserne er taget i brug på alle kort.")).toBeVisible()
  const reader = await (await browser.newContext()).newPage()
  await expect(async () => {
    await reader.goto(`${path}?kort=graenser`)
    await expect(reader.getByText("Klimadatastyrelsen").first()).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await desk.getByRole("button", { name: "Brug de generaliserede igen" }).click()
  await expect(desk.getByText("Kortene tegnes nu med de valgte grænser.")).toBeVisible()
  await reader.context().close()
  await desk.context().close()
})
