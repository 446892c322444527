import { expect, type Page, test } from "@playwright/test"
import { axeFindsNothing } from "../support/axe.ts"
import { beginEntry, publish } from "../support/desk.ts"
import { watch } from "../support/network.ts"
import { signInAsStaff } from "../support/staff.ts"

// A story and a page with a PDF, written in admin, and how a visitor finds them again.
test.describe.configure({ mode: "serial" })

// Letters alone, so that it is one word to the search, and one that nobody else has written.
const tag = [...String(Date.now())].map((digit) => "abcdefghij"[Number(digit)]).join("")
const story = `Kulturnatten ${tag}`
const rules = `Regler ${tag}`
let storyPath = ""

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  const context = await browser.newContext()
  const staff = await context.newPage()
  await signInAsStaff(staff, "EDITOR", "soegning@example.org")
  const pdf = await pdfSaying(
    staff,
    `Foreningens ${tag}regler: kontingentet fastsættes på generalforsamlingen.`,
  )
  await beginEntry(staff, "nyheder", story)
  await staff.getByLabel("Manchet").fill(`Biblioteket i ${tag} holder åbent, og der er mange arrangementer.`)
  await staff.locator(".ProseMirror").click()
  await staff.keyboard.type("Børnefilmfestivalen begynder klokken seks.")
  storyPath = await publish(staff)
  await beginEntry(staff, "sider", rules)
  await staff.locator(".ProseMirror").click()
  await staff.keyboard.type("Her er de.")
  await staff.keyboard.press("Enter")
  await staff.keyboard.type("/fil")
  await staff.getByRole("option", { name: "Fil" }).click()
  const dialog = staff.getByRole("dialog")
  await dialog
    .locator('input[type="file"]')
    .setInputFiles({ name: `regler-${tag}.pdf`, mimeType: "application/pdf", buffer: pdf })
  await dialog.getByLabel("Filens titel").fill("Foreningens regler")
  await dialog.getByRole("button", { name: "Indsæt filen" }).click()
  await publish(staff)
  await context.close()
})

const field = (page: Page) => page.getByRole("combobox", { name: "Hvad leder du efter?" })
const ask = async (page: Page, question: string) => {
  await field(page).fill(question)
  await page.getByRole("button", { name: "Søg", exact: true }).click()
}
const hit = (page: Page, title: string) =>
  page.locator(".hits li", { has: page.getByRole("link", { name: title, exact: true }) })

for (const [what, question, marked] of [
  ["bent otherwise", `bibliotekernes ${tag}`, "Biblioteket"],
  ["the beginning of a compound", `${tag} børnefilm`, "Børnefilmfestivalen"],
  ["the end of a compound", `${tag} festivalerne`, "Børnefilmfestivalen"],
  ["misspelt", `arangementer ${tag}`, "arrangementer"],
  ["without the Danish letters", `${tag} boernefilm`, "Børnefilmfestivalen"],
] as const) {
  test(`a word is found, ${what}, and is marked where it stands`, async ({ page }) => {
    await page.goto("/")
    await page.getByRole("link", { name: "Søg", exact: true }).click()
    await ask(page, question)
    await expect(hit(page, story).locator("mark").getByText(marked).first()).toBeVisible()
    await hit(page, story).getByRole("link").click()
    await expect(page).toHaveURL(storyPath)
  })
}

