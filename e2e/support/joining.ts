import { expect, type Page } from "@playwright/test"
import { latestMail, linkIn } from "./mailbox.ts"
import { signInAsStaff } from "./staff.ts"

/** What is written in the join form; nothing here needs script. */
export interface Joining {
  readonly name: string
  readonly email: string
  /** The municipality one works for, as the list names it. */
  readonly municipality?: string
  /** For an organisation: its name. */
  readonly organisation?: string
}

/** Fills the join form and sends it; answers with the path of the receipt. */
export async function join(
  page: Page,
  { name, email, municipality, organisation }: Joining,
): Promise<string> {
  await page.goto("/medlemskab/bliv-medlem")
  const form = page.locator('form[data-form="join"]')
  if (organisation) {
    await form.getByRole("radio", { name: /En organisation/ }).check()
    await form.getByLabel("Organisationens navn").fill(organisation)
    await form.getByLabel("Slags").selectOption({ label: "Bibliotek" })
  }
  await form.getByLabel("Navn", { exact: true }).fill(name)
  await form.getByLabel("E-mail").fill(email)
  if (municipality) await form.getByLabel("Kommune", { exact: true }).selectOption({ label: municipality })
  await form.getByRole("button", { name: "Send ansøgning" }).click()
  await page.waitForURL(/\/kvittering\/[\w-]+$/)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Se i din indbakke")
  return new URL(page.url()).pathname
}

/** Presses the link of the mail, and the button behind it; `since` passes over the mails of earlier joinings. */
export async function confirmJoining(page: Page, email: string, since = 0): Promise<void> {
  const mail = await latestMail(email, { since, subject: /^Bekræft din ansøgning/ })
  await page.goto(linkIn(mail, "/kvittering"))
  await page.getByRole("button", { name: "Bekræft", exact: true }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tak, ansøgningen er hos os")
}

/** Approves the application of this member in admin, as it stands there; `priceKroner` where none is proposed. */
export async function approveJoining(staff: Page, member: string, priceKroner?: string): Promise<void> {
  await staff.goto("/admin/indmeldelser?status=SUBMITTED")
  await staff.getByRole("link", { name: member }).click()
  const form = staff.locator('form[data-form="approve"]')
  if (priceKroner) await form.getByLabel("Pris i kroner").fill(priceKroner)
  await form.getByRole("button", { name: "Optag som medlem" }).click()
  await expect(staff.getByRole("link", { name: "Se medlemskabet" })).toBeVisible()
}

/** Makes whoever is signed in on the page the coordinator of a new member; answers with the path of its roster. */
export async function ownRoster(page: Page): Promise<string> {
  const organisation = `Skabelonbiblioteket ${Date.now()}`
  await page.goto("/medlemskab/bliv-medlem")
  const email = await page.locator('form[data-form="join"] [name="email"]').inputValue()
  const since = Date.now()
  await join(page, { name: "Skabelon", email, organisation })
  await confirmJoining(page, email, since)
  const browser = page.context().browser()
  const desk = await browser?.newContext({ baseURL: new URL(page.url()).origin })
  if (!desk) throw new Error("the page has no browser of its own")
  const staff = await desk.newPage()
  await signInAsStaff(staff, "FINANCE_OFFICER", "okonomi-skabelon@example.org")
  await approveJoining(staff, organisation, "1.000")
  await desk.close()
  return "/min-side/organisation"
}

/** A receipt of a joining that waits for its mail to be read. */
export async function joiningReceipt(page: Page): Promise<string> {
  return join(page, { name: "Skabelon (eksempel)", email: `skabelon-${Date.now()}@example.org` })
}
