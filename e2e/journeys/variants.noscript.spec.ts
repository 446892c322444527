import { expect, type Page, test } from "@playwright/test"
import { type MadeEvent, makeEvent } from "../support/desk.ts"
import { latestMail } from "../support/mailbox.ts"
import { picturesOf } from "../support/pictures-of.ts"
import { receiptCode, signUpForm } from "../support/sign-up.ts"
import { signInAsStaff } from "../support/staff.ts"

// What is sold in variants: made at the desk, told on the page, and chosen without script.
const tag = Date.now()
let event: MadeEvent

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  const desk = await browser.newContext({ javaScriptEnabled: true })
  const staff = await desk.newPage()
  await signInAsStaff(staff, "EVENT_MANAGER", `varianter-${tag}@example.org`)
  event = await makeEvent(staff, `Varianter ${tag}`, 9)
  await staff.goto(`/admin/arrangementer/${event.id}/billetter`)
  await addVariant(staff, "enkeltværelse", "1.195")
  await addVariant(staff, "dobbeltværelse", "795")
  await picturesOf(staff, "desk-sale")
  await expect(staff.getByRole("button", { name: "Gem Hotelnat" })).toBeVisible()
  await desk.close()
})

async function addVariant(staff: Page, name: string, price: string): Promise<void> {
  const form = staff.locator('form[data-form="product"]')
  await form.getByLabel("Slags").selectOption({ label: "Tilvalg" })
  await form.getByLabel("Navn", { exact: true }).fill(name)
  await form.getByLabel("Hører til").fill("Hotelnat")
  await form.getByLabel("Pulje").selectOption({ label: "uden grænse" })
  await form.getByLabel("Pris", { exact: true }).fill(price)
  await form.getByRole("button", { name: "Tilføj billet eller tilvalg" }).click()
  await expect(staff.locator(".lines strong").getByText(`Hotelnat, ${name}`, { exact: true })).toBeVisible()
}

test("one of two rooms is chosen, or none, and the receipt and the mail call it by its full name", async ({
  page,
}) => {
  await page.goto(event.path)
  const prices = page.locator("aside.bill")
  await expect(prices.locator(".ware")).toHaveText("Hotelnat")
  await expect(prices.locator(".variant")).toHaveText(["enkeltværelse", "dobbeltværelse"])
  await picturesOf(page, "event-variants")

  const email = `varianter-gaest-${tag}@example.org`
  await page.getByRole("link", { name: "Tilmeld", exact: true }).click()
  const { form, person, send, bill } = signUpForm(page)
  await person(0).name.fill("Vera Variant")
  await person(0).email.fill(email)
  const night = form.getByRole("group", { name: "Hotelnat for deltager 1" })
  await expect(night.getByRole("radio", { name: "Ingen" })).toBeChecked()
  await night.getByRole("radio", { name: "enkeltværelse" }).check()
  await night.getByRole("radio", { name: "dobbeltværelse" }).check()
  await expect(night.getByRole("radio", { name: "enkeltværelse" })).not.toBeChecked()
  await form.getByRole("button", { name: "Regn prisen ud igen" }).click()
  await expect(bill).toContainText("1 × Hotelnat, dobbeltværelse")
  await expect(bill).toContainText("1.795 kr.")
  await picturesOf(page, "sign-up-variants")
  await send()
  await receiptCode(page)
  await expect(page.getByRole("main")).toContainText("Hotelnat, dobbeltværelse")
  const mail = await latestMail(email, { subject: /^Tilmeldt: / })
  expect(mail.text).toContain("Vera Variant: Hotelnat, dobbeltværelse")
})
