import { expect, test } from "@playwright/test"
import { type MadeEvent, makeEvent } from "../support/desk.ts"
import { latestMail, linkIn, mailsTo } from "../support/mailbox.ts"
import { picturesOf } from "../support/pictures-of.ts"
import { receiptCode, signUpForm } from "../support/sign-up.ts"
import { signInAs, signInAsStaff } from "../support/staff.ts"

// What happens to seats once they are ordered, all of it without script.
const tag = Date.now()
let event: MadeEvent

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  const desk = await browser.newContext({ javaScriptEnabled: true })
  const staff = await desk.newPage()
  await signInAsStaff(staff, "EVENT_MANAGER", `pladser-${tag}@example.org`)
  event = await makeEvent(staff, `Pladser ${tag}`, 20)
  await desk.close()
})

test("a coordinator reserves three seats without names, invites two people, and sees who is missing", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  await signInAs(page, "koordinator2@kommune.example")
  await page.goto(`${event.path}/tilmeld`)
  const { form, send, bill } = signUpForm(page)
  await form.getByRole("button", { name: "Fjern deltager 1" }).click()
  await form.getByLabel("Antal pladser uden navn").fill("3")
  await form
    .getByRole("group", { name: "Middag til pladserne uden navn" })
    .getByRole("radio", { name: "Ja tak, menuen vælges senere" })
    .check()
  await form.getByRole("button", { name: "Regn prisen ud igen" }).click()
  await expect(bill).toContainText("3 × Dagsbillet")
  await expect(bill).toContainText("3.300 kr.")
  await picturesOf(page, "reserve")
  await send()
  const code = await receiptCode(page)
  await expect(page.getByRole("heading", { name: "3 pladser mangler navn" })).toBeVisible()
  const guest = `gaest-${tag}@example.org`
  await page.getByLabel("E-mail til plads 1").fill(guest)
  await page.getByLabel("E-mail til plads 2").fill(`sen-${tag}@example.org`)
  await picturesOf(page, "to-name")
  await page.getByRole("button", { name: "Send invitationer" }).click()
  await expect(page.getByText("Invitationerne er sendt.")).toBeVisible()
  await picturesOf(page, "invited")
  await page.getByRole("button", { name: "Send en påmindelse til dem, der mangler" }).click()
  await expect(page.getByText("inden for det seneste døgn")).toBeVisible()

  // In a browser that is signed in to nothing.
  const other = await browser.newContext({ javaScriptEnabled: false })
  const invited = await other.newPage()
  const link = linkIn(await latestMail(guest, { subject: /^Der er en plads til dig/ }), "/kvittering")
  await invited.goto(link)
  await invited.getByLabel("Navn").fill("Gerda Gæst")
  await expect(invited.getByLabel("E-mail")).toHaveValue(guest)
  await invited.getByRole("radio", { name: "Grønt" }).check()
  await invited.getByLabel("Allergier og andet").fill("Nødder")
  await picturesOf(invited, "invitation")
  await invited.getByRole("button", { name: "Tag pladsen" }).click()
  await expect(invited.getByRole("heading", { level: 1, name: "Gerda Gæst" })).toBeVisible()
  await picturesOf(invited, "ticket")
  await invited.goto(link)
  await expect(invited.getByText("Linket kan ikke bruges")).toBeVisible()
  expect(mailsTo(guest, /^Din plads: /)).toHaveLength(1)
  await other.close()

  await page.goto(`/kvittering/${code}`)
  await expect(page.getByRole("heading", { name: "2 pladser mangler navn" })).toBeVisible()
  await expect(page.getByRole("heading", { name: "Gerda Gæst" })).toBeVisible()
})

test("a name and a menu are mended, a seat is transferred, and the old ticket opens nothing", async ({
  page,
}) => {
  const [one, two] = [`en-${tag}@example.org`, `to-${tag}@example.org`]
  await page.goto(`${event.path}/tilmeld`)
  const { person, send } = signUpForm(page)
  await person(0).name.fill("Anna Tastefjel")
  await person(0).email.fill(one)
  await person(0).dinner("Fisk")
  await send()
  const code = await receiptCode(page)
  const ticket = await page
    .getByRole("link", { name: /^Billet for Anna|Anna Tastefjel/ })
    .first()
    .getAttribute("href")
  await page.getByRole("link", { name: "Ret Anna Tastefjel" }).click()
  const change = page.locator('form[data-form="change-seat"]')
  await change.getByLabel("E-mail").fill(`${one}, ${two}`)
  await change.getByRole("button", { name: "Gem ændringen" }).click()
  await expect(page.locator("main").getByRole("alert")).toContainText("Skriv kun én adresse")
  await change.getByLabel("Navn").fill("Anna Tastefejl")
  await change.getByLabel("E-mail").fill(one)
  await change.getByRole("radio", { name: "Grønt" }).check()
  await picturesOf(page, "change")
  await change.getByRole("button", { name: "Gem ændringen" }).click()
  await expect(page.getByText("Ændringen er gemt, og de, den angår, har fået mail.")).toBeVisible()
  await expect(page.getByRole("main")).toContainText("Middag, Grønt")

  await page.getByRole("link", { name: "Overdrag pladsen fra Anna Tastefejl" }).click()
  const transfer = page.locator('form[data-form="transfer-seat"]')
  await transfer.getByLabel("Navn").fill("Bodil Afløser")
  await transfer.getByLabel("E-mail").fill(two)
  await picturesOf(page, "transfer")
  await transfer.getByRole("button", { name: "Overdrag pladsen" }).click()
  await expect(page.getByRole("heading", { name: "Bodil Afløser" })).toBeVisible()
  await page.goto(ticket ?? "")
  await expect(page.getByRole("heading", { name: "Billetten er overdraget til en anden" })).toBeVisible()
  await picturesOf(page, "passed-on")
  const own = await latestMail(two, { subject: /^Din plads: / })
  await page.goto(linkIn(own, "/kvittering"))
  await expect(page.getByRole("heading", { level: 1, name: "Bodil Afløser" })).toBeVisible()
  expect(mailsTo(one, /^Din plads er overdraget: /)).toHaveLength(1)
  expect(mailsTo(two, /^Din plads: /)).toHaveLength(1)

  // The dinner alone is given up; what it costs is told first, and the ticket stands.
  await page.goto(`/kvittering/${code}`)
  await page.getByRole("link", { name: "Meld Middag fra for Bodil Afløser" }).click()
  await expect(page.getByRole("heading", { name: "Meld fra: Middag, Bodil Afløser" })).toBeVisible()
  await expect(page.locator("section.wrong")).toContainText("300 kr.")
  await picturesOf(page, "cancel-add-on")
  await page.getByRole("button", { name: "Meld tilvalget fra" }).click()
  await expect(page.locator("s")).toHaveText("Middag, Grønt")
  await expect(page.getByRole("link", { name: "Overdrag pladsen fra Bodil Afløser" })).toBeVisible()
})
