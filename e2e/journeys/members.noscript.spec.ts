import { expect, test } from "@playwright/test"
import { approveJoining, confirmJoining, join } from "../support/joining.ts"
import { latestMail, linkIn } from "../support/mailbox.ts"
import { signInAs, signInAsStaff } from "../support/staff.ts"

test("without script: a person joins, is told what is wrong and what it costs, is approved and changes address", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const tag = Date.now()
  const email = `uden-script-${tag}@example.org`
  const name = `Ulla Uden ${tag}`
  await page.goto("/medlemskab/bliv-medlem")
  const form = page.locator('form[data-form="join"]')
  await expect(form).toContainText("600 kr.")
  await form.getByLabel("Navn", { exact: true }).fill(name)
  await form.getByLabel("E-mail").fill("ikke færdig")
  await form.getByLabel("Kommune", { exact: true }).selectOption({ label: "Herning" })
  await form.getByRole("button", { name: "Send ansøgning" }).click()
  await expect(page.locator("main").getByRole("alert")).toContainText("E-mail: Adressen er ikke færdig")
  await expect(form.getByLabel("Navn", { exact: true })).toHaveValue(name)
  await expect(page.getByRole("complementary", { name: "Det koster" })).toContainText("Herning er medlem")

  const receipt = await join(page, { name, email, municipality: "Herning" })
  await confirmJoining(page, email)
  const desk = await browser.newContext({ javaScriptEnabled: true })
  const staff = await desk.newPage()
  await signInAsStaff(staff, "FINANCE_OFFICER", `okonomi-${tag}@example.org`)
  await approveJoining(staff, name)
  await desk.close()
  await page.goto(receipt)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Velkommen som medlem")

  await signInAs(page, email)
  await page.goto("/min-side/profil")
  const change = page.locator('form[data-form="change-email"]')
  await change.getByLabel("Ny e-mail").fill(`ny-${email}`)
  await change.getByRole("button", { name: "Send links" }).click()
  for (const to of [email, `ny-${email}`]) {
    await page.goto(linkIn(await latestMail(to, { subject: /^Bekræft din nye e-mail/ }), "/min-side/e-mail"))
    await page.getByRole("button", { name: "Bekræft" }).click()
  }
  await expect(page.getByText(`Din e-mail er nu ny-${email}.`)).toBeVisible()
})

test("without script: a joining is taken back by its receipt", async ({ page }) => {
  await join(page, { name: "Fortryder", email: `fortryder-${Date.now()}@example.org` })
  await page.getByRole("button", { name: "Træk ansøgningen tilbage" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ansøgningen er trukket tilbage")
})
