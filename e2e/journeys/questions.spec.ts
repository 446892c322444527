import { expect, type Page, test } from "@playwright/test"
import { axeFindsNothing } from "../support/axe.ts"
import { type MadeEvent, makeEvent } from "../support/desk.ts"
import { latestMail, linkIn } from "../support/mailbox.ts"
import { picturesOf } from "../support/pictures-of.ts"
import { receiptCode, signUpForm } from "../support/sign-up.ts"
import { signInAs, signInAsStaff } from "../support/staff.ts"

// Questions of an event: put together at the desk, answered with and without script, read on the receipt and in the file.
test.describe.configure({ mode: "serial" })

let staff: Page
let event: MadeEvent
const tag = Date.now()

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  staff = await (await browser.newContext()).newPage()
  await signInAsStaff(staff, "EVENT_MANAGER", "spoergsmaal@example.org")
  event = await makeEvent(staff, `Spørgedag ${tag}`, 20)
})
test.afterAll(() => staff.context().close())

test("an organiser asks: a choice of each participant, what hangs on it, and a number of the order", async () => {
  await staff.goto(`/admin/arrangementer/${event.id}/spoergsmaal`)
  await expect(staff.getByText("Der spørges ikke om noget endnu.")).toBeVisible()
  const add = staff.getByRole("button", { name: "Tilføj spørgsmål" })
  const label = staff.locator("#question-label")

  await add.click()
  await expect(label).toBeFocused()
  await label.fill("Hvordan kommer du?")
  await staff.getByLabel("Svares med").selectOption({ label: "Én mulighed" })
  await staff.getByLabel("Der spørges").selectOption({ label: "Til hver deltager" })
  await staff.getByLabel("Skal besvares").check()
  const options = staff.locator(".options-editor")
  await options.getByPlaceholder("Dansk").nth(0).fill("Med tog")
  await options.getByPlaceholder("Dansk").nth(1).fill("I bil")

  await add.click()
  await label.fill("Nummerplade")
  await staff.getByLabel("Der spørges").selectOption({ label: "Til hver deltager" })
  await staff.getByLabel("Skal besvares").check()
  await staff.locator("#condition-on").selectOption({ label: "Hvordan kommer du?" })
  await staff.getByRole("button", { name: "Udgiv" }).click()
  await expect(staff.locator(".told[role=alert]")).toContainText("Vælg, hvilket svar det afhænger af.")
  await staff.getByRole("group", { name: "Vis kun når …" }).getByLabel("I bil").check()
  await expect(staff.getByText("Vises kun, når svaret på “Hvordan kommer du?” er “I bil”.")).toBeVisible()

  await add.click()
  await label.fill("Hvor mange plakater vil I have?")
  await staff.getByLabel("Svares med").selectOption({ label: "Tal" })
  await staff.getByLabel("Højst", { exact: true }).fill("5")

  const preview = staff.getByRole("form", { name: "Sådan ser det ud" })
  await expect(preview.getByLabel("Nummerplade")).toBeHidden()
  await preview.getByRole("radio", { name: "I bil" }).check()
  await expect(preview.getByLabel("Nummerplade")).toBeVisible()
  await axeFindsNothing(staff)
  await staff.getByRole("button", { name: "Udgiv" }).click()
  await expect(staff.getByRole("status").filter({ hasText: "Version 1 er udgivet." })).toBeVisible()
})

