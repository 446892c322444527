import { randomUUID } from "node:crypto"
import { writeFile } from "node:fs/promises"
import { type BrowserContext, chromium, expect, type Page, test } from "@playwright/test"
import sharp from "sharp"
import { axeFindsNothing } from "../support/axe.ts"
import { launchOptions } from "../support/browser.ts"
import { makeEvent } from "../support/desk.ts"
import { picturesOf } from "../support/pictures-of.ts"
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

test("a code that is none of ours is unknown, and what the server cannot take holds up nothing", async () => {
  const foreign = "12345678-1234-0234-c234-123456789abc"
  await search(staff).fill(foreign)
  await staff.keyboard.press("Enter")
  await expect(verdict(staff, "unknown")).toBeVisible()
  const key = `samling-door-${new URL(door).pathname.split("/").at(-1)}`
  const at = new Date().toISOString()
  const decided = { kind: "DENIED", reason: "already", at, seal: null }
  const waiting = [
    { code: foreign, wish: "IN", nonce: "no nonce of ours", decided },
    { code: randomUUID(), wish: "IN", nonce: randomUUID(), decided },
  ]
  await staff.evaluate(
    ([name = "", rows = ""]) => localStorage.setItem(name, rows),
    [key, JSON.stringify(waiting)],
  )
  await staff.reload()
  const aside = staff.getByRole("alert").filter({ hasText: "Serveren kunne ikke tage imod denne." })
  await expect(aside).toContainText("Billet, der slutter på 9abc")
  await expect(staff.getByText("ikke fortalt endnu")).toHaveCount(0)
  await expect(staff.locator("[data-online=true]")).toBeVisible()
  await axeFindsNothing(staff)
  await picturesOf(staff, "door-aside")
  await aside.getByRole("button", { name: "Det er skrevet op" }).click()
  await expect(aside).toHaveCount(0)
  expect(await staff.evaluate((name) => localStorage.getItem(name), key)).toBeNull()
})

test("two devices open the door again without a line, scan by name and by code, and tell it once", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const storageState = await desk.storageState()
  const phones = await Promise.all(
    ["dør 3", "dør 4"].map(async (name) => {
      const context = await browser.newContext({ baseURL: baseURL ?? "", storageState })
      const page = await context.newPage()
      page.on("dialog", (dialog) => void dialog.accept())
      await page.goto(door)
      await expect(page.locator("[data-kept=true]")).toBeVisible({ timeout: 30_000 })
      await page.getByLabel("Hvad hedder denne dør?").fill(name)
      await context.setOffline(true)
      await page.reload()
      await expect(search(page)).toBeVisible()
      await expect(page.locator("[data-online=false]")).toBeVisible()
      return { context, page }
    }),
  )
  const [one, two] = phones.map(({ page }) => page)
  if (!one || !two) throw new Error("there are two phones")
  await search(one).fill("ida")
  await one.keyboard.press("Enter")
  await expect(verdict(one, "in")).toContainText("Ida Indgang")
  await picturesOf(one, "door-offline")
  // Opened once more, it knows whom it let in.
  await one.reload()
  await search(one).fill(ticket)
  await one.keyboard.press("Enter")
  await expect(verdict(one, "already")).toBeVisible()
  await search(two).fill(ticket)
  await two.keyboard.press("Enter")
  await expect(verdict(two, "in")).toContainText("Ida Indgang")
  // A code that the list does not know: told apart, and let in to be looked at.
  const strange = randomUUID()
  await search(two).fill(strange)
  await two.keyboard.press("Enter")
  await expect(verdict(two, "unlisted")).toContainText("står ikke på listen fra kl.")
  await axeFindsNothing(two)
  await picturesOf(two, "door-unlisted")
  await two.getByRole("button", { name: "Luk ind, og se på det bagefter" }).click()
  await expect(two.getByText("2 er ikke fortalt endnu.")).toBeVisible()
  for (const { context, page } of phones) {
    await context.setOffline(false)
    await expect(page.getByText("ikke fortalt endnu")).toHaveCount(0, { timeout: 20_000 })
    await expect(page.getByText("inde af 1")).toHaveText("1 inde af 1")
  }
  await search(two).fill("ida")
  await two.getByRole("button", { name: "Tjek ud Ida Indgang" }).click()
  await expect(verdict(two, "out")).toBeVisible()

  // Nothing else of the site was kept, and at sign-out nothing at all is.
  const kept = await one.evaluate(async () =>
    Promise.all(
      (await caches.keys()).map(async (name) => {
        const requests = await (await caches.open(name)).keys()
        return requests.map(({ url }) => new URL(url).pathname)
      }),
    ),
  )
  const others = kept.flat().filter((path) => !/^\/(_next\/static|fonts)\//.test(path))
  expect(new Set(others)).toEqual(new Set([new URL(door).pathname]))
  await one.goto("/log-ud")
  await one.getByRole("button", { name: "Log ud" }).click()
  await expect(one).toHaveURL(`${baseURL}/`)
  await expect
    .poll(() =>
      one.evaluate(async () => [
        ...(await caches.keys()),
        ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      ]),
    )
    .toEqual([])
  for (const { context } of phones) await context.close()
})

