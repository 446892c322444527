import { expect, type Page, test } from "@playwright/test"
import { latestMail, linkIn, mailsTo } from "../support/mailbox.ts"
import { runCommand } from "../support/product.ts"
import { openSignInLink, signInAs } from "../support/staff.ts"

async function askForMail(page: Page, email: string) {
  const since = Date.now()
  await page.goto("/log-ind")
  await page.locator('form[data-form="sign-in"] [name="email"]').fill(email)
  await page.getByRole("button", { name: "Send link" }).click()
  await page.waitForURL(/\/log-ind\/kode/)
  return latestMail(email, { since })
}

test("the link of the mail signs in the browser that asked, once, by a button", async ({ page, browser }) => {
  const mail = await askForMail(page, "link@example.org")
  expect(mail.headers["x-samling-kind"]).toBeTruthy()
  const link = linkIn(mail, "/log-ind/bekraeft")

  const elsewhere = await (await browser.newContext()).newPage()
  await elsewhere.goto(link)
  await elsewhere.locator("main form button").first().click()
  await expect(elsewhere.locator('main [role="alert"]').first()).toBeVisible()
  await elsewhere.context().close()

  await page.goto(link)
  await page.locator("main form button").first().click()
  await expect(page).toHaveURL(/\/min-side/)
  await page.goto("/log-ud")
  await page.locator("main form button").first().click()
  await page.waitForURL((url) => url.pathname === "/")
  await page.goto(link)
  await page.locator("main form button").first().click()
  await expect(page.locator('main [role="alert"]').first()).toBeVisible()
})

test("the code of the mail signs in; a wrong one says so", async ({ page }) => {
  const mail = await askForMail(page, "kode@example.org")
  const code = /\b\d{6}\b/.exec(mail.text)?.[0] ?? ""
  await page.locator('[name="code"]').fill(code === "000000" ? "000001" : "000000")
  await page.getByRole("button", { name: "Log ind" }).click()
  await expect(page.locator('main [role="alert"]').first()).toBeVisible()
  await page.locator('[name="code"]').fill(code)
  await page.getByRole("button", { name: "Log ind" }).click()
  await expect(page).toHaveURL(/\/min-side/)
})

test("signing out everywhere ends the other browser's session too", async ({ page, browser }) => {
  await signInAs(page, "overalt@example.org")
  const other = await (await browser.newContext()).newPage()
  await signInAs(other, "overalt@example.org")
  await page.goto("/min-side/profil")
  await page.getByRole("button", { name: "Log ud alle steder" }).click()
  await page.waitForURL((url) => url.pathname === "/")
  await other.goto("/min-side")
  await expect(other).toHaveURL(/\/log-ind/)
  await other.context().close()
  expect(mailsTo("overalt@example.org").length).toBeGreaterThanOrEqual(2)
})

test("where no mail arrives, the operator's console prints a link that signs in", async ({ page }) => {
  const printed = await runCommand("admin:link", ["--email", "konsol@example.org", "--role", "EDITOR"])
  expect(printed.split("\n")).toHaveLength(1)
  expect(printed).toMatch(new RegExp(`^${process.env.E2E_URL}/log-ind/bekraeft\\?token=[\\w-]+$`))
  await openSignInLink(page, printed)
  await expect(page).toHaveURL(/\/admin$/)
})
