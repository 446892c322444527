import type { Page } from "@playwright/test"

/**
 * One kind of page as it is drawn. `at` is its address, or how to find one: the first link on a page whose path
 * matches.
 */
export interface Template {
  readonly name: string
  readonly audience: "public" | "member" | "admin"
  readonly at: string | { readonly on: string; readonly link: RegExp }
}

const entryEditor = /^\/admin\/[a-z]+\/[0-9a-f-]{36}$/

/** Every template of the product; the pictures, the axe matrix and the weight tests walk this list. */
export const templates: readonly Template[] = [
  { name: "front", audience: "public", at: "/" },
  { name: "news-list", audience: "public", at: "/nyheder" },
  { name: "article", audience: "public", at: { on: "/nyheder", link: /^\/nyheder\/[a-z0-9-]+$/ } },
  { name: "event-list", audience: "public", at: "/arrangementer" },
  { name: "event", audience: "public", at: { on: "/arrangementer", link: /^\/arrangementer\/[a-z0-9-]+$/ } },
  { name: "page", audience: "public", at: "/medlemskab" },
  { name: "not-found", audience: "public", at: "/her-er-intet" },

  { name: "sign-in", audience: "member", at: "/log-ind" },
  {
    name: "sign-up",
    audience: "member",
    at: { on: "/arrangementer", link: /^\/arrangementer\/[a-z0-9-]+\/tilmeld$/ },
  },
  { name: "my-page", audience: "member", at: "/min-side" },
  { name: "my-profile", audience: "member", at: "/min-side/profil" },

  { name: "desk", audience: "admin", at: "/admin" },
  { name: "desk-news", audience: "admin", at: "/admin/nyheder" },
  { name: "desk-news-editor", audience: "admin", at: { on: "/admin/nyheder", link: entryEditor } },
  { name: "desk-pages", audience: "admin", at: "/admin/sider" },
  { name: "desk-events", audience: "admin", at: "/admin/arrangementer" },
  { name: "desk-event-editor", audience: "admin", at: { on: "/admin/arrangementer", link: entryEditor } },
  { name: "desk-media", audience: "admin", at: "/admin/medier" },
  { name: "desk-people", audience: "admin", at: "/admin/personer" },
  { name: "desk-organisations", audience: "admin", at: "/admin/organisationer" },
  { name: "desk-sign-ups", audience: "admin", at: "/admin/tilmeldinger" },
  { name: "desk-mail", audience: "admin", at: "/admin/post" },
  { name: "desk-jobs", audience: "admin", at: "/admin/job" },
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

async function linksOf(page: Page): Promise<string[]> {
  return page
    .locator("main a[href], nav a[href]")
    .evaluateAll((links) =>
      links.map((link) => new URL(link.getAttribute("href") ?? "", document.baseURI).pathname),
    )
}
