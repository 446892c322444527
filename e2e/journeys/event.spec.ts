import { expect, type Page, test } from "@playwright/test"
import { type MadeEvent, makeEvent } from "../support/desk.ts"
import { latestMail, linkIn, mailsTo } from "../support/mailbox.ts"
import { receiptCode, signUpForm } from "../support/sign-up.ts"
import { signInAs, signInAsStaff } from "../support/staff.ts"

// One event made in admin, and everything that happens to it until it is called off.
test.describe.configure({ mode: "serial" })

let staff: Page
let event: MadeEvent
const tag = Date.now()
const one = `et-${tag}@example.org`
const two = `to-${tag}@example.org`
/** Of this run alone: nobody speaks in two places at once. */
const speaker = `Oplægsholder ${tag} (eksempel)`
const late = `sen-${tag}@example.org`

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  staff = await (await browser.newContext()).newPage()
  await signInAsStaff(staff, "EVENT_MANAGER", "arrangementer@example.org")
  event = await makeEvent(staff, `Prøvedag ${tag}`, 2)
})
test.afterAll(() => staff.context().close())

test("its programme is written in admin and read by visitors", async ({ page }) => {
  await staff.goto(`/admin/arrangementer/${event.id}/program`)
  await staff.getByLabel("Hvad det hedder").fill("Åbning")
  await staff.getByLabel("Hvem taler").fill(`${speaker}, direktør, Eksempelbiblioteket`)
  await staff.getByRole("button", { name: "Tilføj punkt" }).click()
  await expect(staff.getByText("Gemt.")).toBeVisible()
  await page.goto(event.path)
  await expect(page.getByText("Åbning")).toHaveCount(0)
  await staff.getByRole("button", { name: "Udgiv programmet" }).click()
  await expect(staff.getByText("Programmet er udgivet.")).toBeVisible()
  await page.goto(event.path)
  await expect(page.getByText("Åbning")).toBeVisible()
  await page.getByRole("link", { name: speaker }).first().click()
  await expect(page.getByRole("heading", { level: 1, name: speaker })).toBeVisible()
})

test("two are signed up, one with a dinner; the mail and the receipt say so, and one is cancelled", async ({
  page,
}) => {
  await page.goto(event.path)
  await page.getByRole("link", { name: "Tilmeld", exact: true }).click()
  const { form, person, add, send, bill } = signUpForm(page)
  await person(0).name.fill("Prøve Et")
  await person(0).email.fill(one)
  await add()
  await expect(person(1).name).toBeFocused()
  await person(1).name.fill("Prøve To")
  await person(1).email.fill("to@")
  await person(1).dinner("Grønt")
  await form.getByRole("radio", { name: "Som e-faktura" }).check()
  await form.getByRole("textbox", { name: "EAN-nummer" }).fill("5798000880017")
  await send()
  const summary = page.locator("main").getByRole("alert")
  await expect(summary).toBeFocused()
  await expect(summary).toContainText("2 ting mangler")
  await expect(person(0).name).toHaveValue("Prøve Et")
  await person(1).email.fill(two)
  await form.getByRole("textbox", { name: "EAN-nummer" }).fill("5798000880016")
  await form.getByLabel("Rekvisitionsnummer").fill("REK-7")
  await expect(bill).toContainText("2.300 kr.")
  await send()
  const code = await receiptCode(page)
  await expect(page.getByRole("main")).toContainText("2.300 kr.")

  const mail = await latestMail(one, { subject: /^Tilmeldt: / })
  expect(mail.text).toContain("Middag (Grønt)")
  expect(mail.text).toContain("2.300 kr.")
  expect(mail.attachments[0]?.text).toContain("BEGIN:VEVENT")
  expect(new URL(linkIn(mail, "/kvittering")).pathname).toBe(`/kvittering/${code}`)

  await page.getByRole("link", { name: "Meld fra: Prøve To" }).click()
  await expect(page.getByRole("heading", { name: "Meld fra: Prøve To" })).toBeVisible()
  await page.getByRole("button", { name: "Meld 1 person fra" }).click()
  await expect(page.getByText("Afmeldingen er modtaget")).toBeVisible()
  await expect(page.getByRole("main")).toContainText("1.000 kr.")
  expect((await latestMail(one, { subject: /^Meldt fra: / })).text).toContain("Prøve To")
})

test("a member sees the member price and why", async ({ page }) => {
  await signInAs(page, "medarbejder1a@kommune.example")
  await page.goto(`${event.path}/tilmeld`)
  await expect(signUpForm(page).bill).toContainText("800 kr.")
  await expect(signUpForm(page).bill).toContainText("Medlemspris: Herning Kommune (eksempel) er medlem")
})

test("a coordinator picks colleagues of the own organisation", async ({ page }) => {
  await signInAs(page, "koordinator2@kommune.example")
  await page.goto(`${event.path}/tilmeld`)
  await page.getByRole("button", { name: "Tilføj Medarbejder 2A (eksempel)" }).click()
  const { person, bill } = signUpForm(page)
  await expect(person(1).email).toHaveValue("medarbejder2a@kommune.example")
  await expect(bill).toContainText("Sønderborg Kommune (eksempel) er medlem")
  await expect(page.getByRole("button", { name: "Tilføj Medarbejder 1A (eksempel)" })).toHaveCount(0)
})

