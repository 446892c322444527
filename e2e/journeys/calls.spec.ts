import { createHash } from "node:crypto"
import { expect, type Page, test } from "@playwright/test"
import { applicationReceipt, applyForm, fillApplication, pdfFile } from "../support/apply.ts"
import { closeCall, type MadeCall, makeCall } from "../support/desk.ts"
import { latestMail, linkIn, mailsTo } from "../support/mailbox.ts"
import { signInAs, signInAsStaff } from "../support/staff.ts"

// One call made in admin, and everything that happens to it until its applicants are answered.
test.describe.configure({ mode: "serial" })

let staff: Page
let call: MadeCall
const tag = Date.now()
const one = `ansoeger-${tag}@example.org`
const two = `anden-${tag}@example.org`
let receiptOfOne = ""

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  staff = await (await browser.newContext()).newPage()
  await signInAsStaff(staff, "EDITOR", "opencalls@example.org")
  call = await makeCall(staff, `Prøvekald ${tag}`)
})
test.afterAll(() => staff.context().close())

test("visitors find it with its deadline, and the way to apply", async ({ page }) => {
  await page.goto("/open-calls")
  await page.getByRole("link", { name: call.title, exact: true }).click()
  await expect(page.getByRole("heading", { level: 1, name: call.title })).toBeVisible()
  await expect(page.getByRole("main")).toContainText(/Frist \d+\. \w+ \d{4} kl\. \d\d\.\d\d/)
  await page.getByRole("link", { name: "Søg nu" }).first().click()
  await expect(applyForm(page).form).toBeVisible()
})

test("a draft is kept, gone on with by the mail's link, and sent; the receipt's hash can be recomputed", async ({
  page,
  browser,
}) => {
  await page.goto(`${call.path}/ansoeg`)
  const first = applyForm(page)
  await first.field("name").fill("Prøve Et")
  await first.field("email").fill("et@")
  await first.field("text").fill("Begyndt på det.")
  await first.keep()
  await expect(first.wrong).toContainText("Adressen er ikke færdig")
  await expect(first.field("text")).toHaveValue("Begyndt på det.")
  await first.field("email").fill(one)
  await first.keep()
  await expect(page.getByText(/^Kladden er gemt/)).toBeVisible()

  const elsewhere = await (await browser.newContext()).newPage()
  await elsewhere.goto(linkIn(await latestMail(one, { subject: /^Din kladde: / }), call.path))
  const { field, attach, send, wrong } = applyForm(elsewhere)
  await expect(field("text")).toHaveValue("Begyndt på det.")
  await attach(pdfFile("plan.pdf"))
  await send()
  await expect(wrong).toContainText("Titel: Skriv noget her.")
  await expect(elsewhere.getByText("Vedhæftet: plan.pdf")).toBeVisible()
  await field("title").fill("En samtale om rum")
  await send()
  receiptOfOne = await applicationReceipt(elsewhere)
  const mail = await latestMail(one, { subject: /^Modtaget: / })
  const hash = createHash("sha256")
    .update(mail.attachments[0]?.text ?? "")
    .digest("hex")
  expect(mail.text).toContain(hash)
  await expect(elsewhere.locator("[data-sha256]")).toHaveAttribute("data-sha256", hash)
  await elsewhere.context().close()
})

test("what was sent is changed and sent again: a new version with a letter of its own", async ({ page }) => {
  await page.goto(receiptOfOne)
  await page.getByRole("link", { name: "Ret ansøgningen" }).click()
  const { field, keep, send } = applyForm(page)
  await field("title").fill("En bedre samtale om rum")
  await keep()
  await expect(page.getByText(/^Gemt kl\. /)).toBeVisible()
  await page.getByRole("link", { name: "Se kvitteringen" }).click()
  await expect(page.getByText("Du har rettelser, der er gemt og ikke sendt.")).toBeVisible()
  await expect(page.getByRole("heading", { name: "En samtale om rum" })).toBeVisible()
  await page.getByRole("link", { name: "Ret ansøgningen" }).click()
  await send()
  await applicationReceipt(page)
  await expect(page.getByRole("heading", { name: "En bedre samtale om rum" })).toBeVisible()
  await expect.poll(() => mailsTo(one, /^Modtaget: /).length).toBe(2)
})

