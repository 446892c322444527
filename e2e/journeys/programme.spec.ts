import { expect, type Page, test } from "@playwright/test"
import { axeFindsNothing } from "../support/axe.ts"
import { type MadeEvent, makeEvent } from "../support/desk.ts"
import { latestMail, linkIn, mailsTo } from "../support/mailbox.ts"
import { picturesOf } from "../support/pictures-of.ts"
import { receiptCode, signUpForm } from "../support/sign-up.ts"
import { signInAsStaff } from "../support/staff.ts"

// A programme from its first session at the desk to somebody who chooses from it.
test.describe.configure({ mode: "serial" })

let staff: Page
let event: MadeEvent

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  staff = await (await browser.newContext({ viewport: { width: 1440, height: 1000 } })).newPage()
  await signInAsStaff(staff, "EVENT_MANAGER", "program@example.org")
  event = await makeEvent(staff, `Programdag ${Date.now()}`, 5)
  for (const [title, room] of [
    ["Store tanker", "Store sal"],
    ["Små rum", "Lille sal"],
  ] as const) {
    await staff.goto(`/admin/arrangementer/${event.id}/program`)
    await staff.getByLabel("Hvad det hedder").fill(title)
    await staff.getByLabel("Lokale", { exact: true }).fill(room)
    if (title === "Store tanker") await staff.getByLabel("Pladser på punktet").fill("1")
    await staff.getByRole("button", { name: "Tilføj punkt" }).click()
    await expect(staff.getByText("Gemt.")).toBeVisible()
  }
})
test.afterAll(() => staff.context().close())

/** The agenda of the first who chose. */
let agendaOfFirst = ""

/** Signs somebody up and goes to where the ticket chooses. */
async function toAgenda(page: Page, email: string): Promise<void> {
  await page.goto(event.path)
  await page.getByRole("link", { name: "Tilmeld", exact: true }).click()
  const { person, send } = signUpForm(page)
  await person(0).name.fill("Prøve Vælger")
  await person(0).email.fill(email)
  await send()
  await receiptCode(page)
  await page.getByRole("link", { name: "Billet til Prøve Vælger" }).click()
  await page.getByRole("link", { name: "Vælg dit program" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Dit program" })).toBeVisible()
}

const card = (title: string) => staff.locator(".grid-move", { hasText: title })
const said = () => staff.locator("[data-said]")
const timeOf = async (title: string) => (await card(title).locator("span").first().textContent()) ?? ""

test("arrows move a session, Escape puts it back, Enter puts it down, and the list tells what differs", async () => {
  await staff.goto(`/admin/arrangementer/${event.id}/program`)
  const before = await timeOf("Små rum")
  await card("Små rum").focus()
  await staff.keyboard.press("ArrowDown")
  await expect(said()).toContainText("Enter sætter på plads")
  expect(await timeOf("Små rum")).not.toBe(before)
  await staff.keyboard.press("Escape")
  await expect(said()).toContainText("er sat tilbage")
  expect(await timeOf("Små rum")).toBe(before)
  for (let step = 0; step < 3; step++) await staff.keyboard.press("ArrowDown")
  await staff.keyboard.press("Enter")
  await expect(said()).toContainText("er flyttet til")
  await staff.reload()
  expect(await timeOf("Små rum")).not.toBe(before)
})

test("a room that is taken is said while a session is on its way, and the session goes back", async () => {
  await staff.goto(`/admin/arrangementer/${event.id}/program`)
  const before = await timeOf("Små rum")
  await card("Små rum").focus()
  for (let step = 0; step < 12; step++) await staff.keyboard.press("ArrowUp")
  await staff.keyboard.press("ArrowLeft")
  await expect(said()).toContainText("Store sal er optaget af „Store tanker“")
  await staff.keyboard.press("Enter")
  await expect(said()).toContainText("er sat tilbage: Lokalet er taget")
  expect(await timeOf("Små rum")).toBe(before)
})

test("a session is dragged to another time; a page that is older than that is told so", async () => {
  const address = `/admin/arrangementer/${event.id}/program`
  const older = await staff.context().newPage()
  await older.goto(address)
  await staff.goto(address)
  const before = await timeOf("Store tanker")
  const box = await card("Store tanker").boundingBox()
  if (!box) throw new Error("the card is not there")
  await staff.mouse.move(box.x + 20, box.y + 20)
  await staff.mouse.down()
  await staff.mouse.move(box.x + 20, box.y + 50, { steps: 5 })
  await staff.mouse.up()
  await expect(said()).toContainText("er flyttet til")
  expect(await timeOf("Store tanker")).not.toBe(before)
  const stale = older.locator(".grid-move", { hasText: "Store tanker" })
  await stale.focus()
  await older.keyboard.press("ArrowDown")
  await older.keyboard.press("Enter")
  await expect(older.locator("[data-said]")).toContainText("er ændret af en anden imens")
  await older.close()
})

test("it is published, read by day, and chosen from with the ticket's secret", async ({ page }) => {
  await staff.goto(`/admin/arrangementer/${event.id}/program`)
  await staff.getByRole("button", { name: "Udgiv programmet" }).click()
  await expect(staff.getByText("Programmet er udgivet.")).toBeVisible()
  await page.goto(`${event.path}/program`)
  await expect(page.getByRole("heading", { level: 1, name: "Program" })).toBeVisible()
  await page.getByRole("link", { name: "Små rum" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Små rum" })).toBeVisible()

  await toAgenda(page, `vaelger-${Date.now()}@example.org`)
  agendaOfFirst = page.url()
  await page.getByRole("button", { name: /^Vælg.*Små rum/ }).click()
  await expect(page.getByRole("status").first()).toContainText("Dit program er gemt.")
  await expect(page.getByText("Valgt", { exact: true })).toBeVisible()
  await page.getByRole("button", { name: /^Skift hertil fra Små rum/ }).click()
  await expect(page.getByRole("button", { name: /^Fravælg.*Store tanker/ })).toBeVisible()
  const feed = await page.request.get((await page.locator(".agenda-feed a").getAttribute("href")) ?? "")
  expect(await feed.text()).toContain("SUMMARY:Store tanker")
})

test("who finds a session full waits for it, and has the seat that is given up, with one mail", async ({
  page,
}) => {
  const email = `venter-${Date.now()}@example.org`
  await toAgenda(page, email)
  await page.getByRole("button", { name: /^Skriv mig på ventelisten.*Store tanker/ }).click()
  await expect(page.getByText("Du venter som nr. 1.")).toBeVisible()
  await axeFindsNothing(page)
  await picturesOf(page, "session-waiting")

  const first = await page.context().newPage()
  await first.goto(agendaOfFirst)
  await first.getByRole("button", { name: /^Fravælg.*Store tanker/ }).click()
  await expect(first.getByText("Ikke valgt noget endnu.")).toBeVisible()
  const mail = await latestMail(email, { subject: /^Du har fået plads: Store tanker/ })
  await page.goto(linkIn(mail, "/kvittering/"))
  await expect(page.getByRole("button", { name: /^Fravælg.*Store tanker/ })).toBeVisible()
  expect(mailsTo(email, /^Du har fået plads/)).toHaveLength(1)
})
