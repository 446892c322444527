import type { Page } from "@playwright/test"
import { applicationReceipt, applyForm, fillApplication } from "./apply.ts"
import { collected, sentQuestionnaire } from "./collecting.ts"
import { joiningReceipt, ownRoster } from "./joining.ts"
import { held, invitation, summitPath, unnamed } from "./seat-errands.ts"
import { receiptCode, signUpForm } from "./sign-up.ts"
import { publicSurveys } from "./survey-templates.ts"

/**
 * One kind of page as it is drawn. `at` is its address, or how to find one: the first link on a page whose path
 * matches, or an errand that leads there.
 */
export interface Template {
  readonly name: string
  readonly audience: "public" | "member" | "admin"
  readonly at: string | { readonly on: string; readonly link: RegExp } | ((page: Page) => Promise<string>)
}

const entryEditor = /^\/admin\/[a-z]+\/[0-9a-f-]{36}$/

const eventRoom = (room: string) => ({
  on: "/admin/arrangementer",
  link: new RegExp(`^/admin/arrangementer/[0-9a-f-]{36}/${room}$`),
})

/** A room of the newest survey: the list leads to its editor, which is one step from here. */
const surveyRoom = (room: string) => async (page: Page) => {
  await page.goto("/admin/undersoegelser")
  const editor = await page.locator("tbody a").first().getAttribute("href")
  return `${editor}/${room}`
}

/** The editor of an English text: the one of a story that has one leads there. */
const englishEditor = async (page: Page) => {
  await page.goto("/admin/nyheder")
  const story = await page
    .locator("tr", { has: page.locator(".twin-mark:not(.quiet)") })
    .first()
    .getByRole("link")
    .getAttribute("href")
  await page.goto(story ?? "")
  return (await page.locator(".twin-line a").getAttribute("href")) ?? ""
}

/** A room behind the editor of the newest story. */
const behindStory = (room: string) => async (page: Page) => {
  await page.goto("/admin/nyheder")
  const story = (await page.locator("tbody a").first().getAttribute("href")) ?? ""
  return `/admin/skriv/${story.split("/").at(-1)}/${room}`
}

const oneOf = (list: string) => ({ on: `/admin/${list}`, link: new RegExp(`^/admin/${list}/[\\w-]{36}$`) })

const signUp: Template = {
  name: "sign-up",
  audience: "member",
  at: { on: "/arrangementer", link: /^\/arrangementer\/[a-z0-9-]+\/tilmeld$/ },
}

/** A page behind a room of the first event at the desk. */
const belowRoom = (room: string, rest: string) => async (page: Page) => {
  const found = await pathOf(page, { name: rest, audience: "admin", at: eventRoom(room) })
  return `${found}/${rest}`
}

/** A room of the first event at the desk, asked something. */
const belowRoomQuery = (room: string, query: string) => async (page: Page) =>
  `${await pathOf(page, { name: query, audience: "admin", at: eventRoom(room) })}?${query}`

/** A page below the summit that lies ahead, whose programme is published: the first link on it that matches. */
const belowSummit = (link: RegExp) => async (page: Page) => {
  await page.goto(await summitPath(page))
  const hrefs = await page
    .locator("main a")
    .evaluateAll((links) => links.map((one) => one.getAttribute("href") ?? ""))
  return hrefs.find((href) => link.test(href)) ?? ""
}

const callRoom = (room: string) => ({
  on: "/admin/open-calls",
  link: new RegExp(`^/admin/open-calls/[0-9a-f-]{36}/${room}$`),
})

const apply: Template = {
  name: "apply",
  audience: "member",
  at: { on: "/open-calls", link: /^\/open-calls\/[a-z0-9-]+\/ansoeg$/ },
}

/** Where staff sign people up for the event that was ordered for last. */
const signUpAtDesk = async (page: Page) => {
  const order = await pathOf(page, { name: "desk-order", audience: "admin", at: orderAtDesk })
  return order.replace(/[^/]+$/, "ny")
}

/** The newest order, as staff answer for it. */
const orderAtDesk = {
  on: "/admin/tilmeldinger",
  link: /^\/admin\/arrangementer\/[0-9a-f-]{36}\/tilmeldinger\/[0-9a-f-]{36}$/,
}