test("when it is full one waits; a seat that comes free is offered, and taken by the mail's link", async ({
  page,
}) => {
  await page.goto(`${event.path}/tilmeld`)
  const first = signUpForm(page)
  await first.person(0).name.fill("Prøve Tre")
  await first.person(0).email.fill(two)
  await first.send()
  const code = await receiptCode(page)

  await page.goto(event.path)
  await page.getByRole("link", { name: "Skriv mig på venteliste" }).click()
  await page.getByLabel("Navn").fill("Prøve Sen")
  await page.getByLabel("E-mail").fill(late)
  await page.getByRole("button", { name: "Skriv mig på ventelisten" }).click()
  await expect(page.getByText(/I venter på 1 plads/)).toBeVisible()
  await latestMail(late, { subject: /^På venteliste: / })

  await page.goto(`/kvittering/${code}?meld-fra=alle`)
  await page.getByRole("button", { name: "Meld 1 person fra" }).click()
  await expect(page.getByRole("heading", { name: "Tilmeldingen er meldt fra" })).toBeVisible()
  const offer = await latestMail(late, { subject: /^Der er plads: / })
  await page.goto(linkIn(offer, `${event.path}/tilmeld`))
  await expect(page.getByText(/1 plads holdes til jer/)).toBeVisible()
  await signUpForm(page).send()
  await receiptCode(page)
  await latestMail(late, { subject: /^Tilmeldt: / })
  expect(mailsTo(late, /^Tilmeldt: /)).toHaveLength(1)
})

test("the organiser finds a sign-up, and takes the three lists along", async () => {
  await staff.goto(`/admin/arrangementer/${event.id}/tilmeldinger`)
  await staff.getByLabel("Søg efter").fill(one)
  await staff.getByRole("button", { name: "Søg" }).click()
  await expect(staff).toHaveURL(/soeg=/)
  await expect(staff.getByRole("row").filter({ hasText: "Prøve Et" })).toHaveCount(1)
  const files: Record<string, string> = {}
  for (const list of ["deltagere", "koekken", "regnskab"]) {
    const answer = await staff.request.get(`/api/admin/events/${event.id}/${list}.csv`)
    expect(answer.status()).toBe(200)
    files[list] = await answer.text()
  }
  expect(files.deltagere).toContain(one)
  expect(files.deltagere).not.toContain("Prøve To;")
  expect(files.regnskab).toContain("5798000880016;")
  expect(files.regnskab).toContain("REK-7")
  expect(files.regnskab).toContain("1000,00")
  expect(files.koekken?.split("\n")[0]).toContain("Allergier")
})

test("those signed up are written to: the letter is read as they read it, and each gets it once", async () => {
  const room = `/admin/arrangementer/${event.id}`
  await staff.goto(`${room}/tilmeldinger?status=tilmeldt`)
  await staff.getByRole("link", { name: "Skriv til dem, der står her" }).click()
  await staff.getByLabel("Emne", { exact: true }).fill("Praktisk om {arrangement}")
  await staff.getByLabel("Brevet", { exact: true }).fill("Kære {efternavn}\n\nVi ses i {sted}.")
  await staff.getByRole("button", { name: "Gem brevet" }).click()
  await expect(staff.locator("main").getByRole("alert")).toContainText(
    "Et felt i krøllede parenteser kan ikke udfyldes",
  )
  await staff.getByLabel("Brevet", { exact: true }).fill("Kære {navn}\n\nVi ses i {sted}.")
  await staff.getByRole("button", { name: "Gem brevet" }).click()
  await expect(staff.locator("[data-sample]")).toContainText("Vi ses i Prøvesalen")
  await staff.locator('[data-action="send-mailing"]').click()
  const { subject, text } = await latestMail(one, { subject: /^Praktisk om / })
  expect(subject).toBe(`Praktisk om ${event.title}`)
  expect(text).toContain("Kære Prøve Et")
  await latestMail(late, { subject: /^Praktisk om / })
  await staff.reload()
  await expect(staff.locator('[data-mailing="SENT"]')).toBeVisible()
  await expect(staff.getByRole("row").filter({ hasText: one })).toContainText("Sendt")
  expect(mailsTo(one, /^Praktisk om /)).toHaveLength(1)
})

test("next year's event is begun from this one, with its dates moved and nobody signed up", async () => {
  await staff.goto(`/admin/arrangementer/${event.id}/gentag`)
  await staff.getByLabel("Navn").fill(`${event.title} igen`)
  await staff.getByLabel("Første dag").fill("2031-04-22")
  await staff.getByRole("button", { name: "Begynd på det nye" }).click()
  await staff.waitForURL((url) => !url.pathname.includes(event.id))
  await expect(staff.getByLabel("Begynder")).toHaveValue("2031-04-22T10:00")
  await staff.goto(`${new URL(staff.url()).pathname}/billetter`)
  await expect(staff.locator(".lines strong").getByText("Dagsbillet", { exact: true })).toBeVisible()
  await expect(staff.getByText("0 af 2").first()).toBeVisible()
})

test("the event is called off: everyone is mailed once and nobody can sign up", async ({ page }) => {
  await staff.goto(`/admin/arrangementer/${event.id}/aflys`)
  await staff.getByLabel("Hvorfor").fill("Salen er brændt ned.")
  await staff.getByRole("button", { name: "Aflys og send mails" }).click()
  await expect(staff.getByText("Arrangementet er aflyst, og alle har fået mail.")).toBeVisible()
  expect((await latestMail(one, { subject: /^Aflyst: / })).text).toContain("Salen er brændt ned.")
  expect((await latestMail(late, { subject: /^Aflyst: / })).text).toContain("Salen er brændt ned.")
  await page.goto(`${event.path}/tilmeld`)
  await expect(page.getByRole("main")).toContainText("Aflyst")
  await expect(signUpForm(page).form).toHaveCount(0)
  expect(mailsTo(one, /^Aflyst: /)).toHaveLength(1)
})