test("questions come and go as one answers, and what is missing is told beside them", async ({ page }) => {
  await page.goto(`${event.path}/tilmeld`)
  const { form, person, send } = signUpForm(page)
  await person(0).name.fill("Prøve Bil")
  await person(0).email.fill(`bil-${tag}@example.org`)
  await expect(form.getByLabel("Nummerplade")).toBeHidden()
  await form.getByRole("radio", { name: "I bil" }).check()
  await form.getByLabel("Hvor mange plakater vil I have?").fill("7")
  await send()
  const summary = page.locator("main").getByRole("alert")
  await expect(summary).toContainText("Deltager 1, Nummerplade")
  await expect(summary).toContainText("Tallet må højst være 5.")
  await expect(form.getByRole("radio", { name: "I bil" })).toBeChecked()
  await axeFindsNothing(page)
  await form.getByLabel("Nummerplade").fill("AB 12 345")
  await form.getByLabel("Hvor mange plakater vil I have?").fill("2")
  await send()
  await receiptCode(page)
  await expect(page.getByRole("main")).toContainText("AB 12 345")
  await axeFindsNothing(page)

  await page.getByRole("link", { name: "Ret Prøve Bil" }).click()
  const change = page.locator('form[data-form="change-seat"]')
  await expect(change.getByLabel("Nummerplade")).toHaveValue("AB 12 345")
  await change.getByLabel("Nummerplade").fill("CD 67 890")
  await change.getByRole("button", { name: "Gem" }).click()
  await expect(page.locator(".answers").first()).toContainText("CD 67 890")
})

test("without script every question stands there with its condition, and what was hidden is dropped", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" })
  const page = await context.newPage()
  await page.goto(`${event.path}/tilmeld`)
  const { form, person, send } = signUpForm(page)
  await person(0).name.fill("Prøve Tog")
  await person(0).email.fill(`tog-${tag}@example.org`)
  await expect(form.getByText("Svar kun, hvis du har svaret “I bil” til “Hvordan kommer du?”.")).toBeVisible()
  await form.getByLabel("Nummerplade").fill("Glemt herfra")
  await send()
  await expect(page.locator("main").getByRole("alert")).toContainText("Deltager 1, Hvordan kommer du?")
  await expect(form.getByLabel("Nummerplade")).toHaveValue("Glemt herfra")
  await form.getByRole("radio", { name: "Med tog" }).check()
  await send()
  await receiptCode(page)
  await expect(page.getByRole("main")).toContainText("Med tog")
  await expect(page.getByRole("main")).not.toContainText("Glemt herfra")
  await context.close()
})

test("who is invited to a seat, and who takes one over, answers what the event asks", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  await signInAs(page, "koordinator2@kommune.example")
  await page.goto(`${event.path}/tilmeld`)
  const { form, person, send } = signUpForm(page)
  await form.getByRole("button", { name: "Fjern deltager 1" }).click()
  await expect(person(0).name).toHaveCount(0)
  await form.getByLabel("Antal pladser uden navn").fill("1")
  await send()
  await receiptCode(page)
  const guest = `spurgt-${tag}@example.org`
  await page.getByLabel("E-mail til plads 1").fill(guest)
  await page.getByRole("button", { name: "Send invitationer" }).click()
  await expect(page.getByText("Invitationerne er sendt.")).toBeVisible()

  // In a browser without script, signed in to nothing.
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" })
  const invited = await plain.newPage()
  await invited.goto(linkIn(await latestMail(guest, { subject: /^Der er en plads til dig/ }), "/kvittering"))
  await invited.getByLabel("Navn").fill("Gerda Spurgt")
  await invited.getByLabel("Allergier og andet").fill("Nødder")
  await picturesOf(invited, "invitation-asks")
  await invited.getByRole("button", { name: "Tag pladsen" }).click()
  await expect(invited.locator("main").getByRole("alert")).toContainText("Hvordan kommer du?")
  await expect(invited.getByLabel("Navn")).toHaveValue("Gerda Spurgt")
  await expect(invited.getByLabel("Allergier og andet")).toHaveValue("Nødder")
  await invited.getByRole("radio", { name: "Med tog" }).check()
  await invited.getByRole("button", { name: "Tag pladsen" }).click()
  await expect(invited.getByRole("heading", { level: 1, name: "Gerda Spurgt" })).toBeVisible()
  await plain.close()

  // The colleague's letter leads to the question, and what the one before answered is not there.
  const colleague = `overtager-${tag}@example.org`
  await page.reload()
  await expect(page.locator(".answers").first()).toContainText("Med tog")
  await page.getByRole("link", { name: "Overdrag pladsen fra Gerda Spurgt" }).click()
  const transfer = page.locator('form[data-form="transfer-seat"]')
  await transfer.getByLabel("Navn").fill("Kaj Kollega")
  await transfer.getByLabel("E-mail").fill(colleague)
  await transfer.getByRole("button", { name: "Overdrag pladsen" }).click()
  await expect(page.getByRole("heading", { name: "Kaj Kollega" })).toBeVisible()
  await expect(page.getByRole("main")).not.toContainText("Med tog")
  const letter = await latestMail(colleague, { subject: /^Din plads: / })
  expect(letter.text).toContain("“Hvordan kommer du?”")
  const own = await browser.newContext({ baseURL: baseURL ?? "" })
  const taking = await own.newPage()
  await taking.goto(linkIn(letter, "/kvittering"))
  await expect(taking.getByText("Arrangøren mangler svar fra dig: “Hvordan kommer du?”.")).toBeVisible()
  const change = taking.locator('form[data-form="change-seat"]')
  await expect(change.getByLabel("Nummerplade")).toBeHidden()
  await axeFindsNothing(taking)
  await picturesOf(taking, "transferred-asks")
  await change.getByRole("button", { name: "Gem" }).click()
  await expect(taking.locator("main").getByRole("alert")).toContainText("Hvordan kommer du?")
  await change.getByRole("radio", { name: "I bil" }).check()
  await change.getByLabel("Nummerplade").fill("EF 11 111")
  await change.getByRole("button", { name: "Gem" }).click()
  await expect(taking.getByText("Ændringen er gemt.")).toBeVisible()
  await expect(taking.getByText("Arrangøren mangler svar")).toHaveCount(0)
  await own.close()
})

