import { expect, type Page, test } from "@playwright/test"
import { axeFindsNothing } from "../support/axe.ts"
import { type MadeEvent, makeEvent } from "../support/desk.ts"
import { latestMail, mailsTo } from "../support/mailbox.ts"
import { picturesOf } from "../support/pictures-of.ts"
import { signInAsStaff } from "../support/staff.ts"

// Somebody calls: staff sign them up, note what was said, and cancel again.
test.describe.configure({ mode: "serial" })

const tag = Date.now()
let staff: Page
let event: MadeEvent

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  staff = await (await browser.newContext()).newPage()
  await signInAsStaff(staff, "EVENT_MANAGER", `skranke-${tag}@example.org`)
  event = await makeEvent(staff, `Skranke ${tag}`, 3)
})
test.afterAll(() => staff.context().close())

const formAt = (page: Page) => page.locator('form[data-form="desk-sign-up"]')

test("a speaker has a free ticket with the reason, and nobody is mailed", async () => {
  await staff.goto(`/admin/arrangementer/${event.id}/tilmeldinger`)
  await staff.getByRole("link", { name: "Tilmeld nogen" }).click()
  const form = formAt(staff)
  await form.locator('[name="people[0].name"]').fill("Tale Taler")
  await form
    .getByRole("group", { name: "Middag for deltager 1" })
    .getByRole("radio", { name: "Fisk" })
    .check()
  await expect(form.locator(".bill")).toContainText("1.300 kr.")
  await form.getByLabel("Fribillet: det koster ikke noget").check()
  await expect(form.getByRole("group", { name: "Hvordan skal regningen sendes?" })).toBeHidden()
  await form.getByLabel("Hvorfor").fill("oplægsholder")
  await expect(form.locator(".bill")).toContainText("Fribillet: oplægsholder.")
  await form.getByLabel("Send kvitteringen med mail").uncheck()
  await axeFindsNothing(staff)
  await picturesOf(staff, "desk-sign-up")
  await form.locator(".sign-up-send button").click()
  await expect(staff.locator("main").getByRole("alert")).toContainText(
    "Skriv en e-mail her eller ved deltager 1",
  )
  await form.locator('[name="buyerName"]').fill("Sekretariatet")
  await form.locator('[name="buyerEmail"]').fill(`sekretariat-${tag}@example.org`)
  await form.locator(".sign-up-send button").click()
  await expect(staff.getByRole("heading", { name: /^Tilmelding nummer \d+$/ })).toBeVisible()
  const main = staff.getByRole("main")
  await expect(main).toContainText("Tilmeldt.")
  await expect(main).toContainText("Fribillet: oplægsholder.")
  await expect(main).toContainText("ingen e-mail")
  await expect(main).toContainText("Der er ikke sendt nogen.")
  expect(await mailsTo(`sekretariat-${tag}@example.org`)).toEqual([])
  await staff.getByRole("link", { name: "Åbn kvitteringen" }).click()
  await expect(staff.getByRole("main")).toContainText("Fribillet: oplægsholder.")
  await staff.goBack()
})

test("a note is written for colleagues, and is not on the receipt", async () => {
  await staff.getByLabel("Ny note").fill("Kommer først efter frokost")
  await staff.getByRole("button", { name: "Gem noten" }).click()
  await expect(staff.getByText("Noten er gemt.")).toBeVisible()
  await expect(staff.locator(".order-notes")).toContainText("Kommer først efter frokost")
  await axeFindsNothing(staff)
  await picturesOf(staff, "desk-order")
  await staff.getByRole("link", { name: "Åbn kvitteringen" }).click()
  await expect(staff.getByRole("heading", { level: 1 })).toBeVisible()
  await expect(staff.getByText("Kommer først efter frokost")).toHaveCount(0)
  await staff.goBack()
  await staff.getByRole("button", { name: "Slet noten" }).click()
  await expect(staff.getByText("Noten er slettet.")).toBeVisible()
})

test("two who pay are signed up and mailed; one is cancelled for good from the order", async () => {
  const email = `ringer-${tag}@example.org`
  await staff.goto(`/admin/arrangementer/${event.id}/tilmeldinger/ny`)
  const form = formAt(staff)
  await form.locator('[name="people[0].name"]').fill("Ringo Ringer")
  await form.locator('[name="people[0].email"]').fill(email)
  await form.getByRole("button", { name: "Tilføj en deltager" }).click()
  await form.locator('[name="people[1].name"]').fill("Med Ringer")
  await form.locator('[name="people[1].email"]').fill(email)
  await form.locator(".sign-up-send button").click()
  await expect(staff.locator("main").getByRole("alert")).toContainText("Deltager 2")
  await form.locator('[name="people[1].email"]').fill(`med-${email}`)
  await form.locator(".sign-up-send button").click()
  await expect(staff.getByRole("heading", { name: /^Tilmelding nummer \d+$/ })).toBeVisible()
  const mail = await latestMail(email, { subject: /^Tilmeldt: / })
  expect(mail.text).toContain("2.000 kr.")
  await staff.getByRole("link", { name: "Meld Med Ringer fra" }).click()
  await expect(staff.getByRole("heading", { name: "Meld fra: Med Ringer" })).toBeVisible()
  await expect(staff.locator("#afmeld")).toContainText("1.000 kr. tages af regningen")
  await picturesOf(staff, "desk-give-up")
  await staff.getByRole("button", { name: "Meld 1 person fra" }).click()
  await expect(staff.getByText("Meldt fra.", { exact: true })).toBeVisible()
  await expect(staff.getByRole("link", { name: /^Kreditnota \d+$/ })).toBeVisible()
})

test("no seat is sold twice: the fourth is told how many are left", async () => {
  await staff.goto(`/admin/arrangementer/${event.id}/tilmeldinger/ny`)
  const form = formAt(staff)
  for (const place of [0, 1]) {
    if (place > 0) await form.getByRole("button", { name: "Tilføj en deltager" }).click()
    await form.locator(`[name="people[${place}].name"]`).fill(`Sen ${place}`)
    await form.locator(`[name="people[${place}].email"]`).fill(`sen${place}-${tag}@example.org`)
  }
  await form.locator(".sign-up-send button").click()
  await expect(staff.locator("main").getByRole("alert")).toBeVisible()
  await expect(form.locator('[name="people[1].name"]')).toHaveValue("Sen 1")
})
