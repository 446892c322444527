import { expect, type Page, test } from "@playwright/test"
import { keptAgreement } from "#domain/surveys/map/kept-agreement.ts"
import { isSaved, publish } from "../support/desk.ts"
import { watch } from "../support/network.ts"
import { signInAsStaff } from "../support/staff.ts"
import {
  addCategory,
  addQuestion,
  answersIn,
  answersInCsv,
  answersInJson,
  beginSurvey,
  inLatin1,
  keepFigures,
  officeFile,
  tryFile,
} from "../support/survey.ts"

// One survey, from its first question in admin to a correction that a reader meets.
test.describe.configure({ mode: "serial" })

let staff: Page
let path = ""
const title = `Åbent om aftenen ${Date.now()}`
const evenings = "Har biblioteket åbent om aftenen?"
const hours = "Hvor mange timer er der åbent?"
/** What each answers in the file, as an office in Denmark writes numbers; København has a thousand to read. */
const hoursOf = (place: number) => (place === 0 ? "1.234,5" : `${place % 30},5`)

test.beforeAll(async ({ browser }) => {
  staff = await (await browser.newContext()).newPage()
  await signInAsStaff(staff, "EDITOR", "undersoegelser@example.org")
})
test.afterAll(() => staff.context().close())

/** From wherever one works on the survey to one of its rooms, by the link there. */
const enter = (room: "Tekst" | "Spørgsmål og kategorier" | "Tal" | "Udgivelser") =>
  staff.getByRole("link", { name: room, exact: true }).first().click()

test("an editor begins a survey, puts two questions and gives one of them its categories", async () => {
  test.slow()
  await beginSurvey(staff, title, 2025)
  await staff.getByLabel("Manchet").fill("Vi spurgte, hvornår man kan komme ind.")
  await staff.getByLabel("Hvem der står bag", { exact: true }).fill("Prøveforeningen (eksempel)")
  await isSaved(staff)
  await enter("Spørgsmål og kategorier")
  await addQuestion(staff, {
    Spørgsmålet: evenings,
    "Spørgsmålet på engelsk": "Is the library open in the evening?",
    Nøgle: "aften",
    "Slags svar": "Kategorier",
    'Kode for "ikke besvaret"': "0",
  })
  await addCategory(staff, {
    Kode: "1",
    "Kategoriens navn": "Hver aften",
    "Hvad den betyder": "Også søndag.",
  })
  await addCategory(staff, { Kode: "2", "Kategoriens navn": "Nogle aftener" })
  await addCategory(staff, { Kode: "3", "Kategoriens navn": "Aldrig", Farve: "Grå: intet af det" })
  await staff.getByRole("link", { name: "Skriv et nyt i stedet" }).click()
  await addQuestion(staff, {
    Spørgsmålet: hours,
    Nøgle: "timer",
    "Slags svar": "Tal",
    Enhed: "timer",
    Decimaler: "1",
  })
})

test("a file with faults is told line by line and nothing is kept; mended, it is laid into the draft", async () => {
  test.slow()
  await enter("Tal")
  const rows = officeFile("kommune;timer", (place) => (place === 96 ? null : hoursOf(place)))
  const faulty = [...rows, "Utopia;3,5", "Københavns Kommune;4,5"]
  await tryFile(staff, hours, inLatin1(faulty))
  const report = staff.locator("[data-accepted]")
  await expect(report).toHaveAttribute("data-accepted", "false")
  await expect(report).toContainText("Intet er gemt.")
  await expect(report).toContainText("Linje 99: „Utopia“ er ikke en kommune, vi kender.")
  await expect(report).toContainText("Linje 100: København står også på linje 2.")
  await expect(report).toContainText("1 kommune er ikke i filen: Aalborg.")
  await staff.reload()
  await expect(staff.getByRole("heading", { name: hours })).toHaveCount(0)

  await tryFile(staff, hours, inLatin1(rows))
  await expect(report).toContainText("Filen kan læses: 97 rækker.")
  await expect(report).toContainText("1 kommune er ikke i filen: Aalborg.")
  await keepFigures(staff)
  await tryFile(
    staff,
    evenings,
    inLatin1(
      officeFile("Kommune;aften;status", (place) => {
        if (place === 5) return ";afslået"
        if (place === 6) return "0;"
        return `${["1", "Nogle aftener", "3"][place % 3]};${place === 0 ? "foreløbig" : ""}`
      }),
    ),
  )
  await keepFigures(staff)
  await expect(staff.getByRole("heading", { name: `Kladde til udgivelse 1: ${evenings}` })).toBeVisible()
})

