import { expect, test } from "@playwright/test"
import { applicationReceipt, applyForm, fillApplication, pdfFile } from "../support/apply.ts"
import { makeCall } from "../support/desk.ts"
import { latestMail, linkIn } from "../support/mailbox.ts"
import { signInAsStaff } from "../support/staff.ts"

test("without script: a draft with a file of 45 MB keeps its text, and is sent, changed and withdrawn", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const desk = await browser.newContext({ javaScriptEnabled: true })
  const staff = await desk.newPage()
  await signInAsStaff(staff, "EDITOR", "opencalls2@example.org")
  const call = await makeCall(staff, `Uden script ${Date.now()}`)
  await desk.close()

  const email = `uden-${Date.now()}@example.org`
  await page.goto(call.path)
  await page.getByRole("link", { name: "Søg nu" }).first().click()
  const { field, attach, keep, send, wrong } = applyForm(page)
  await fillApplication(page, email, "Uden script")
  // Playwright hands at most 50 MB over from memory.
  await attach(pdfFile("stor.pdf", 45))
  await send()
  await expect(wrong).toContainText("Filen fylder mere end 20 MB")
  await expect(field("title")).toHaveValue("Uden script")
  await expect(field("text")).toHaveValue("Vi vil tale om det rum, hvor ingen skal købe noget.")
  await attach(pdfFile("plan.pdf"))
  await keep()
  await expect(page.getByText("Vedhæftet: plan.pdf")).toBeVisible()
  await page.goto(linkIn(await latestMail(email, { subject: /^Din kladde: / }), call.path))
  await applyForm(page).send()
  const receipt = await applicationReceipt(page)
  await latestMail(email, { subject: /^Modtaget: / })
  await page.getByRole("link", { name: "Ret ansøgningen" }).click()
  await applyForm(page).field("title").fill("Rettet uden script")
  await applyForm(page).send()
  await applicationReceipt(page)
  await expect(page.getByRole("heading", { name: "Rettet uden script" })).toBeVisible()

  await page.goto(receipt)
  await page.getByRole("link", { name: "Træk ansøgningen tilbage" }).click()
  await page.getByRole("button", { name: "Ja, træk den tilbage" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Ansøgningen er trukket tilbage" })).toBeVisible()
  await latestMail(email, { subject: /^Trukket tilbage: / })
})
