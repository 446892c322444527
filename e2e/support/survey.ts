import { expect, type Page } from "@playwright/test"
import { parse } from "csv-parse/sync"
import { municipalities } from "#domain/surveys/map/municipalities.ts"

/** What one municipality answered, as scripts read it: "101 FINAL 1234.5". */
export type Answered = string

/** Begins a survey of a series of its own by what the screen says, and stays in its editor. */
export async function beginSurvey(page: Page, title: string, year: number): Promise<void> {
  await page.goto("/admin/undersoegelser")
  await page.getByRole("link", { name: "Ny undersøgelse" }).first().click()
  const form = page.locator('form[data-form="create-survey"]')
  await form.getByLabel("Overskrift").fill(title)
  await form.getByLabel("Den nye series navn").fill(title)
  await form.getByLabel("År").fill(String(year))
  await form.getByRole("button", { name: "Begynd at skrive" }).click()
  await page.locator(".ProseMirror").waitFor()
}

/** Puts a question in the room of questions; the labels of the form name the facts. */
export async function addQuestion(page: Page, facts: Readonly<Record<string, string>>): Promise<void> {
  await fillForm(page, "question", facts)
  await page
    .locator('form[data-form="question"]')
    .getByRole("button", { name: "Tilføj spørgsmål", exact: true })
    .click()
  await expect(
    page.locator(".lines strong").getByText(facts.Spørgsmålet ?? "", { exact: true }),
  ).toBeVisible()
}

/** Adds a category to the question that is open. */
export async function addCategory(page: Page, facts: Readonly<Record<string, string>>): Promise<void> {
  await fillForm(page, "category", facts)
  await page
    .locator('form[data-form="category"]')
    .getByRole("button", { name: "Tilføj kategori", exact: true })
    .click()
  await expect(
    page.locator("#kategori .lines strong").getByText(facts.Kode ?? "", { exact: true }),
  ).toBeVisible()
}

/** Tries a file in the room of figures; what would happen is said below the form. */
export async function tryFile(page: Page, question: string, file: Buffer): Promise<void> {
  const form = page.locator('form[data-form="observations"]')
  await form.getByLabel("Fil", { exact: true }).setInputFiles({
    name: "svar.csv",
    mimeType: "text/csv",
    buffer: file,
  })
  const choice = form.getByLabel("Spørgsmål", { exact: true })
  const option = choice.locator("option", { hasText: question })
  await choice.selectOption((await option.getAttribute("value")) ?? "")
  await form.getByRole("button", { name: "Se, hvad der sker" }).click()
  await expect(form.locator("[data-accepted]")).toBeVisible()
}

/** Lays the file that was tried into the draft. */
export async function keepFigures(page: Page): Promise<void> {
  // The page comes anew, and the sentence below may stand there already from the file before.
  const anew = page.waitForEvent("load")
  await page.getByRole("button", { name: "Læg tallene i kladden" }).click()
  await anew
  await expect(page.getByText(/^Tallene ligger i kladden/)).toBeVisible()
}

/** A file as an office has it: semicolons, Latin-1, one row for each municipality that answers something. */
export function officeFile(heading: string, answerOf: (place: number) => string | null): string[] {
  const rows = municipalities.flatMap(({ name }, place) => {
    const answer = answerOf(place)
    return answer === null ? [] : [`${name} Kommune;${answer}`]
  })
  return [heading, ...rows]
}

export function inLatin1(lines: readonly string[]): Buffer {
  return Buffer.from(lines.join("\r\n"), "latin1")
}

/** What the map's shapes (`g`) or the rows of the table (`tr`) say for scripts; a shape that is drawn twice counts once. */
export async function answersIn(page: Page, element: "g" | "tr"): Promise<Answered[]> {
  const said = await page.locator(`${element}[data-municipality]`).evaluateAll((all) =>
    all.map((one) =>
      ["data-municipality", "data-status", "data-value"]
        .map((name) => one.getAttribute(name))
        .filter((value) => value !== null)
        .join(" "),
    ),
  )
  return [...new Set(said)].sort()
}

/** The same of `data.csv`, whose sources stand behind #. */
export function answersInCsv(text: string): Answered[] {
  const rows: Record<string, string>[] = parse(text, {
    bom: true,
    columns: true,
    delimiter: ";",
    comment: "#",
  })
  return rows
    .map(({ municipality, status, value }) => [municipality, status, value].filter(Boolean).join(" "))
    .sort()
}

/** The same of `data.json`. */
export function answersInJson(document: {
  observations: { municipality: string; status: string; value: string | number | null }[]
}): Answered[] {
  return document.observations
    .map(({ municipality, status, value }) =>
      [municipality, status, value].filter((said) => said !== null).join(" "),
    )
    .sort()
}

async function fillForm(page: Page, name: string, facts: Readonly<Record<string, string>>): Promise<void> {
  const form = page.locator(`form[data-form="${name}"]`)
  for (const [label, value] of Object.entries(facts)) {
    const control = form.getByLabel(label, { exact: true })
    if ((await control.evaluate((one) => one.tagName)) === "SELECT")
      await control.selectOption({ label: value })
    else await control.fill(value)
  }
}
