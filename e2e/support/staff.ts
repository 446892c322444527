import { expect, type Page } from "@playwright/test"
import { latestMail, linkIn } from "./mailbox.ts"
import { type StaffRole, staffLink } from "./staff-link.ts"

/** Signs in as anyone does: the form, the mail, the link in it and the button behind it. */
export async function signInAs(page: Page, email: string): Promise<void> {
  const since = Date.now()
  await page.goto("/log-ind")
  const form = page.locator('form[data-form="sign-in"]')
  await form.locator('input[name="email"]').fill(email)
  await form.locator('button[type="submit"]').click()
  await page.waitForURL(/\/log-ind\/kode/)
  await openSignInLink(
    page,
    linkIn(await latestMail(email, { since, subject: /^Log ind/ }), "/log-ind/bekraeft"),
  )
}

/**
 * Signs in as a member of staff through a link of the operator's console. `own`: where another product than that of the
 * whole run has its data and its address.
 */
export async function signInAsStaff(
  page: Page,
  role: StaffRole,
  email: string,
  own: { readonly SITE_URL?: string; readonly DATA_DIR?: string } = {},
): Promise<void> {
  await openSignInLink(page, await staffLink(role, email, own))
}

/** A sign-in link opens a page, and its button spends it: a mail scanner that follows links signs nobody in. */
export async function openSignInLink(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.locator('main button[type="submit"]').first().click()
  await expect(page).not.toHaveURL(/\/log-ind/)
}
