import { expect, type Page, test } from "@playwright/test"
import { pdfFile } from "../support/apply.ts"
import { axeFindsNothing } from "../support/axe.ts"
import { type MadeEvent, makeEvent } from "../support/desk.ts"
import { picturesOf } from "../support/pictures-of.ts"
import { receiptCode, signUpForm } from "../support/sign-up.ts"
import { signInAsStaff } from "../support/staff.ts"

// Files as answers: asked for at the desk, attached with and without script, kept by a form that is refused, fetched at the desk.
test.describe.configure({ mode: "serial" })

let staff: Page
let event: MadeEvent
const tag = Date.now()

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  staff = await (await browser.newContext()).newPage()
  await signInAsStaff(staff, "EVENT_MANAGER", "filer@example.org")
  event = await makeEvent(staff, `Fildag ${tag}`, 20)
})
test.afterAll(() => staff.context().close())

test("an organiser asks for a PDF of the order and a picture of each participant", async () => {
  await staff.goto(`/admin/arrangementer/${event.id}/spoergsmaal`)
  const add = staff.getByRole("button", { name: "Tilføj spørgsmål" })
  const label = staff.locator("#question-label")
  await add.click()
  await label.fill("Jeres projektplan")
  await staff.getByLabel("Svares med").selectOption({ label: "Fil" })
  await staff.getByLabel("Skal besvares").check()
  await staff.getByRole("group", { name: "Hvilke filer" }).getByLabel("PDF").check()
  await staff.getByLabel("Højst så mange MB").fill("1")
  await add.click()
  await label.fill("Et billede af dig")
  await staff.getByLabel("Svares med").selectOption({ label: "Fil" })
  await staff.getByLabel("Der spørges").selectOption({ label: "Til hver deltager" })
  const preview = staff.getByRole("form", { name: "Sådan ser det ud" })
  await expect(preview.getByText("PDF, højst 1 MB.")).toBeVisible()
  await axeFindsNothing(staff)
  await picturesOf(staff, "files-builder")
  await staff.getByRole("button", { name: "Udgiv" }).click()
  await expect(staff.getByRole("status").filter({ hasText: "Version 1 er udgivet." })).toBeVisible()
})

test("what was attached stands in the form that comes back, until it is sent, and is fetched at the desk", async ({
  page,
}) => {
  await page.goto(`${event.path}/tilmeld`)
  const { form, person, send, add } = signUpForm(page)
  const plan = form.getByLabel("Jeres projektplan")
  const summary = page.locator("main").getByRole("alert")
  await person(0).name.fill("Prøve Fil")
  await person(0).email.fill(`fil-${tag}@example.org`)
  await send()
  await expect(summary).toContainText("Jeres projektplan")
  await plan.setInputFiles(pdfFile("stor.pdf", 2))
  await expect(form.getByRole("status").filter({ hasText: "Den må højst fylde 1 MB" })).toBeVisible()
  await plan.setInputFiles({ ...pdfFile("plan.pdf"), buffer: Buffer.from("<svg onload='x'/>") })
  await send()
  await expect(summary).toContainText("ikke af en slags, der kan modtages her")

  // Refused for something else, the file is kept.
  await person(0).email.fill("ingen adresse")
  await plan.setInputFiles(pdfFile("plan.pdf"))
  await send()
  await expect(form.getByText("Vedlagt: plan.pdf")).toBeVisible()
  await axeFindsNothing(page)
  await picturesOf(page, "files-kept")
  await person(0).email.fill(`fil-${tag}@example.org`)
  await form.getByLabel("Et billede af dig").setInputFiles(pdfFile("fejl.pdf"))
  await add()
  await expect(form.getByText("Vedlagt: fejl.pdf")).toBeVisible()
  await form.getByLabel("Fjern fejl.pdf").check()
  await form.getByRole("button", { name: "Fjern deltager 2" }).click()
  await expect(person(1).name).toHaveCount(0)
  await expect(form.getByText("Vedlagt: fejl.pdf")).toHaveCount(0)
  await send()
  await receiptCode(page)
  await expect(page.getByRole("main")).toContainText("plan.pdf")
  await expect(page.getByRole("main")).not.toContainText("fejl.pdf")

  await staff.goto(`/admin/arrangementer/${event.id}/tilmeldinger`)
  const row = staff.getByRole("row").filter({ hasText: "Prøve Fil" })
  await row.locator('a[href*="/tilmeldinger/"]').click()
  const link = staff.getByRole("link", { name: "Hent plan.pdf" })
  await axeFindsNothing(staff)
  const answer = await staff.request.get((await link.getAttribute("href")) ?? "")
  expect(answer.headers()).toMatchObject({
    "content-type": "application/pdf",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  })
  expect(answer.headers()["content-disposition"]).toContain("attachment")
  expect((await answer.body()).toString("latin1")).toContain("%PDF-1.7")
  expect((await page.request.get((await link.getAttribute("href")) ?? "")).status()).toBe(403)
})

test("without script the same: refused, kept, replaced and sent", async ({ browser, baseURL }) => {
  test.setTimeout(180_000)
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" })
  const page = await context.newPage()
  await page.goto(`${event.path}/tilmeld`)
  const { form, person, send } = signUpForm(page)
  const plan = form.getByLabel("Jeres projektplan")
  const wrong = page.locator("main").getByRole("alert")
  await person(0).name.fill("Prøve Papir")
  await person(0).email.fill(`papir-${tag}@example.org`)
  await plan.setInputFiles(pdfFile("stor.pdf", 30))
  await send()
  await expect(wrong).toContainText("Den må højst fylde 1 MB")
  await expect(person(0).name).toHaveValue("Prøve Papir")
  await person(0).email.fill("")
  await plan.setInputFiles(pdfFile("første.pdf"))
  await send()
  await expect(form.getByText("Vedlagt: første.pdf")).toBeVisible()
  await form.getByLabel("Jeres projektplan").setInputFiles(pdfFile("anden.pdf"))
  await send()
  await expect(form.getByText("Vedlagt: anden.pdf")).toBeVisible()
  await form.getByLabel("Fjern anden.pdf").check()
  await person(0).email.fill(`papir-${tag}@example.org`)
  await send()
  await expect(wrong).toContainText("Jeres projektplan")
  await plan.setInputFiles(pdfFile("tredje.pdf"))
  await send()
  const code = await receiptCode(page)
  await expect(page.getByRole("main")).toContainText("tredje.pdf")

  // And later, from the receipt: a picture for the seat.
  await page.getByRole("link", { name: "Ret Prøve Papir" }).click()
  const change = page.locator('form[data-form="change-seat"]')
  await change.getByLabel("Et billede af dig").setInputFiles(pdfFile("mig.pdf"))
  await change.getByRole("button", { name: "Gem" }).click()
  await expect(page.locator(".answers").first()).toContainText("mig.pdf")
  await page.goto(`/kvittering/${code}`)
  await page.getByRole("link", { name: "Ret Prøve Papir" }).click()
  await expect(change.getByText("Vedlagt: mig.pdf")).toBeVisible()
  await context.close()
})