test("a list that was changed on the device is not used", async ({ browser, baseURL }) => {
  await signInAsStaff(staff, "EVENT_MANAGER", "doer@example.org")
  const context = await browser.newContext({
    baseURL: baseURL ?? "",
    storageState: await desk.storageState(),
  })
  const page = await context.newPage()
  await page.goto(door)
  await expect(page.locator("[data-kept=true]")).toBeVisible({ timeout: 30_000 })
  await context.setOffline(true)
  await page.evaluate(async () => {
    const name = (await caches.keys()).find((one) => one.endsWith(" list")) ?? ""
    const cache = await caches.open(name)
    const [request] = await cache.keys()
    const answer = request && (await cache.match(request))
    const text = (await answer?.text()) ?? ""
    if (request) await cache.put(request, new Response(text.replace("Ida Indgang", "Ulla Uden")))
  })
  await page.reload()
  await expect(page.locator("[data-ground=forged]")).toBeVisible()
  await expect(page.getByText("Ulla Uden")).toHaveCount(0)
  // With a line it fetches another by itself, and keeps that.
  await context.setOffline(false)
  await expect(search(page)).toBeVisible()
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).some((name) => name.endsWith(" list"))))
    .toBe(true)

  // It ends while the page stands open without a line: it goes from the device, and comes back with the line.
  await expect(page.locator("[data-kept=true]")).toBeVisible({ timeout: 30_000 })
  await context.setOffline(true)
  const setClock = (ahead: number) =>
    page.evaluate(
      (ms) => Object.assign(globalThis, { [Symbol.for("samling.clock")]: { ahead: ms } }) && ms,
      ahead,
    )
  await setClock(2 * 86_400_000)
  await expect(page.locator("[data-ground=over]")).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText("Ida Indgang")).toHaveCount(0)
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(0)
  await setClock(0)
  await context.setOffline(false)
  await expect(page.locator("[data-kept=true]")).toBeVisible({ timeout: 30_000 })
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).some((name) => name.endsWith(" list"))))
    .toBe(true)

  // Two days later, by the server's clock: the list has ended, and goes.
  await context.setOffline(true)
  await page.evaluate(async () => {
    const name = (await caches.keys()).find((one) => one.endsWith(" list")) ?? ""
    const cache = await caches.open(name)
    const [request] = await cache.keys()
    const answer = request && (await cache.match(request))
    const kept = await answer?.json()
    if (request) await cache.put(request, new Response(JSON.stringify({ ...kept, skew: 2 * 86_400_000 })))
  })
  await page.reload()
  await expect(page.locator("[data-ground=over], [data-ground=none]")).toBeVisible()
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(0)
  await context.close()
})

test("whom a door let in by itself is looked at by the organiser", async () => {
  await staff.goto(door.replace(/\/[^/]+$/, ""))
  const line = staff.getByRole("listitem").filter({ hasText: "Vi har ingen billet med den kode." })
  await expect(line).toContainText("dør 4")
  await axeFindsNothing(staff)
  await picturesOf(staff, "door-doubts")
  await line.getByRole("button", { name: /^Set: Ukendt billet/ }).click()
  await expect(staff.getByText("Vi har ingen billet med den kode.")).toHaveCount(0)
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
  await staff.goto(door)
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
