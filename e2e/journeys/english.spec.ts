import { expect, type Page, test } from "@playwright/test"
import { type MadeEvent, makeEvent } from "../support/desk.ts"
import { isEnglish } from "../support/english.ts"
import { latestMail, linkIn, type ReceivedMail } from "../support/mailbox.ts"
import { signUpForm } from "../support/sign-up.ts"
import { signInAsStaff } from "../support/staff.ts"

// What one reads in English stays English: pages, forms, what is wrong with them, and mails.
test.describe.configure({ mode: "serial" })

let event: MadeEvent
const tag = Date.now()
const buyer = `buyer-${tag}@example.org`

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  const staff = await (await browser.newContext()).newPage()
  await signInAsStaff(staff, "EVENT_MANAGER", "arrangementer@example.org")
  event = await makeEvent(staff, `English day ${tag}`, 5)
  await staff.context().close()
})

/** Listens from now on for pages and forms asked of the site outside /en. */
function strays(page: Page): string[] {
  const found: string[] = []
  page.on("request", (request) => {
    const { pathname } = new URL(request.url())
    const isPage = ["document", "fetch", "xhr"].includes(request.resourceType())
    if (isPage && !/^\/en(\/|$)/.test(pathname)) found.push(`${request.method()} ${pathname}`)
  })
  return found
}

function leadsBelowEn(mail: ReceivedMail): void {
  const links = mail.text.match(/https?:\/\/[^\s<>"]+/g) ?? []
  expect(links.length).toBeGreaterThan(0)
  for (const link of links) expect(new URL(link).pathname).toMatch(/^\/en\//)
}

test("a visitor signs two up, is told in English what is wrong, reads the mail and cancels one", async ({
  page,
}) => {
  const outside = strays(page)
  await page.goto(`/en${event.path}`)
  await isEnglish(page)
  await page.getByRole("link", { name: "Sign up", exact: true }).click()
  await isEnglish(page)
  const { form, person, send, bill } = signUpForm(page)
  await person(0).name.fill("Prøve Et")
  await person(0).email.fill(buyer)
  await form.getByRole("button", { name: "Add a participant" }).click()
  await person(1).name.fill("Prøve To")
  await person(1).email.fill("to@")
  await form.getByRole("group", { name: "Middag for participant 2" }).getByLabel("Greens").check()
  await send()
  const summary = page.locator("main").getByRole("alert")
  await expect(summary).toContainText("One thing is missing")
  await expect(summary).toContainText("Participant 2: The address is not complete.")
  await isEnglish(page)
  await person(1).email.fill(`to-${tag}@example.org`)
  await expect(bill).toContainText("DKK 2,300")
  await expect(bill).toContainText("Middag, Greens")
  await send()
  await page.waitForURL(/\/en\/kvittering\/[\w-]+$/)
  await expect(page.getByRole("heading", { level: 1, name: "You are signed up" })).toBeVisible()
  await isEnglish(page)

  const mail = await latestMail(buyer, { subject: /^Signed up: / })
  expect(mail.text).toContain("Middag (Greens)")
  expect(mail.text).toContain("DKK 2,300")
  leadsBelowEn(mail)
  expect(mail.attachments[0]?.text.replaceAll(/\r?\n /g, "")).toContain(`/en${event.path}`)
  await page.goto(linkIn(mail, "/en/kvittering"))
  await page.getByRole("link", { name: "Cancel Prøve To" }).click()
  await isEnglish(page)
  await page.getByRole("button", { name: "Cancel 1 person" }).click()
  await expect(page.getByRole("main")).toContainText("DKK 1,000")
  await isEnglish(page)
  expect((await latestMail(buyer, { subject: /^Cancelled: / })).text).toContain("Prøve To")
  expect(outside).toEqual([])

  const path = new URL(page.url()).pathname
  await page.getByRole("link", { name: "Dansk" }).click()
  await page.waitForURL((url) => `/en${url.pathname}` === path)
  await expect(page.getByRole("heading", { level: 1, name: "I er tilmeldt" })).toBeVisible()
  await expect(page.getByRole("link", { name: "English", exact: true })).toHaveAttribute(
    "href",
    /^\/en\/kvittering\//,
  )
})

test("one signs in by an English mail, sees Min side in English, and is asked to sign in again there", async ({
  page,
}) => {
  const outside = strays(page)
  await page.goto("/en/min-side/profil")
  await page.waitForURL(/\/en\/log-ind\?/)
  await page.getByLabel("E-mail").fill(buyer)
  await page.getByRole("button", { name: "Send link" }).click()
  await page.waitForURL(/\/en\/log-ind\/kode$/)
  const mail = await latestMail(buyer, { subject: /^Sign in$/ })
  leadsBelowEn(mail)
  await page.getByLabel("Code from the mail").fill("12")
  await page.getByRole("button", { name: "Sign in" }).click()
  await expect(page.locator("main").getByRole("alert")).toContainText("The code has six digits.")
  await page.goto(linkIn(mail, "/en/log-ind/bekraeft"))
  await page.getByRole("button", { name: "Sign in" }).click()
  await page.waitForURL(/\/en\/min-side\/profil$/)
  await isEnglish(page)
  await page.getByRole("link", { name: "My page" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "My page" })).toBeVisible()
  await expect(page.getByRole("main")).toContainText(event.title)
  await isEnglish(page)

  await page.goto("/en/min-side/profil")
  await page.context().clearCookies()
  await page.getByRole("button", { name: "Save" }).click()
  await page.waitForURL(/\/en\/log-ind$/)
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible()
  expect(outside).toEqual([])
})

test("without script a form comes back in English, and leads on below /en", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const outside = strays(page)
  await page.goto("/en/medlemskab/bliv-medlem")
  const form = page.locator('form[data-form="join"]')
  await form.getByLabel("Name", { exact: true }).fill("Prøve Medlem")
  await form.getByLabel("E-mail").fill("not finished")
  await form.getByRole("button", { name: "Send application" }).click()
  await expect(page.locator("main").getByRole("alert")).toContainText("The address is not complete.")
  await isEnglish(page)
  const email = `joins-${tag}@example.org`
  await form.getByLabel("E-mail").fill(email)
  await form.getByRole("button", { name: "Send application" }).click()
  await page.waitForURL(/\/en\/kvittering\/[\w-]+$/)
  await expect(page.getByRole("heading", { level: 1, name: "Look in your inbox" })).toBeVisible()
  await isEnglish(page)
  const mail = await latestMail(email)
  leadsBelowEn(mail)
  await page.goto(linkIn(mail, "/en/kvittering"))
  await page.locator("main form button").first().click()
  await isEnglish(page)
  expect(outside).toEqual([])
  await page.context().close()
})

test("feeds and calendars below /en say so, and lead to the English pages", async ({ request, baseURL }) => {
  const feed = await (await request.get("/en/nyheder/feed.xml")).text()
  expect(feed).toContain("<language>en</language>")
  expect(feed).toContain("<title>Danish Library Association</title>")
  const links = [...feed.matchAll(/<link>([^<]*)<\/link>/g)].map(([, link]) => link)
  expect(links.length).toBeGreaterThan(1)
  for (const link of links) expect(link).toMatch(new RegExp(`^${baseURL}/en/nyheder`))
  const calendar = (await (await request.get("/en/arrangementer/kalender.ics")).text()).replaceAll(
    /\r?\n /g,
    "",
  )
  expect(calendar).toContain("Danish Library Association")
  expect(calendar).toContain(`/en${event.path}`)
})
