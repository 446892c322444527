import { expect, test } from "@playwright/test"
import { makeEvent } from "../support/desk.ts"
import { latestMail, linkIn } from "../support/mailbox.ts"
import { receiptCode, signUpForm } from "../support/sign-up.ts"
import { signInAs, signInAsStaff } from "../support/staff.ts"

test("without script: two are signed up on an event made in admin, one is cancelled, and Min side shows it", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const desk = await browser.newContext({ javaScriptEnabled: true })
  const staff = await desk.newPage()
  await signInAsStaff(staff, "EVENT_MANAGER", "arrangementer2@example.org")
  const event = await makeEvent(staff, `Uden script ${Date.now()}`, 5)
  await staff.goto(`/admin/arrangementer/${event.id}/billetter`)
  await staff.getByLabel("Fra", { exact: true }).fill("2026-01-01T00:00")
  await staff.getByLabel("Procent af prisen").fill("50")
  await staff.getByRole("button", { name: "Tilføj linjen" }).click()
  await expect(staff.getByText(/^Fra .* kl\. 00\.00: 50 %$/)).toBeVisible()
  await desk.close()

  const email = `uden-${Date.now()}@example.org`
  await signInAs(page, email)
  await page.goto(event.path)
  await page.getByRole("link", { name: "Tilmeld", exact: true }).click()
  const { form, person, add, send, bill } = signUpForm(page)
  await person(0).name.fill("Uden Script")
  await add()
  await expect(person(0).name).toHaveValue("Uden Script")
  await person(1).name.fill("Med Kollega")
  await person(1).email.fill("ikke færdig")
  await person(1).dinner("Fisk")
  await form.getByRole("button", { name: "Regn prisen ud igen" }).click()
  await expect(bill).toContainText("2.300 kr.")
  await send()
  await expect(page.locator("main").getByRole("alert")).toContainText("Deltager 2")
  await person(1).email.fill(`kollega-${email}`)
  await send()
  await receiptCode(page)
  const mail = await latestMail(email, { subject: /^Tilmeldt: / })
  expect(mail.text).toContain("Med Kollega: Middag (Fisk)")

  await page.goto(linkIn(mail, "/kvittering"))
  await page.getByRole("link", { name: "Meld fra: Med Kollega" }).click()
  await expect(page.locator("section.wrong")).toContainText("Gebyr650 kr.")
  await page.getByRole("button", { name: "Meld 1 person fra" }).click()
  await expect(page.getByText("Afmeldingen er modtaget")).toBeVisible()
  await expect(page.getByRole("link", { name: /^Kreditnota \d+$/ })).toBeVisible()
  await page.getByRole("link", { name: /^Faktura \d+$/ }).click()
  await expect(page.getByRole("main")).toContainText("Tilbage at betale: 1.650 kr.")
  const pdf = await page.getByRole("link", { name: "Hent som PDF" }).getAttribute("href")
  const file = await (await page.request.get(pdf ?? "")).body()
  expect(file.subarray(0, 5).toString()).toBe("%PDF-")
  await page.goto("/min-side")
  await expect(page.getByRole("main")).toContainText(event.title)
  await expect(page.getByRole("main")).toContainText("Med Kollega: Dagsbillet, Middag (Fisk) (afmeldt)")
})
