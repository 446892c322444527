import { expect, type Page } from "@playwright/test"
import { isSaved } from "./desk.ts"
import { latestMail, linkIn, type ReceivedMail } from "./mailbox.ts"
import { signInAsStaff } from "./staff.ts"
import { addCategory, addQuestion, beginSurvey } from "./survey.ts"

/** A survey whose answers are collected: its room at the desk, and the mail to who answers for København. */
export interface Collected {
  /** The path of the board. */
  readonly board: string
  readonly email: string
  readonly mail: ReceivedMail
  /** The path of the questionnaire. */
  readonly path: string
}

export const category = "Hvordan arbejder I sammen?"
export const number = "Hvor mange besøg?"

/** Begins a survey with a category and a number, opens its collection and invites an address in København. */
export async function collect(staff: Page, title: string): Promise<Collected> {
  await beginSurvey(staff, title, 2026)
  await staff.getByLabel("Manchet").fill("Vi spørger alle kommuner.")
  await isSaved(staff)
  const survey = new URL(staff.url()).pathname
  await staff.goto(`${survey}/spoergsmaal`)
  await addQuestion(staff, { Spørgsmålet: category, Nøgle: "model", "Slags svar": "Kategorier" })
  await addCategory(staff, { Kode: "1", "Kategoriens navn": "Tæt", "Hvad den betyder": "I samme hus." })
  await addCategory(staff, { Kode: "2", "Kategoriens navn": "Af og til" })
  await staff.goto(`${survey}/spoergsmaal`)
  await addQuestion(staff, { Spørgsmålet: number, Nøgle: "besoeg", "Slags svar": "Tal", Enhed: "besøg" })
  const board = `${survey}/indsamling`
  await staff.goto(board)
  const form = staff.locator('form[data-form="collection"]')
  await form.getByLabel("Åbner").fill("2026-01-01T12:00")
  await form.getByLabel("Lukker").fill("2099-01-01T12:00")
  await form.getByLabel("Kommunerne skriver til").fill("undersoegelser@example.org")
  await form.getByRole("button", { name: "Åbn indsamlingen" }).click()
  await staff.getByRole("button", { name: "Inviter alle kommuner" }).click()
  await expect(staff.getByText("Invitationerne er lagt i posten.")).toBeVisible()
  const email = `kbh-${Date.now()}@example.org`
  await staff.goto(`${board}/101`)
  const address = staff.locator('form[data-form="address"]')
  await address.getByLabel("E-mail").fill(email)
  await address.getByRole("button", { name: "Send invitationen" }).click()
  await expect(staff.getByText("Invitationen er lagt i posten.")).toBeVisible()
  const mail = await latestMail(email, { subject: /svar for København/ })
  return { board, email, mail, path: new URL(linkIn(mail, "/min-side/undersoegelser")).pathname }
}

/** The questionnaire as it is answered; nothing here needs script. */
export function questionnaireForm(page: Page) {
  const form = page.locator('form[data-form="questionnaire"]')
  return {
    form,
    choose: (label: string) => form.getByRole("radio", { name: label }).check(),
    fill: (value: string) => form.getByLabel(number, { exact: true }).fill(value),
    send: (name = "Send svar") => form.getByRole("button", { name, exact: true }).last().click(),
    keep: () => form.getByRole("button", { name: "Gem, og fortsæt senere" }).click(),
  }
}

let made: Promise<Collected> | undefined

/** One collection for all the templates of a process, made by a member of staff beside the page. */
export function collected(page: Page): Promise<Collected> {
  made ??= (async () => {
    const browser = page.context().browser()
    const desk = await browser?.newContext({ baseURL: new URL(page.url()).origin })
    if (!desk) throw new Error("the page has no browser of its own")
    const staff = await desk.newPage()
    await signInAsStaff(staff, "EDITOR", "indsamling-skabelon@example.org")
    const one = await collect(staff, `Skabelonundersøgelsen ${Date.now()}`)
    await desk.close()
    return one
  })()
  return made
}

/** A questionnaire that was sent, to be read. */
export async function sentQuestionnaire(page: Page): Promise<string> {
  const { path } = await collected(page)
  await page.goto(path)
  const { form, choose, fill, send } = questionnaireForm(page)
  if ((await form.getByRole("radio").count()) > 0) {
    await choose("Tæt")
    await fill("1.250")
    await send()
    await expect(page.getByRole("heading", { name: "Tak. Svaret er sendt." })).toBeVisible()
  }
  return path
}