test("too many words, and a file that is too large, are refused; what was typed is kept", async ({
  page,
}) => {
  await page.goto(`${call.path}/ansoeg`)
  const { form, field, attach, send, wrong } = applyForm(page)
  await fillApplication(page, two, "For meget")
  await field("text").fill("ord ".repeat(51))
  await expect(form.getByText("51 af 50 ord: 1 for mange")).toBeVisible()
  await attach(pdfFile("stor.pdf", 25))
  await expect(form.getByText(/Filen fylder mere end 20 MB/)).toBeVisible()
  await send()
  await expect(wrong).toContainText("51 ord. Der må højst være 50.")
  await expect(wrong).toContainText("Filen fylder mere end 20 MB")
  await expect(field("title")).toHaveValue("For meget")
  await field("text").fill("Nu passer det.")
  await send()
  await applicationReceipt(page)
})

test("who signs in with the address sees the application on Min side", async ({ page }) => {
  await signInAs(page, two)
  await page.goto("/min-side")
  await expect(page.getByRole("main")).toContainText("For meget")
  await page.getByRole("link", { name: /^Se ansøgning \d+$/ }).click()
  await applicationReceipt(page)
})

test("after the deadline nobody can apply, and what is sent too late is kept as a draft", async ({
  page,
}) => {
  const late = `sen-${tag}@example.org`
  await page.goto(`${call.path}/ansoeg`)
  await fillApplication(page, late, "For sent")
  await closeCall(staff, call)
  await applyForm(page).send()
  await expect(applyForm(page).wrong).toContainText("Fristen er udløbet, så ansøgningen blev ikke sendt")
  await expect(applyForm(page).field("title")).toHaveValue("For sent")
  await page.goto(linkIn(await latestMail(late, { subject: /^Din kladde: / }), call.path))
  await expect(page.getByText("Fristen er udløbet, og ansøgningen kan ikke sendes.")).toBeVisible()
  await expect(page.getByRole("main")).toContainText("For sent")
  await page.goto(call.path)
  await expect(page.getByRole("link", { name: "Søg nu" })).toHaveCount(0)
})

test("staff read, decide and check; applicants learn nothing before all are told at once", async ({
  page,
}) => {
  const room = `/admin/open-calls/${call.id}`
  await staff.goto(`${room}/ansoegninger`)
  await expect(staff.getByRole("row")).toHaveCount(3)
  await staff.getByLabel("Titel, navn, organisation eller nummer").fill("bedre samtale")
  await staff.getByRole("button", { name: "Søg" }).click()
  await staff.getByRole("link", { name: "En bedre samtale om rum" }).click()
  await expect(staff.getByRole("link", { name: "plan.pdf" }).first()).toBeVisible()
  await decide("Imødekom", "Velkommen på scenen.")

  await staff.goto(`${room}/afgoerelser`)
  await staff.getByRole("button", { name: "Tjek afgørelserne" }).click()
  await expect(staff.locator("main").getByRole("alert")).toContainText("Én ansøgning mangler en afgørelse")
  await staff.getByRole("link", { name: "Se dem" }).click()
  await staff.getByRole("link", { name: "For meget" }).click()
  await decide("Afslå", "")
  await page.goto(receiptOfOne)
  await expect(page.getByRole("heading", { level: 1, name: "Ansøgningen er modtaget" })).toBeVisible()
  await expect(page.getByRole("main")).not.toContainText("Velkommen på scenen")

  await staff.goto(`${room}/afgoerelser`)
  await staff.getByRole("button", { name: "Tjek afgørelserne" }).click()
  await staff.getByRole("button", { name: "Udgiv og send 2 mails" }).click()
  await expect(staff.getByText("Afgørelserne er udgivet, og ansøgerne får mail.")).toBeVisible()
  const answer = await latestMail(one, { subject: /^Svar: / })
  expect(answer.text).toContain("Velkommen på scenen.")
  await page.goto(linkIn(answer, "/kvittering"))
  await expect(page.getByRole("heading", { level: 1, name: "Ansøgningen er imødekommet" })).toBeVisible()
  expect((await latestMail(two, { subject: /^Svar: / })).text).toContain("blev ikke valgt ud")
  expect(mailsTo(one, /^Svar: /)).toHaveLength(1)
})

async function decide(outcome: string, words: string): Promise<void> {
  await staff.getByRole("radio", { name: outcome }).check()
  await staff.getByLabel("Ord til ansøgeren").fill(words)
  await staff.getByRole("button", { name: "Gem afgørelse" }).click()
  await expect(staff.getByText("Afgørelsen er gemt. Den er ikke udgivet.")).toBeVisible()
}
