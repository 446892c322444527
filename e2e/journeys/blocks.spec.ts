import { expect, type Page, test } from "@playwright/test"
import { axeFindsNothing } from "../support/axe.ts"
import { beginEntry, isSaved, makeEvent, publish } from "../support/desk.ts"
import { signInAsStaff } from "../support/staff.ts"

/** Opens the menu of blocks, says what is wanted, and takes it. */
async function slash(page: Page, wanted: string): Promise<void> {
  await page.keyboard.type(`/${wanted}`)
  await expect(page.locator("#slash-menu [aria-selected='true']")).toBeVisible()
  await page.keyboard.press("Enter")
}

/** Out of a block, into a new line below everything. */
async function below(page: Page): Promise<void> {
  await page.keyboard.press("Control+End")
  await page.keyboard.press("Enter")
}

test("every block is put in by keyboard alone, and readers see it", async ({ page }) => {
  test.setTimeout(240_000)
  await signInAsStaff(page, "ADMINISTRATOR", "blokke@example.org")
  await beginEntry(page, "nyheder", `Alle blokke ${Date.now()}`)
  await page.getByLabel("Manchet").focus()
  await page.keyboard.type("Hvad en side kan vise.")
  await page.locator(".ProseMirror").focus()
  await page.keyboard.type("Først et afsnit.")
  await below(page)

  await slash(page, "rubrik")
  await page.keyboard.type("Det første afsnit")
  await below(page)
  await slash(page, "vigtigt")
  await page.keyboard.type("Husk tilmelding")
  await below(page)
  await page.keyboard.press("Enter")
  await slash(page, "tabel")
  await page.keyboard.type("Sted")
  await page.keyboard.press("Tab")
  await page.keyboard.type("Tid")
  await page.keyboard.press("Tab")
  await page.keyboard.type("Pris")
  await below(page)
  await slash(page, "skille")
  await slash(page, "youtube")
  await page.keyboard.type("https://youtu.be/dQw4w9WgXcQ")
  await page.keyboard.press("Tab")
  await page.keyboard.type("Filmen om bogbussen")
  await page.keyboard.press("Enter")
  await below(page)
  await slash(page, "kommende")
  await below(page)
  await slash(page, "undersøgelse")
  await page.getByRole("dialog").getByRole("searchbox").waitFor()
  await page.keyboard.type("borgerservice")
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /borgerservice/i })
    .first()
    .press("Enter")
  await page.getByRole("dialog").getByRole("button", { name: "Indsæt" }).press("Enter")
  await expect(page.locator('[data-live-state="shown"]')).toHaveCount(2)
  // What has scrolled half behind the bar is too small to press, and comes whole when one scrolls on.
  await page.evaluate(() => window.scrollTo(0, 0))
  await axeFindsNothing(page)

  const asked: string[] = []
  page.on("request", (request) => {
    if (!request.url().includes(new URL(page.url()).host)) asked.push(request.url())
  })
  const path = await publish(page)
  await page.goto(path)
  await expect(page.getByRole("heading", { level: 2, name: "Det første afsnit" })).toBeVisible()
  await expect(page.locator(".callout")).toHaveText("Husk tilmelding")
  await expect(page.getByRole("columnheader", { name: "Sted" })).toBeVisible()
  await expect(page.locator(".dates li").first()).toBeVisible()
  await expect(page.locator(".live-survey [data-municipality]")).toHaveCount(98)
  await expect(page.getByRole("link", { name: "Filmen om bogbussen" })).toBeVisible()
  await axeFindsNothing(page)

  expect(asked, "nobody else is asked before the reader says so").toEqual([])
  await page.route("https://www.youtube-nocookie.com/**", (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Film</title>" }),
  )
  await page.getByRole("button", { name: "Vis videoen her" }).click()
  await expect(page.locator('iframe[title="Filmen om bogbussen"]')).toBeVisible()
  const frames = () => page.frames().map((frame) => frame.url())
  await expect.poll(frames).toContainEqual(expect.stringContaining("youtube-nocookie.com/embed/"))
})

test("an event in a text tells its seats as they are, and nothing once it is taken back", async ({
  page,
  request,
}) => {
  test.setTimeout(240_000)
  await signInAsStaff(page, "ADMINISTRATOR", "pladser@example.org")
  const event = await makeEvent(page, `Blokdag ${Date.now()}`, 5)
  await beginEntry(page, "nyheder", `Kom til ${event.title}`)
  await page.getByLabel("Manchet").fill("Der er pladser.")
  await page.locator(".ProseMirror").focus()
  await slash(page, "tilmelding")
  await page.getByRole("dialog").getByRole("searchbox").fill(event.title)
  await page.getByRole("dialog").getByRole("button", { name: event.title }).click()
  await expect(page.locator(".ProseMirror [data-seats]")).toHaveText("5 af 5 pladser tilbage")
  const path = await publish(page)
  expect(await (await request.get(path)).text()).toContain("5 af 5 pladser tilbage")

  await page.goto(`/admin/arrangementer/${event.id}`)
  await page.locator('[data-action="unpublish"]').click()
  await expect(page.locator('[data-dialog="linked-here"]')).toContainText(`Kom til ${event.title}`)
  await page.locator('[data-action="anyway"]').click()
  await expect(page.getByText("Taget ned.")).toBeVisible()
  await expect
    .poll(async () => (await request.get(path)).text(), { timeout: 5_000 })
    .not.toContain("pladser tilbage")
})

test("one history over title and text, which a save does not cut; and a block moves by its keys", async ({
  page,
}) => {
  test.setTimeout(120_000)
  await signInAsStaff(page, "EDITOR", "fortryd@example.org")
  await beginEntry(page, "nyheder", "Før")
  const title = page.getByLabel("Overskrift", { exact: true })
  await page.locator(".ProseMirror").focus()
  await page.keyboard.type("Først.")
  await title.focus()
  await page.keyboard.press("Control+End")
  await page.keyboard.type(" og efter")
  await isSaved(page)
  await page.locator(".ProseMirror").focus()
  await page.keyboard.press("Control+End")
  await page.keyboard.press("Enter")
  await page.keyboard.type("Så.")
  await page.keyboard.press("Alt+Shift+ArrowUp")
  await expect(page.locator(".ProseMirror > p").first()).toHaveText("Så.")
  await page.keyboard.press("Control+z")
  await expect(page.locator(".ProseMirror > p").first()).toHaveText("Først.")
  while ((await title.inputValue()) !== "Før") await page.keyboard.press("Control+z")
  await expect(page.locator(".ProseMirror")).toHaveText("Først.")
  await page.keyboard.press("Control+Shift+z")
  await expect(title).toHaveValue("Før og efter")
})
