import { expect, type Page, test } from "@playwright/test"
import { axeFindsNothing, nothingIsTooWide } from "../support/axe.ts"
import { type MadeEvent, makeEvent, publish } from "../support/desk.ts"
import { latestMail, mailsTo } from "../support/mailbox.ts"
import { receiptCode, signUpForm } from "../support/sign-up.ts"
import { signInAsStaff } from "../support/staff.ts"

// The organiser's list: narrowed, its columns chosen, kept by a name, people seated at tables, and somebody who waits let in.
test.describe.configure({ mode: "serial" })

let staff: Page
let event: MadeEvent
let code: string
const tag = Date.now()

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  staff = await (await browser.newContext()).newPage()
  await signInAsStaff(staff, "EVENT_MANAGER", "lister@example.org")
  event = await makeEvent(staff, `Listedag ${tag}`, 3)
  await signUpThree(staff)
})
test.afterAll(() => staff.context().close())

/** Anna and Bo eat, Carl does not; Bo cannot eat nuts. */
async function signUpThree(page: Page): Promise<void> {
  await page.goto(`${event.path}/tilmeld`)
  const { form, person, add, send } = signUpForm(page)
  for (const [place, name] of ["Anna", "Bo", "Carl"].entries()) {
    if (place > 0) await add()
    await person(place).name.fill(name)
    await person(place).email.fill(`${name.toLowerCase()}-${tag}@example.org`)
  }
  await person(0).dinner("Fisk")
  await person(1).dinner("Grønt")
  await form.locator('[name="people[1].allergies"]').fill("Nødder")
  await send()
  code = await receiptCode(page)
}

const room = () => `/admin/arrangementer/${event.id}/tilmeldinger`
const rows = () => staff.getByRole("table", { name: "Tilmeldinger" }).locator("tbody tr")