test("figures are published before the page, and are seen when the page is", async ({ request }) => {
  test.slow()
  await enter("Udgivelser")
  await staff.getByLabel("Licens").fill("CC BY 4.0")
  await staff.getByRole("button", { name: "Udgiv tallene" }).click()
  await expect(staff.getByText("Tallene er udgivet.")).toBeVisible()
  const hidden = await staff.getByRole("link", { name: "Fast adresse" }).getAttribute("href")
  expect((await request.get(hidden ?? "")).status()).toBe(404)
  await enter("Tekst")
  path = await publish(staff)
})

for (const { name, question, query, known } of [
  {
    name: "the question of categories",
    question: evenings,
    query: "",
    known: ["101 PROVISIONAL 1", "147 FINAL 2", "151 FINAL 3"],
  },
  {
    name: "the question of numbers",
    question: hours,
    query: "?indikator=timer",
    known: ["101 FINAL 1234.5", "147 FINAL 1.5", "851 NO_RESPONSE"],
  },
]) {
  test(`map, table, data.csv and data.json agree on ${name}`, async ({ page, request }) => {
    await page.goto("/undersoegelser")
    await page.getByRole("link", { name: title, exact: true }).click()
    await page.getByRole("link", { name: question, exact: true }).click()
    await expect(page).toHaveURL(`${path}${query}`)
    const rows = await answersIn(page, "tr")
    expect(rows).toHaveLength(98)
    for (const line of known) expect(rows).toContain(line)
    expect(await answersIn(page, "g")).toEqual(rows)
    const csv = await (await request.get(await hrefOf(page, "CSV"))).text()
    expect(answersInCsv(csv)).toEqual(rows)
    expect(csv).toContain("# Bag undersøgelsen står Prøveforeningen (eksempel).")
    expect(csv).toContain("# Licens: CC BY 4.0")
    const json = await (await request.get(await hrefOf(page, "JSON"))).json()
    expect(answersInJson(json)).toEqual(rows)
    await page.getByRole("link", { name: "Generaliserede grænser" }).click()
    expect(await answersIn(page, "g")).toEqual(rows)
    expect(await answersIn(page, "tr")).toEqual(rows)
  })
}

test("what one points at is told, and the legend leaves one class standing", async ({ page }) => {
  const { complaints } = watch(page)
  await page.goto(path)
  const shape = page.locator('[data-map] [data-municipality="147"]')
  await shape.hover()
  await expect(page.locator(".map-tip")).toHaveText("Frederiksberg: Nogle aftener")
  const filter = page.getByRole("button", { name: "Hver aften" })
  await filter.click()
  await expect(filter).toHaveAttribute("aria-pressed", "true")
  await expect(shape).toHaveAttribute("data-faint", "")
  await expect(page.locator('[data-map] [data-municipality="101"]')).not.toHaveAttribute("data-faint")
  await filter.click()
  await expect(page.locator("[data-faint]")).toHaveCount(0)
  expect(complaints).toEqual([])
})

test("by keyboard: one stop at the map, from neighbour to neighbour, and on to the legend", async ({
  page,
}) => {
  await page.goto(path)
  await page.getByRole("link", { name: hours, exact: true }).focus()
  await page.keyboard.press("Tab")
  await page.keyboard.press("Tab")
  await page.keyboard.press("Tab")
  const here = page.locator("[data-municipality]:has(a:focus)")
  await expect(here).toHaveCount(1)
  const first = await here.getAttribute("data-municipality")
  const [, right = "", below = ""] = ((await here.getAttribute("data-beside")) ?? "").split(" ")
  await page.keyboard.press(right ? "ArrowRight" : "ArrowDown")
  await expect(here).toHaveAttribute("data-municipality", right || below)
  await expect(page.locator(".map-tip")).toHaveText(
    (await here.locator("a").getAttribute("aria-label")) ?? "",
  )
  await page.keyboard.press(right ? "ArrowLeft" : "ArrowUp")
  await expect(here).toHaveAttribute("data-municipality", first ?? "")
  await page.keyboard.press("Tab")
  await expect(here).toHaveCount(0)
  await page.getByRole("button", { name: "Aldrig" }).focus()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("button", { name: "Aldrig" })).toHaveAttribute("aria-pressed", "true")
})

