import type { Page } from "@playwright/test"
import { ownRoster } from "./joining.ts"
import { latestMail, linkIn } from "./mailbox.ts"
import { receiptCode, signUpForm } from "./sign-up.ts"

/** The summit that lies ahead, with a programme, several tickets and few seats. */
export async function summitPath(page: Page): Promise<string> {
  await page.goto("/arrangementer")
  const summit = page.locator("main a[href*='/arrangementer/topmoede-']").first()
  return (await summit.getAttribute("href")) ?? ""
}

/** Holds a seat at the summit, and answers with the form that says until when. */
export async function held(page: Page): Promise<string> {
  await page.goto(`${await summitPath(page)}/tilmeld`)
  await page.locator(".hold-first summary").click()
  await page.locator('form[data-form="hold"]').getByRole("button", { name: "Hold pladserne" }).click()
  await page.waitForURL(/\?hold=/)
  const { pathname, search } = new URL(page.url())
  return pathname + search
}

/** Reserves two seats without names at the summit as a coordinator, and answers with the receipt. */
export async function unnamed(page: Page): Promise<string> {
  const form = page.locator('form[data-form="sign-up"]')
  const signUp = `${await summitPath(page)}/tilmeld`
  await page.goto(signUp)
  if ((await form.getByLabel("Antal pladser uden navn").count()) === 0) {
    await ownRoster(page)
    await page.goto(signUp)
  }
  const { person, send } = signUpForm(page)
  await form.getByRole("button", { name: "Fjern deltager 1" }).click()
  await person(0).name.waitFor({ state: "detached" })
  await form.getByLabel("Antal pladser uden navn").fill("2")
  await send()
  return `/kvittering/${await receiptCode(page)}`
}

/** Invites somebody to such a seat, and answers with where the mail leads. */
export async function invitation(page: Page): Promise<string> {
  await page.goto(await unnamed(page))
  const guest = `gaest-${Date.now()}@example.org`
  await page.getByLabel("E-mail til plads 1").fill(guest)
  await page.getByRole("button", { name: "Send invitationer" }).click()
  const mail = await latestMail(guest, { subject: /^Der er en plads til dig/ })
  return new URL(linkIn(mail, "/kvittering")).pathname
}
