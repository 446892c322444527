import { expect, type Page, test } from "@playwright/test"
import { type Collected, category, collect, number, questionnaireForm } from "../support/collecting.ts"
import { latestMail, linkIn, mailsTo } from "../support/mailbox.ts"
import { signInAsStaff } from "../support/staff.ts"

// One collection, from the mail to the release, answered without script.
test.describe.configure({ mode: "serial" })

let staff: Page
let made: Collected

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  staff = await (await browser.newContext({ javaScriptEnabled: true })).newPage()
  await signInAsStaff(staff, "EDITOR", "indsamling@example.org")
  made = await collect(staff, `Uden script ${Date.now()}`)
})
test.afterAll(() => staff.context().close())

test("without script: a draft is kept and gone on with, two at once see both answers, and the receipt says what was sent", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000)
  await page.goto(made.path)
  await expect(page.getByText("København · svar senest")).toBeVisible()
  const first = questionnaireForm(page)
  await first.fill("ca. 300")
  await first.keep()
  await expect(page.getByText(/^Gemt kl\./)).toBeVisible()

  // A colleague has the same page open.
  const other = await context.newPage()
  await other.goto(made.path)
  const theirs = questionnaireForm(other)
  await expect(theirs.form.getByLabel(number)).toHaveValue("ca. 300")
  await first.choose("Af og til")
  await first.fill("900")
  await first.keep()
  await expect(page.getByText(/^Gemt kl\./)).toBeVisible()
  await theirs.choose("Tæt")
  await theirs.fill("1.250")
  await theirs.send()
  await expect(other.getByText(/mens du skrev\. Begge svar står herunder/)).toBeVisible()
  await expect(other.getByText("Din kollega har gemt: Af og til")).toBeVisible()
  await expect(other.getByText("Din kollega har gemt: 900 besøg")).toBeVisible()
  await expect(theirs.form.getByLabel(number)).toHaveValue("1.250")
  await theirs.send()
  await expect(other.getByRole("heading", { name: "Tak. Svaret er sendt." })).toBeVisible()

  const receipt = await latestMail(made.email, { subject: /^Kvittering: København/ })
  expect(receipt.text).toContain(`${category}: Tæt`)
  expect(receipt.text).toContain(`${number}: 1.250 besøg`)
  await page.goto(linkIn(receipt, "/min-side/undersoegelser"))
  await page.getByRole("link", { name: "Ret svaret" }).click()
  await first.fill("1.300")
  await first.send("Send rettelsen")
  await expect(page.getByText("1.300 besøg")).toBeVisible()
})

test("the board shows who has answered, an answer by phone is marked, and a reminder reaches only who is missing", async () => {
  await staff.goto(made.board)
  await expect(staff.locator('[data-municipality="101"][data-progress="SENT"]')).toBeVisible()
  await expect(staff.locator('svg [data-municipality="147"][data-status="NO_RESPONSE"]')).toBeVisible()
  await staff.goto(`${made.board}/561`)
  const phone = questionnaireForm(staff)
  await phone.choose("Af og til")
  await phone.fill("40")
  await phone.form.getByText("Gælder svaret også for andre kommuner?").click()
  await phone.form.getByRole("checkbox", { name: "Fanø" }).check()
  await phone.send("Gem svaret")
  await expect(staff.getByText("Svaret er gemt.")).toBeVisible()
  await expect(staff.locator('[data-municipality="563"][data-progress="COVERED"]')).toHaveText(
    "Dækket af en anden, af Esbjerg",
  )
  await expect(staff.getByText("3 af 98")).toBeVisible()
  await staff.getByRole("button", { name: /^Mind de 95/ }).click()
  await expect(staff.getByText("Påmindelserne er lagt i posten.")).toBeVisible()
  expect(mailsTo(made.email, /^Husk/)).toEqual([])
})

test("without script: an answer after closing is not taken, and stands there ready to be mailed; the figures are published", async ({
  page,
}) => {
  await page.goto(made.path)
  await page.getByRole("link", { name: "Ret svaret" }).click()
  await staff.getByRole("button", { name: "Luk nu, og læg svarene i kladden" }).click()
  await expect(staff.getByText("Svarene ligger i kladden.")).toBeVisible()
  const late = questionnaireForm(page)
  await late.fill("1.400")
  await late.send("Send rettelsen")
  await expect(page.getByText(/Indsamlingen er lukket, så det blev ikke gemt/)).toBeVisible()
  await expect(page.locator(".typed").getByText("1.400")).toBeVisible()
  const mail = page.getByRole("link", { name: "Skriv det i en mail til undersoegelser@example.org" })
  expect(decodeURIComponent((await mail.getAttribute("href")) ?? "")).toContain(`${number}: 1.400`)

  await staff.goto(made.board.replace("indsamling", "udgivelser"))
  await staff.locator('form[data-form="publish-release"] button[type="submit"]').click()
  await staff.goto(made.board.replace("indsamling", "tal"))
  await expect(staff.locator('svg [data-municipality="101"][data-value="1"]').first()).toBeVisible()
  await expect(staff.locator('svg [data-municipality="563"][data-value="2"]').first()).toBeVisible()
})
