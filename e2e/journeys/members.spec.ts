import { expect, type Page, test } from "@playwright/test"
import { makeEvent } from "../support/desk.ts"
import { approveJoining, confirmJoining, join } from "../support/joining.ts"
import { latestMail, linkIn, mailsTo } from "../support/mailbox.ts"
import { signUpForm } from "../support/sign-up.ts"
import { signInAs, signInAsStaff } from "../support/staff.ts"

// One person and one organisation, from the first wish to what they have of it.
test.describe.configure({ mode: "serial" })

let staff: Page
let path = ""
const tag = Date.now()
const email = `ny-${tag}@example.org`
const name = `Nora Ny ${tag}`

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  staff = await (await browser.newContext()).newPage()
  await signInAsStaff(staff, "ADMINISTRATOR", `medlemmer-${tag}@example.org`)
  path = (await makeEvent(staff, `Medlemsdag ${tag}`, 20)).path
})
test.afterAll(() => staff.context().close())

test("the price follows what was chosen before the script had arrived", async ({ page }) => {
  let arrive = () => {}
  const chosen = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route("**/_next/**/*.js", async (route) => {
    await chosen
    await route.continue()
  })
  await page.goto("/medlemskab/bliv-medlem", { waitUntil: "domcontentloaded" })
  await page.getByLabel("Kommune", { exact: true }).selectOption({ label: "Herning" })
  arrive()
  await expect(page.getByRole("complementary", { name: "Det koster" })).toContainText("Herning er medlem")
})

test("a person of a member municipality joins, is approved, and pays the member's price for a reason", async ({
  page,
}) => {
  test.slow()
  await page.goto("/medlemskab/bliv-medlem")
  await page.getByLabel("Kommune", { exact: true }).selectOption({ label: "Herning" })
  const price = page.getByRole("complementary", { name: "Det koster" })
  await expect(price).toContainText("300 kr.")
  await expect(price).toContainText("Herning er medlem")
  await page.getByRole("button", { name: "Send ansøgning" }).click()
  await expect(page.locator("main").getByRole("alert")).toContainText("Navn: Skriv noget her.")

  await join(page, { name, email, municipality: "Herning" })
  await confirmJoining(page, email)
  await approveJoining(staff, name)
  const welcome = await latestMail(email, { subject: /^Velkommen/ })
  expect(welcome.headers["x-samling-kind"]).toBe("membership.welcome")
  expect(welcome.text).toContain("300 kr.")

  await signInAs(page, email)
  await page.goto("/min-side")
  await expect(page.getByRole("main")).toContainText("du er personligt medlem")
  await expect(page.getByRole("main")).toContainText("Du har stemmeret")
  await page.goto(`${path}/tilmeld`)
  const { bill } = signUpForm(page)
  await expect(bill).toContainText("800 kr.")
  await expect(bill).toContainText("Medlemspris: du er personligt medlem")
})

test("applied for again, the page says the same, and only the mail tells that one is a member", async ({
  page,
}) => {
  const since = Date.now()
  await join(page, { name: "Nogen", email })
  const mail = await latestMail(email, { since, subject: /^Din ansøgning/ })
  expect(mail.text).toContain("er allerede medlem")
  await join(page, { name: "Nogen", email: `ukendt-${email}` })
})

test("an address changes when both mailboxes have said yes; the other browser is signed out", async ({
  page,
  browser,
}) => {
  const other = await (await browser.newContext()).newPage()
  await signInAs(other, email)
  await signInAs(page, email)
  const fresh = `skiftet-${email}`
  await page.goto("/min-side/profil")
  await page.locator('form[data-form="change-email"]').getByLabel("Ny e-mail").fill(fresh)
  await page.getByRole("button", { name: "Send links" }).click()
  await expect(page.getByText(`Du er ved at skifte til ${fresh}.`)).toBeVisible()
  for (const to of [fresh, email]) {
    await page.goto(linkIn(await latestMail(to, { subject: /^Bekræft din nye e-mail/ }), "/min-side/e-mail"))
    await page.getByRole("button", { name: "Bekræft" }).click()
    await expect(page.locator("main").getByRole("status")).toContainText(
      to === fresh ? "den anden indbakke" : `Din e-mail er nu ${fresh}`,
    )
  }
  await page.goto("/min-side/profil")
  await expect(page.getByRole("main")).toContainText(fresh)
  await other.goto("/min-side")
  await expect(other).toHaveURL(/\/log-ind/)
  await other.context().close()

  const href = await page.getByRole("link", { name: "Hent mine oplysninger" }).getAttribute("href")
  const file = await page.request.get(href ?? "")
  expect(file.headers()["content-disposition"]).toContain("attachment")
  const data = await file.json()
  expect(data.profile).toMatchObject({ email: fresh, name })
  expect(data.profile.memberships).toHaveLength(1)
})

test("who wishes to be erased sees what stays, is erased in admin, and signs in to nothing", async ({
  page,
}) => {
  const fresh = `skiftet-${email}`
  await signInAs(page, fresh)
  await page.goto("/min-side/slet")
  await expect(page.getByRole("main")).toContainText("1 betalt medlemsperiode med navn")
  await page.getByRole("button", { name: "Bed om at blive slettet" }).click()
  await expect(page.getByText(/Du bad om at blive slettet/).first()).toBeVisible()
  await staff.goto("/admin")
  await staff.getByRole("link", { name }).click()
  await staff.getByRole("button", { name: `Slet ${name} for altid` }).click()
  await expect(staff.getByText("Personen er slettet.")).toBeVisible()
  await page.goto("/min-side")
  await expect(page).toHaveURL(/\/log-ind/)
  await latestMail(fresh, { subject: /^Dine oplysninger er slettet/ })
})

test("an organisation joins; its coordinator puts a colleague on the list, who pays its price, and takes one off", async ({
  page,
}) => {
  test.slow()
  const organisation = `Prøvebiblioteket ${tag}`
  const coordinator = `koordinator-${tag}@example.org`
  const colleague = `kollega-${tag}@example.org`
  await join(page, { name: "Karen Koordinator", email: coordinator, organisation })
  await confirmJoining(page, coordinator)
  await approveJoining(staff, organisation, "5.000")
  await signInAs(page, coordinator)
  await page.goto("/min-side")
  await page.getByRole("link", { name: "Min organisation" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(organisation)
  const form = page.locator('form[data-form="add-colleague"]')
  await form.getByLabel("Navn").fill("Kaj Kollega")
  await form.getByLabel("E-mail").fill(colleague)
  await form.getByRole("button", { name: "Sæt på listen" }).click()
  await expect(page.getByText("Listen er gemt.")).toBeVisible()
  expect((await latestMail(colleague)).text).toContain("Karen Koordinator")

  await page.goto(`${path}/tilmeld`)
  await page.getByRole("button", { name: "Tilføj Kaj Kollega" }).click()
  await expect(signUpForm(page).bill).toContainText(`${organisation} er medlem`)

  await page.goto("/min-side/organisation")
  await page.getByRole("link", { name: "Tag af listen Karen Koordinator" }).click()
  await page.getByRole("button", { name: "Tag af listen" }).click()
  await expect(page.locator("main").getByRole("alert")).toContainText("skal have en koordinator")
  await staff.goto("/admin/organisationer?soeg=Pr%C3%B8vebiblioteket")
  await staff.getByRole("link", { name: organisation }).click()
  await expect(staff.getByRole("main")).toContainText("Kaj Kollega tilknyttet som medarbejder")
  expect(mailsTo(colleague)).toHaveLength(1)
})