test("what a PDF says is found with the name of the file, and leads to the page that has it", async ({
  page,
}) => {
  // The file is read by a job, a moment after it was uploaded.
  await expect(async () => {
    await page.goto(`/soeg?q=generalforsamlinger+${tag}regler`)
    await expect(hit(page, rules)).toContainText(`i regler-${tag}.pdf`, { timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await expect(hit(page, rules).locator("mark").first()).toBeVisible()
  await hit(page, rules).getByRole("link").click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(rules)
  await expect(page.getByRole("link", { name: /Foreningens regler/ })).toBeVisible()
})

test("what was found is narrowed by kind and by year, and widened again", async ({ page }) => {
  await page.goto("/soeg")
  await ask(page, tag)
  await expect(page.locator(".hits li")).toHaveCount(2)
  const kinds = page.getByRole("navigation", { name: "Slags" })
  await kinds.getByRole("link", { name: "Nyheder 1" }).click()
  await expect(page.locator(".hits li")).toHaveCount(1)
  await expect(hit(page, story)).toBeVisible()
  await expect(kinds.getByRole("link", { name: "Nyheder 1" })).toHaveAttribute("aria-current", "true")
  await kinds.getByRole("link", { name: "Alt" }).click()
  await expect(page.locator(".hits li")).toHaveCount(2)

  await ask(page, "biblioteket")
  const years = page.getByRole("navigation", { name: "År" })
  const thisYear = String(new Date().getFullYear())
  await years.getByRole("link", { name: thisYear }).click()
  await expect(field(page)).toHaveValue("biblioteket")
  for (const line of await page.locator(".hits .label").allTextContents()) expect(line).toContain(thisYear)
  await years.getByRole("link", { name: "2024", exact: true }).click()
  expect(await page.locator(".hits li").count()).toBeGreaterThan(0)
  for (const line of await page.locator(".hits .label").allTextContents()) expect(line).toContain("2024")
})

test("whatever is typed is answered: signs, markup, nothing, and 10,000 letters", async ({
  page,
  request,
}) => {
  const { complaints } = watch(page)
  await page.goto("/soeg")
  for (const signs of [
    `'"<>%_\\`,
    "<script>alert(1)</script>",
    "') OR 1=1 --",
    "a & !b | (c:*)",
    "%%%",
    "\u{1F4DA}",
  ]) {
    await ask(page, signs)
    await expect(page.getByRole("heading", { level: 1, name: "Søg" })).toBeVisible()
    await expect(field(page)).toHaveValue(signs)
    // Whether a word among them is found or not, the answer repeats what was asked, as text.
    await expect(page.getByRole("main").getByRole("status")).toContainText(signs)
  }
  await ask(page, "")
  await expect(page.getByText(/^Søg i nyheder, sider/)).toBeVisible()
  await ask(page, "x".repeat(10_000))
  await expect(page.getByText("Intet om xxx")).toBeVisible()
  expect((await field(page).inputValue()).length).toBe(200)
  await page.goto(`/soeg?q=${"x".repeat(1_000)}`)
  await expect(page.getByRole("main").getByRole("alert")).toHaveText("Søg efter højst 200 tegn.")
  expect((await request.get(`/soeg?q=${"x".repeat(10_000)}`)).status()).toBe(414)
  expect(complaints).toEqual([])
})

test("titles are suggested while one types, also for a word that is bent, and the keyboard leads to one", async ({
  page,
}) => {
  await page.goto("/soeg")
  await field(page).focus()
  await page.keyboard.type(`kulturnatters ${tag}`)
  const suggested = page.getByRole("option", { name: story })
  await expect(suggested).toBeVisible()
  await axeFindsNothing(page)
  await page.keyboard.press("Escape")
  await expect(suggested).toBeHidden()
  await expect(field(page)).toHaveValue(`kulturnatters ${tag}`)
  await page.keyboard.press("Backspace")
  await expect(suggested).toBeVisible()
  await page.keyboard.press("ArrowDown")
  await expect(suggested).toHaveAttribute("aria-selected", "true")
  await expect(field(page)).toHaveAttribute(
    "aria-activedescendant",
    (await suggested.getAttribute("id")) ?? "-",
  )
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(storyPath)
})

/** A PDF of one line, as a printer makes it. */
async function pdfSaying(page: Page, text: string): Promise<Buffer> {
  const sheet = await page.context().newPage()
  await sheet.setContent(`<p lang="da">${text}</p>`)
  const pdf = await sheet.pdf()
  await sheet.close()
  return pdf
}
