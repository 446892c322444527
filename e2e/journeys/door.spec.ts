import { writeFile } from "node:fs/promises"
import { type BrowserContext, chromium, expect, type Page, test } from "@playwright/test"
import sharp from "sharp"
import { axeFindsNothing } from "../support/axe.ts"
import { launchOptions } from "../support/browser.ts"
import { makeEvent } from "../support/desk.ts"
import { receiptCode, signUpForm } from "../support/sign-up.ts"
import { signInAsStaff } from "../support/staff.ts"

// From a ticket on the receipt to being let in: by name, by a picture of the code, at two doors, and without a line.
test.describe.configure({ mode: "serial" })

let desk: BrowserContext
let staff: Page
let door = ""
let ticket = ""
const picture = "test-results/door-code.mjpeg"

test.beforeAll(async ({ browser }) => {
  desk = await browser.newContext()
  staff = await desk.newPage()
})
test.afterAll(() => desk.close())

const verdict = (page: Page, kind: string) => page.locator(`[data-verdict="${kind}"]`)
const search = (page: Page) => page.getByLabel("Find ved navn eller organisation")

test("a participant has a ticket with a code, as a page and as a PDF", async ({ page }) => {
  test.setTimeout(120_000)
  await signInAsStaff(staff, "EVENT_MANAGER", "doer@example.org")
  const event = await makeEvent(staff, `Dørdag ${Date.now()}`, 5)
  await page.goto(`${event.path}/tilmeld`)
  const { person, send } = signUpForm(page)
  await person(0).name.fill("Ida Indgang")
  await person(0).email.fill(`ida-${Date.now()}@example.org`)
  await send()
  await receiptCode(page)
  await page.getByRole("link", { name: "Billet til Ida Indgang" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Ida Indgang" })).toBeVisible()
  await axeFindsNothing(page)
  ticket = page.url()
  const pdf = await page.getByRole("link", { name: "Hent billetten som PDF" }).getAttribute("href")
  expect((await (await page.request.get(pdf ?? "")).body()).subarray(0, 5).toString()).toBe("%PDF-")
  await filmed(await page.getByRole("img", { name: "Kode til Ida Indgang" }).screenshot())

  await staff.goto(`/admin/arrangementer/${event.id}/indgang`)
  await staff.getByRole("button", { name: "Tilføj listen" }).click()
  await staff.getByRole("link", { name: "Åbn Indgang" }).click()
  await expect(search(staff)).toBeVisible()
  door = staff.url()
})

test("found by name and by keyboard, and at the second door it is told when and where", async () => {
  await staff.getByLabel("Hvad hedder denne dør?").fill("dør 1")
  await search(staff).fill("ida")
  await staff.keyboard.press("Enter")
  await expect(verdict(staff, "in")).toContainText("Ida Indgang")
  await expect(staff.getByText("inde af 1")).toHaveText("1 inde af 1")
  await axeFindsNothing(staff)
  const second = await desk.newPage()
  await second.goto(door)
  await search(second).fill(ticket)
  await second.keyboard.press("Enter")
  await expect(verdict(second, "already")).toContainText(/Kl\. \d\d\.\d\d ved dør 1\./)
  await second.close()
  await staff.getByRole("button", { name: "Fortryd" }).click()
  await expect(verdict(staff, "out")).toBeVisible()
})

test("without a line the door goes on, and tells it once there is one again", async () => {
  await desk.setOffline(true)
  await search(staff).fill("ida")
  await staff.keyboard.press("Enter")
  await expect(verdict(staff, "in")).toBeVisible()
  await expect(staff.getByText("1 er ikke fortalt endnu.")).toBeVisible()
  await search(staff).fill(ticket)
  await staff.keyboard.press("Enter")
  await expect(verdict(staff, "already")).toBeVisible()
  await desk.setOffline(false)
  await expect(staff.getByText("ikke fortalt endnu")).toHaveCount(0, { timeout: 20_000 })
  const second = await desk.newPage()
  await second.goto(door)
  await expect(second.getByText("inde af 1")).toHaveText("1 inde af 1")
  await search(second).fill("ida")
  await second.getByRole("button", { name: "Tjek ud Ida Indgang" }).click()
  await expect(verdict(second, "out")).toBeVisible()
  await second.close()
})

test("a camera reads the code of the ticket; one that is refused is told so", async ({ baseURL }) => {
  test.setTimeout(90_000)
  const browser = await chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions.args ?? []),
      "--use-fake-device-for-media-stream",
      "--use-fake-ui-for-media-stream",
      `--use-file-for-fake-video-capture=${picture}`,
    ],
  })
  try {
    const phone = await browser.newContext({
      baseURL: baseURL ?? "",
      storageState: await desk.storageState(),
      permissions: ["camera"],
      viewport: { width: 390, height: 844 },
    })
    const page = await phone.newPage()
    await page.goto(door)
    await page.getByRole("button", { name: "Scan med kameraet" }).click()
    await expect(verdict(page, "in")).toContainText("Ida Indgang", { timeout: 20_000 })
  } finally {
    await browser.close()
  }
  await staff.reload()
  await staff.getByRole("button", { name: "Scan med kameraet" }).click()
  await expect(staff.locator(".door-camera").getByRole("alert")).toContainText("navn herunder")
})

/** A film of one picture, which Chromium shows in place of a camera. */
async function filmed(code: Buffer): Promise<void> {
  const held = await sharp(code).resize(360, 360).png().toBuffer()
  const frame = await sharp({ create: { width: 640, height: 480, channels: 3, background: "#777777" } })
    .composite([{ input: held, left: 140, top: 60 }])
    .jpeg({ quality: 92 })
    .toBuffer()
  await writeFile(picture, Buffer.concat(Array.from({ length: 30 }, () => frame)))
}