test("columns and filters stand in the address, and are kept by a name that one click opens", async () => {
  await staff.goto(room())
  await staff.getByText(/^Kolonner \(/).click()
  for (const column of ["Bord", "Menu", "Allergier"]) {
    await staff.getByRole("checkbox", { name: column, exact: true }).check()
  }
  await staff.getByRole("checkbox", { name: "Pris", exact: true }).uncheck()
  await staff.getByLabel("Har valgt").selectOption({ label: "Middag" })
  await staff.getByRole("button", { name: "Vis kolonnerne" }).click()
  await expect(rows()).toHaveCount(2)
  await expect(staff.getByRole("columnheader", { name: "Allergier" })).toBeVisible()
  await expect(rows().filter({ hasText: "Bo" })).toContainText("Nødder")
  await expect(staff.getByRole("columnheader", { name: "Pris" })).toHaveCount(0)
  await axeFindsNothing(staff)

  const form = staff.locator('form[data-form="new-view"]')
  await form.getByLabel("Navn på en ny liste").fill("Til middagen")
  await form.getByRole("button").click()
  const views = staff.getByRole("navigation", { name: "Gemte lister" })
  await expect(views.getByRole("link", { name: "Til middagen" })).toHaveAttribute("aria-current", "true")

  await staff.goto(room())
  await expect(rows()).toHaveCount(3)
  await views.getByRole("link", { name: "Til middagen" }).click()
  await expect(rows()).toHaveCount(2)
  await expect(staff.getByRole("columnheader", { name: "Bord" })).toBeVisible()
  await staff.getByRole("button", { name: "Lister og filer" }).click()
  const csv = await staff.getByRole("link", { name: "CSV: Deltagere" }).getAttribute("href")
  await staff.keyboard.press("Escape")
  const file = await (await staff.request.get(csv ?? "")).text()
  expect(file.split("\r\n")[0]?.replace("\uFEFF", "")).toBe(
    "Navn;E-mail;Organisation;Billet;Menu;Bord;Allergier;Tilmelding;Tilmeldt den;Status",
  )
  expect(file).toContain("Nødder")
  expect(file).not.toContain("Carl")

  await staff.getByLabel("Søg efter navn").fill("Bo")
  await staff.getByRole("button", { name: "Søg" }).click()
  await expect(views.getByRole("link", { name: "Til middagen (ændret)" })).toBeVisible()
  const change = staff.locator('form[data-form="change-view"]')
  await change.getByLabel("Navn på listen").fill("Kun Bo")
  await change.getByRole("button", { name: "Gem ændringen" }).click()
  await expect(views.getByRole("link", { name: "Kun Bo", exact: true })).toBeVisible()
  await expect(rows()).toHaveCount(1)
  await staff.getByRole("button", { name: "Fjern listen Kun Bo" }).click()
  await expect(staff.getByText("Fjernet.")).toBeVisible()
  await expect(views).toHaveCount(0)
})

test("by keyboard, those who are ticked are seated, and the list comes back as it was", async () => {
  await staff.goto(`${room()}?mangler=bord&kol=menu,table`)
  await expect(rows()).toHaveCount(2)
  await staff.getByRole("checkbox", { name: "Vælg »Anna«" }).focus()
  await staff.keyboard.press("Space")
  await staff.getByRole("checkbox", { name: "Vælg »Bo«" }).focus()
  await staff.keyboard.press("Space")
  await staff.getByRole("textbox", { name: "Bord" }).focus()
  await staff.keyboard.type("Ved scenen 7")
  await staff.keyboard.press("Enter")
  await expect(staff.getByText("Gemt.")).toBeVisible()
  await expect(staff).toHaveURL(/mangler=bord/)
  await staff.goto(`${room()}?kol=menu,table`)
  await expect(rows().filter({ hasText: "Ved scenen 7" })).toHaveCount(2)
  await expect(
    staff.getByRole("checkbox", { checked: true }).and(staff.locator('[name="tickets"]')),
  ).toHaveCount(0)
})

test("without script one of those ticked who does not eat is told of, and the others are seated when unticked", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: baseURL ?? "",
    storageState: await staff.context().storageState(),
  })
  const page = await context.newPage()
  await page.goto(`${room()}?kol=table`)
  for (const name of ["Anna", "Carl"]) await page.getByRole("checkbox", { name: `Vælg »${name}«` }).check()
  await page.getByRole("textbox", { name: "Bord" }).fill("2")
  await page.getByRole("button", { name: "Sæt dem ved bordet" }).click()
  await expect(page.getByRole("alert")).toContainText("har ikke Middag")
  await page.goto(`${room()}?kol=table`)
  await page.getByRole("checkbox", { name: "Vælg »Anna«" }).check()
  await page.getByRole("textbox", { name: "Bord" }).fill("2")
  await page.getByRole("button", { name: "Sæt dem ved bordet" }).click()
  await expect(page.locator("tbody tr", { hasText: "Anna" })).toContainText("2")
  await context.close()
})

test("a list that is pasted seats the guests, and a line that is wrong is told by its number", async () => {
  await staff.goto(`${room()}/borde`)
  const form = staff.locator('form[data-form="seat-by-list"]')
  await form.getByLabel("Gæster og borde").fill("Navn;Bord\nAnna;Ved scenen 7\nDina;8")
  await form.getByRole("button", { name: "Sæt dem ved bordene" }).click()
  await expect(form.getByRole("alert")).toContainText(
    "Linje 3: ingen med det navn eller den e-mail skal spise her.",
  )
  await form.getByLabel("Gæster og borde").fill("Anna;Ved scenen 7")
  await form.getByRole("button", { name: "Sæt dem ved bordene" }).click()
  await expect(staff.getByText("Gemt.")).toBeVisible()
  await expect(staff.getByRole("table", { name: /Bord Ved scenen 7/ })).toContainText("2 gæster")
})