test("without script nothing is missing: the finding, the legend with its counts, the map's names and the table", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(path)
  await expect(page.locator(".say")).toContainText(/\d+ af 98 kommuner/)
  await expect(page.locator(".say")).toContainText("2 svarede ikke.")
  const counts = await page.locator(".legend .n").allTextContents()
  expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBe(98)
  await expect(page.locator('g[data-municipality="147"] title')).toHaveText("Frederiksberg: Nogle aftener")
  await expect(page.getByRole("row", { name: /^Frederiksberg/ })).toContainText("Nogle aftener")
  await expect(page.getByRole("row", { name: /^København/ })).toContainText("foreløbigt")
  await page.getByRole("link", { name: "Tabel", exact: true }).click()
  await expect(page).toHaveURL(/#kommunerne$/)
  await context.close()
})

test("under the map one learns how it was made and how well it agrees, in both languages", async ({
  page,
}) => {
  await page.goto(path)
  await page.getByRole("link", { name: "Om kortet" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Om kortet")
  const share = (locale: string) =>
    new Intl.NumberFormat(locale, { style: "percent", minimumFractionDigits: 1 }).format(keptAgreement.area)
  await expect(page.getByRole("main")).toContainText(`${share("da")} af Danmarks areal`)
  await page.goto(`/en${path}`)
  await expect(
    page
      .getByRole("heading", { name: "Is the library open in the evening?" })
      .or(page.getByRole("link", { name: "Is the library open in the evening?" })),
  ).toBeVisible()
  await page.getByRole("link", { name: "About the map" }).click()
  await expect(page.getByRole("main")).toContainText(`${share("en")} of the area of Denmark`)
})

test("a correction is a new release: the old address keeps its figures and says that they were mended", async ({
  page,
}) => {
  test.slow()
  await enter("Tal")
  await tryFile(
    staff,
    hours,
    inLatin1(officeFile("kommune;timer", (place) => (place === 0 ? "7" : hoursOf(place)))),
  )
  await keepFigures(staff)
  await enter("Udgivelser")
  await staff.getByLabel("Hvad er nyt?").fill("København har rettet sit tal.")
  await staff.getByRole("button", { name: "Udgiv tallene" }).click()
  await expect(staff.getByText("Tallene er udgivet.")).toBeVisible()

  await page.goto(`${path}?indikator=timer`)
  expect(await answersIn(page, "tr")).toEqual(expect.arrayContaining(["101 FINAL 7", "851 FINAL 6.5"]))
  await expect(page.getByRole("main")).toContainText("Nyt i udgivelsen: København har rettet sit tal.")
  await page.goto(`${path}?indikator=timer&udgivelse=1`)
  await expect(page.getByRole("status").first()).toContainText(
    "Du ser udgivelse 1. Den er erstattet af udgivelse 2",
  )
  expect(await answersIn(page, "g")).toEqual(expect.arrayContaining(["101 FINAL 1234.5", "851 NO_RESPONSE"]))
  await page.getByRole("link", { name: "Se de nyeste" }).click()
  await expect(page).toHaveURL(`${path}?indikator=timer`)
})

test("the unit of figures that are out stands, and the desk says why", async () => {
  await enter("Spørgsmål og kategorier")
  await staff.getByRole("link", { name: `Ret ${hours}` }).click()
  const form = staff.locator('form[data-form="question"]')
  await form.getByLabel("Enhed", { exact: true }).fill("minutter")
  await form.getByRole("button", { name: "Gem spørgsmålet" }).click()
  await expect(form).toContainText("så enhed og decimaler står fast")
  await expect(form.getByLabel("Enhed", { exact: true })).toHaveValue("minutter")
})

async function hrefOf(page: Page, name: string): Promise<string> {
  return (await page.getByRole("link", { name, exact: true }).getAttribute("href")) ?? ""
}