/** Every template of the product; the pictures, the axe matrix and the weight tests walk this list. */
export const templates: readonly Template[] = [
  { name: "front", audience: "public", at: "/" },
  { name: "news-list", audience: "public", at: "/nyheder" },
  { name: "article", audience: "public", at: { on: "/nyheder", link: /^\/nyheder\/[a-z0-9-]+$/ } },
  { name: "tag", audience: "public", at: "/emner/demokrati" },
  { name: "event-list", audience: "public", at: "/arrangementer" },
  { name: "event", audience: "public", at: { on: "/arrangementer", link: /^\/arrangementer\/[a-z0-9-]+$/ } },
  { name: "programme", audience: "public", at: belowSummit(/\/program$/) },
  { name: "programme-session", audience: "public", at: belowSummit(/\/program\/[0-9a-f-]{36}$/) },
  { name: "programme-speaker", audience: "public", at: belowSummit(/\/oplaegsholdere\/[a-z0-9-]+$/) },
  { name: "call-list", audience: "public", at: "/open-calls" },
  { name: "call", audience: "public", at: { on: "/open-calls", link: /^\/open-calls\/[a-z0-9-]+$/ } },
  { name: "page", audience: "public", at: "/medlemskab" },
  ...publicSurveys,
  { name: "about-map", audience: "public", at: "/undersoegelser/om-kortet" },
  { name: "search", audience: "public", at: "/soeg?q=bibliotekernes" },
  { name: "privacy", audience: "public", at: "/privatliv" },
  { name: "accessibility", audience: "public", at: "/tilgaengelighed" },
  { name: "front-english", audience: "public", at: "/en" },
  {
    name: "article-english",
    audience: "public",
    at: { on: "/en/nyheder", link: /^\/en\/nyheder\/[a-z0-9-]+$/ },
  },
  { name: "survey-english", audience: "public", at: "/en/undersoegelser/budget-2014" },
  { name: "not-found", audience: "public", at: "/her-er-intet" },

  { name: "sign-in", audience: "member", at: "/log-ind" },
  { name: "sign-in-code", audience: "member", at: "/log-ind/kode" },
  { name: "sign-in-link", audience: "member", at: "/log-ind/bekraeft?token=udloebet" },
  { name: "sign-out", audience: "member", at: "/log-ud" },
  signUp,
  { name: "receipt", audience: "member", at: receipt },
  { name: "agenda", audience: "member", at: agenda },
  { name: "cancel", audience: "member", at: async (page) => `${await receipt(page)}?meld-fra=alle` },
  { name: "change-seat", audience: "member", at: (page) => seatForm(page, /^Ret /) },
  { name: "hold", audience: "member", at: held },
  { name: "seats-to-name", audience: "member", at: unnamed },
  { name: "invitation", audience: "member", at: invitation },
  { name: "transfer-seat", audience: "member", at: (page) => seatForm(page, /^Overdrag /) },
  {
    name: "waiting-list",
    audience: "member",
    at: { on: "/arrangementer", link: /^\/arrangementer\/[a-z0-9-]+\/venteliste$/ },
  },
  { name: "join", audience: "member", at: "/medlemskab/bliv-medlem" },
  { name: "joining-receipt", audience: "member", at: joiningReceipt },
  apply,
  { name: "application-draft", audience: "member", at: (page) => application(page, "keep") },
  { name: "application-receipt", audience: "member", at: (page) => application(page, "send") },
  {
    name: "application-withdraw",
    audience: "member",
    at: async (page) => `${await application(page, "send")}?traek-tilbage=ja`,
  },
  { name: "my-page", audience: "member", at: "/min-side" },
  { name: "my-profile", audience: "member", at: "/min-side/profil" },
  { name: "my-erasure", audience: "member", at: "/min-side/slet" },
  { name: "my-roster", audience: "member", at: ownRoster },
  { name: "my-surveys", audience: "member", at: "/min-side/undersoegelser" },
  { name: "questionnaire", audience: "member", at: async (page) => (await collected(page)).path },
  { name: "questionnaire-sent", audience: "member", at: sentQuestionnaire },
  { name: "email-link", audience: "member", at: "/min-side/e-mail?token=udloebet" },

  { name: "desk", audience: "admin", at: "/admin" },
  { name: "desk-news", audience: "admin", at: "/admin/nyheder" },
  { name: "desk-news-editor", audience: "admin", at: { on: "/admin/nyheder", link: entryEditor } },
  { name: "desk-english-editor", audience: "admin", at: englishEditor },
  { name: "desk-history", audience: "admin", at: behindStory("historik") },
  { name: "desk-new", audience: "admin", at: "/admin/nyheder/ny" },
  {
    name: "desk-versions",
    audience: "admin",
    at: { on: "/admin/nyheder", link: /^\/admin\/nyheder\/[0-9a-f-]{36}\/versioner$/ },
  },
  { name: "desk-calendar", audience: "admin", at: "/admin/kalender" },
  { name: "desk-pages", audience: "admin", at: "/admin/sider" },
  { name: "desk-events", audience: "admin", at: "/admin/arrangementer" },
  { name: "desk-event-editor", audience: "admin", at: { on: "/admin/arrangementer", link: entryEditor } },
  { name: "desk-event-board", audience: "admin", at: eventRoom("overblik") },
  { name: "desk-event-programme", audience: "admin", at: eventRoom("program") },
  { name: "desk-event-rooms", audience: "admin", at: belowRoom("program", "lokaler") },
  { name: "desk-event-speakers", audience: "admin", at: belowRoom("program", "oplaegsholdere") },
  { name: "desk-event-sale", audience: "admin", at: eventRoom("billetter") },
  { name: "desk-event-questions", audience: "admin", at: eventRoom("spoergsmaal") },
  { name: "desk-joining-questions", audience: "admin", at: "/admin/indmeldelser/spoergsmaal" },
  { name: "desk-event-doors", audience: "admin", at: eventRoom("indgang") },
  { name: "desk-event-sign-ups", audience: "admin", at: eventRoom("tilmeldinger") },
  {
    name: "desk-event-sign-ups-columns",
    audience: "admin",
    at: belowRoomQuery(
      "tilmeldinger",
      "kol=organisation,ticket,addOns,menu,table,allergies,invoice,came&status=tilmeldt",
    ),
  },
  { name: "desk-event-tables", audience: "admin", at: belowRoom("tilmeldinger", "borde") },
  { name: "desk-event-room-lists", audience: "admin", at: belowRoom("tilmeldinger", "lokaler") },
  { name: "desk-event-sign-up", audience: "admin", at: signUpAtDesk },
  { name: "desk-order", audience: "admin", at: orderAtDesk },
  { name: "desk-event-waiting", audience: "admin", at: eventRoom("venteliste") },
  { name: "desk-event-letters", audience: "admin", at: eventRoom("breve") },
  { name: "desk-event-letter", audience: "admin", at: belowRoom("breve", "nyt?skabelon=praktisk") },
  { name: "desk-event-repeat", audience: "admin", at: eventRoom("gentag") },
  { name: "desk-event-call-off", audience: "admin", at: eventRoom("aflys") },
  { name: "desk-calls", audience: "admin", at: "/admin/open-calls" },
  {
    name: "desk-call-editor",
    audience: "admin",
    at: { on: "/admin/open-calls", link: /^\/admin\/open-calls\/[0-9a-f-]{36}$/ },
  },
  { name: "desk-call-questions", audience: "admin", at: callRoom("spoergsmaal") },
  { name: "desk-call-applications", audience: "admin", at: callRoom("ansoegninger") },
  { name: "desk-call-decisions", audience: "admin", at: callRoom("afgoerelser") },
  { name: "desk-applications", audience: "admin", at: "/admin/ansoegninger" },
  { name: "desk-application", audience: "admin", at: applicationAtDesk },
  { name: "desk-surveys", audience: "admin", at: "/admin/undersoegelser" },
  { name: "desk-populations", audience: "admin", at: "/admin/undersoegelser/indbyggertal" },
  { name: "desk-boundaries", audience: "admin", at: "/admin/undersoegelser/graenser" },
  { name: "desk-survey-new", audience: "admin", at: "/admin/undersoegelser/ny" },
  { name: "desk-survey-questions", audience: "admin", at: surveyRoom("spoergsmaal") },
  { name: "desk-survey-collecting", audience: "admin", at: async (page) => (await collected(page)).board },
  {
    name: "desk-survey-by-phone",
    audience: "admin",
    at: async (page) => `${(await collected(page)).board}/101`,
  },
  { name: "desk-survey-figures", audience: "admin", at: surveyRoom("tal") },
  { name: "desk-survey-releases", audience: "admin", at: surveyRoom("udgivelser") },
  { name: "desk-media", audience: "admin", at: "/admin/medier" },
  { name: "desk-media-item", audience: "admin", at: oneOf("medier") },
  { name: "desk-import", audience: "admin", at: "/admin/import" },
  { name: "desk-people", audience: "admin", at: "/admin/personer" },
  { name: "desk-person", audience: "admin", at: oneOf("personer") },
  { name: "desk-organisations", audience: "admin", at: "/admin/organisationer" },
  { name: "desk-organisation", audience: "admin", at: oneOf("organisationer") },
  { name: "desk-copies", audience: "admin", at: "/admin/kopier" },
  { name: "desk-trash", audience: "admin", at: "/admin/papirkurv" },
  { name: "desk-front", audience: "admin", at: "/admin/forside" },
  { name: "desk-menus", audience: "admin", at: "/admin/menuer" },
  { name: "desk-tags", audience: "admin", at: "/admin/emner" },
  { name: "desk-links", audience: "admin", at: "/admin/links" },
  { name: "desk-search", audience: "admin", at: "/admin/soeg?soeg=bibliotek" },
  { name: "desk-joinings", audience: "admin", at: "/admin/indmeldelser" },
  { name: "desk-joining", audience: "admin", at: oneOf("indmeldelser") },
  { name: "desk-memberships", audience: "admin", at: "/admin/medlemskaber" },
  { name: "desk-membership", audience: "admin", at: oneOf("medlemskaber") },
  { name: "desk-sign-ups", audience: "admin", at: "/admin/tilmeldinger" },
  { name: "desk-invoices", audience: "admin", at: "/admin/fakturaer" },
  { name: "desk-invoice-sender", audience: "admin", at: "/admin/fakturaer/afsender" },
  { name: "desk-mail", audience: "admin", at: "/admin/post" },
  { name: "desk-mail-item", audience: "admin", at: oneOf("post") },
  { name: "desk-visits", audience: "admin", at: "/admin/besoeg" },
  { name: "desk-jobs", audience: "admin", at: "/admin/job" },
  { name: "desk-retention", audience: "admin", at: "/admin/opbevaring" },
  { name: "desk-log", audience: "admin", at: "/admin/log" },
  { name: "desk-settings", audience: "admin", at: "/admin/indstillinger" },
]

