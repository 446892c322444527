import { expect, type Page } from "@playwright/test"
import sharp from "sharp"

/** Begins a new entry by what the screen says, and answers with the address of its editor. */
export async function beginEntry(page: Page, list: string, title: string): Promise<string> {
  await page.goto(`/admin/${list}`)
  await page
    .getByRole("link", { name: /^Ny(t)? / })
    .first()
    .click()
  await page.getByLabel("Overskrift").fill(title)
  await page.getByRole("button", { name: "Begynd at skrive" }).click()
  await page.waitForURL(/[0-9a-f-]{36}$/)
  await page.locator(".ProseMirror").waitFor()
  return new URL(page.url()).pathname
}

/** Presses the keys that open the palette, once they are listened to. */
export async function callPalette(page: Page): Promise<void> {
  await page.locator('[data-action="palette"][aria-keyshortcuts]').waitFor({ state: "attached" })
  await page.keyboard.press("Control+k")
}

/** Waits until the editor says that everything is kept. */
export async function isSaved(page: Page): Promise<void> {
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible({ timeout: 15_000 })
}

/** Publishes what is open in the editor; answers with its public path, as the screen tells it. */
export async function publish(page: Page): Promise<string> {
  await isSaved(page)
  await page.locator('[data-action="publish"]').click()
  await page.locator('[data-action="publish-confirm"]').click()
  await expect(page.getByText(/^Udgivet på \//)).toBeVisible({ timeout: 15_000 })
  const link = page.getByRole("link", { name: "Se den" })
  return (await link.getAttribute("href")) ?? ""
}

export interface MadeEvent {
  readonly id: string
  readonly path: string
  readonly title: string
}

/**
 * Makes an event in admin, from its name to its tickets: 60 days ahead, a ticket (1.000 kr., members 800 kr.) for
 * `seats` people, a dinner (300 kr.) with fish and greens.
 */
export async function makeEvent(page: Page, title: string, seats: number): Promise<MadeEvent> {
  const editor = await beginEntry(page, "arrangementer", title)
  const day = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel("Begynder").fill(`${day}T10:00`)
  await page.getByLabel("Slutter").fill(`${day}T16:00`)
  await page.getByLabel("Sted", { exact: true }).fill("Prøvesalen")
  await page.getByLabel("By", { exact: true }).fill("Herning")
  const path = await publish(page)

  await page.goto(`${editor}/billetter`)
  await addQuota(page, "Salen", seats)
  await addQuota(page, "Kuverter", seats)
  await addProduct(page, {
    Slags: "Billet",
    Navn: "Dagsbillet",
    Pulje: "Salen",
    Pris: "1.000",
    Medlemspris: "800",
  })
  await addProduct(page, {
    Slags: "Tilvalg",
    Navn: "Middag",
    Pulje: "Kuverter",
    Pris: "300",
    Menu: "Fisk | Fish\nGrønt | Greens",
  })
  return { id: editor.split("/").at(-1) ?? "", path, title }
}

export interface MadeCall {
  readonly id: string
  readonly path: string
  readonly title: string
}

/** Makes an open call in admin: open since yesterday, for ten days more, of at most 50 words. */
export async function makeCall(page: Page, title: string): Promise<MadeCall> {
  const editor = await beginEntry(page, "open-calls", title)
  const day = (away: number) => new Date(Date.now() + away * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel("Åbner").fill(`${day(-1)}T10:00`)
  await page.getByLabel("Frist", { exact: true }).fill(`${day(10)}T23:59`)
  await page.getByLabel("Svar senest").fill(day(30))
  await page.getByLabel("Højst antal ord i en ansøgning").fill("50")
  return { id: editor.split("/").at(-1) ?? "", path: await publish(page), title }
}

/** Moves the deadline of a call to an hour ago, as staff can. */
export async function closeCall(page: Page, { id }: MadeCall): Promise<void> {
  await page.goto(`/admin/open-calls/${id}`)
  await page.locator(".ProseMirror").waitFor()
  const ago = new Date(Date.now() - 3_600_000)
  const local = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Copenhagen",
    dateStyle: "short",
    timeStyle: "short",
  }).format(ago)
  await page.getByLabel("Frist", { exact: true }).fill(local.replace(" ", "T"))
  await publish(page)
}

async function addQuota(page: Page, name: string, size: number): Promise<void> {
  const form = page.locator('form[data-form="quota"]')
  await form.getByLabel("Puljens navn").fill(name)
  await form.getByLabel("Antal pladser").fill(String(size))
  await form.getByRole("button", { name: "Tilføj pulje" }).click()
  await expect(page.getByText(`0 af ${size}`).first()).toBeVisible()
  await expect(page.locator(".lines strong").getByText(name, { exact: true })).toBeVisible()
}

async function addProduct(page: Page, facts: Readonly<Record<string, string>>): Promise<void> {
  const form = page.locator('form[data-form="product"]')
  for (const [label, value] of Object.entries(facts)) {
    const control = form.getByLabel(label, { exact: true })
    if (label === "Slags") await control.selectOption({ label: value })
    else if (label === "Pulje") await control.selectOption({ label: await optionOf(page, value) })
    else await control.fill(value)
  }
  await form.getByRole("button", { name: "Tilføj billet eller tilvalg" }).click()
  await expect(page.locator(".lines strong").getByText(facts.Navn ?? "", { exact: true })).toBeVisible()
}

/** The quota's option, which also tells its size: "Salen (3)". */
async function optionOf(page: Page, name: string): Promise<string> {
  const options = await page
    .locator('form[data-form="product"] [name="quotaId"] option')
    .evaluateAll((all) => all.map((option) => option.textContent ?? ""))
  const found = options.find((label) => label.startsWith(`${name} (`))
  if (!found) throw new Error(`no quota "${name}" among ${options.join(", ")}`)
  return found
}

/** A picture as a file to upload: one flat colour, `width` pixels wide. */
export async function pictureFile(name: string, width = 1200) {
  const image = sharp({
    create: { width, height: Math.round(width / 1.5), channels: 3, background: "#0f6045" },
  })
  return { name, mimeType: "image/jpeg", buffer: await image.jpeg().toBuffer() }
}