test("the kitchen's tables, the cards, and the lists of rooms are there for who may read them", async ({
  browser,
}) => {
  await staff.goto(room())
  await staff.getByRole("button", { name: "Lister og filer" }).click()
  await staff.getByRole("link", { name: "Borde og menuer" }).click()
  await expect(staff.getByRole("table", { name: /Bord Ved scenen 7/ })).toContainText("Nødder")
  await axeFindsNothing(staff)
  await staff.setViewportSize({ width: 390, height: 844 })
  await nothingIsTooWide(staff)
  const cards = await staff.request.get(`/api/admin/events/${event.id}/allergikort.pdf`)
  expect(cards.status()).toBe(200)
  expect(cards.headers()["cache-control"]).toBe("private, no-store")
  await staff.goto(`${room()}/lokaler`)
  await axeFindsNothing(staff)

  const clerk = await (await browser.newContext()).newPage()
  await signInAsStaff(clerk, "FINANCE_OFFICER", "lister-regnskab@example.org")
  for (const path of [
    `/api/admin/events/${event.id}/allergikort.pdf`,
    `/api/admin/events/${event.id}/koekken.csv`,
  ]) {
    expect((await clerk.request.get(path)).status()).toBe(403)
  }
  expect((await clerk.request.get(`${room()}/borde`)).status()).toBe(404)
  const file = await clerk.request.get(`/api/admin/events/${event.id}/deltagere.csv?kol=allergies,menu`)
  expect(await file.text()).not.toContain("Nødder")
  await clerk.context().close()
})

test("somebody who is not next is offered a freed seat, with a reason that stands beside them", async () => {
  await staff.goto(`/admin/arrangementer/${event.id}`)
  await staff.locator(".ProseMirror").waitFor()
  await staff.getByLabel("Tilbyd ledige pladser til ventelisten af sig selv").uncheck()
  await publish(staff)
  for (const name of ["Gerda", "Hans"]) {
    await staff.goto(`${event.path}/venteliste`)
    await staff.getByLabel("Navn").fill(name)
    await staff.getByLabel("E-mail").fill(`${name.toLowerCase()}-${tag}@example.org`)
    await staff.getByRole("button", { name: "Skriv mig på ventelisten" }).click()
    await expect(staff.getByText(/I venter på 1 plads/)).toBeVisible()
  }
  const waiting = `/admin/arrangementer/${event.id}/venteliste`
  const hans = staff.locator("[data-waiting]", { hasText: "Hans" })
  await staff.goto(waiting)
  await expect(hans).toContainText("Nr. 2")
  await expect(staff.getByRole("link", { name: "Tilbyd uden for tur" })).toHaveCount(0)

  await staff.goto(`/kvittering/${code}`)
  await staff.getByRole("link", { name: "Meld fra: Anna" }).click()
  await staff.getByRole("button", { name: "Meld 1 person fra" }).click()
  await expect(staff).not.toHaveURL(/meld-fra/)
  await staff.goto(waiting)
  await hans.getByRole("link", { name: "Tilbyd uden for tur Hans" }).click()
  await hans.getByRole("button", { name: "Tilbyd uden for tur" }).click()
  await expect(hans.getByRole("alert")).toBeVisible()
  await axeFindsNothing(staff)
  await hans.getByLabel("Hvorfor Hans får tilbuddet uden for tur").fill("Oplægsholderens hjælper")
  await hans.getByRole("button", { name: "Tilbyd uden for tur" }).click()
  await expect(staff.getByText("Pladserne er tilbudt")).toBeVisible()
  await hans.getByText("Hvad der er sket").click()
  await expect(hans).toContainText("“Oplægsholderens hjælper”")
  await expect(staff.locator("[data-waiting]", { hasText: "Gerda" })).toContainText("Nr. 1")
  await axeFindsNothing(staff)
  await latestMail(`hans-${tag}@example.org`, { subject: /^Der er plads/ })
  expect(mailsTo(`gerda-${tag}@example.org`, /^Der er plads/)).toHaveLength(0)
})