/**
 * The path of a template in this product. The first matching link is looked for on the page named, and one step
 * further on the pages that it links to below itself.
 * @throws when no link leads there
 */
export async function pathOf(page: Page, template: Template): Promise<string> {
  if (typeof template.at === "string") return template.at
  if (typeof template.at === "function") return template.at(page)
  const { on, link } = template.at
  await page.goto(on)
  const first = await linksOf(page)
  const direct = first.find((path) => link.test(path))
  if (direct) return direct
  for (const path of first.filter((one) => one.startsWith(`${on}/`) && !one.endsWith(".ics"))) {
    await page.goto(path)
    const further = (await linksOf(page)).find((one) => link.test(one))
    if (further) return further
  }
  throw new Error(`no link on ${on} leads to the template "${template.name}"`)
}

/** Signs somebody up for the first event that can be signed up for, and answers with the path of the receipt. */
async function receipt(page: Page): Promise<string> {
  return receiptOf(page, await pathOf(page, signUp))
}

async function receiptOf(page: Page, form: string): Promise<string> {
  await page.goto(form)
  const { person, send } = signUpForm(page)
  await person(0).name.fill("Deltager (eksempel)")
  await person(0).email.fill(`deltager-${Date.now()}@example.org`)
  await send()
  return `/kvittering/${await receiptCode(page)}`
}