test("the answers stand in the file of participants, also after a choice was taken out", async () => {
  await staff.reload()
  await staff.getByRole("button", { name: "Ret Hvordan kommer du?" }).click()
  await staff.getByRole("button", { name: "Fjern »I bil«" }).click()
  await staff.getByRole("button", { name: "Ret Nummerplade" }).click()
  await staff.locator("#condition-on").selectOption({ label: "Vis altid" })
  await staff.getByRole("button", { name: "Udgiv" }).click()
  await expect(staff.getByRole("status").filter({ hasText: "Version 2 er udgivet." })).toBeVisible()
  const file = await staff.request.get(`/api/admin/events/${event.id}/deltagere.csv`)
  const text = await file.text()
  expect(text).toContain("Hvordan kommer du?")
  expect(text).toContain("CD 67 890")
  expect(text).toContain("I bil")
})

test("calls and joining ask in the same way", async ({ browser }) => {
  const page = await (await browser.newContext()).newPage()
  await signInAsStaff(page, "ADMINISTRATOR", "spoergsmaal-alle@example.org")
  await page.goto("/admin/indmeldelser")
  await page.getByRole("link", { name: "Spørgsmål" }).click()
  await page.getByRole("button", { name: "Tilføj spørgsmål" }).click()
  await page.locator("#question-label").fill("Hvor hørte du om os?")
  await expect(page.getByRole("form", { name: "Sådan ser det ud" })).toContainText("Hvor hørte du om os?")
  await page.getByRole("button", { name: "Udgiv" }).click()
  await expect(page.getByRole("status").filter({ hasText: "Version 1 er udgivet." })).toBeVisible()
  await page.goto("/medlemskab/bliv-medlem")
  await expect(page.locator('form[data-form="join"]').getByLabel("Hvor hørte du om os?")).toBeVisible()
  await axeFindsNothing(page)
  await page.goto("/admin/indmeldelser/spoergsmaal")
  await page.getByRole("button", { name: "Fjern »Hvor hørte du om os?«" }).click()
  await page.getByRole("button", { name: "Udgiv" }).click()
  await expect(page.getByRole("status").filter({ hasText: "Version 2 er udgivet." })).toBeVisible()
  await page.context().close()
})