/** Signs somebody up, and answers with where a link of the receipt leads. */
async function seatForm(page: Page, link: RegExp): Promise<string> {
  await page.goto(await receipt(page))
  return (await page.getByRole("link", { name: link }).first().getAttribute("href")) ?? ""
}

/** Applies to the first call that is open, or keeps a draft, and answers with where that leads. */
async function application(page: Page, act: "keep" | "send"): Promise<string> {
  await page.goto(await pathOf(page, apply))
  await fillApplication(page, `ansoeger-${Date.now()}@example.org`, "En samtale (eksempel)")
  if (act === "send") {
    await applyForm(page).send()
    return applicationReceipt(page)
  }
  await applyForm(page).keep()
  await page.waitForURL(/\/ansoeg\/[\w-]+/)
  return new URL(page.url()).pathname
}

/** Applies, and answers with where staff read it. */
async function applicationAtDesk(page: Page): Promise<string> {
  await application(page, "send")
  return pathOf(page, {
    name: "desk-application",
    audience: "admin",
    at: { on: "/admin/ansoegninger", link: /\/ansoegninger\/[0-9a-f-]{36}$/ },
  })
}

async function linksOf(page: Page): Promise<string[]> {
  return page
    .locator("main a[href], nav a[href]")
    .evaluateAll((links) =>
      links.map((link) => new URL(link.getAttribute("href") ?? "", document.baseURI).pathname),
    )
}

/** Where the holder of a ticket to the summit chooses sessions: behind the ticket that the receipt leads to. */
async function agenda(page: Page): Promise<string> {
  await page.goto(await receiptOf(page, `${await summitPath(page)}/tilmeld`))
  const ticket = page.locator("a[href*='/kvittering/']", { hasText: "billet" }).first()
  return `${await ticket.getAttribute("href")}/program`
}
