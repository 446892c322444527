import { expect, test } from "@playwright/test"
import { beginEntry, isSaved } from "../support/desk.ts"
import { signInAsStaff } from "../support/staff.ts"

/**
 * The association's old page of the survey of 2011, line by line, and where each line is answered here: a page that is
 * reached by a link from one that everybody finds. The keys are ours; nothing of the old page's text stands here.
 */
interface Line {
  readonly key: string
  /** Where one begins, and the link that leads on. Without a link the answer stands on the first page itself. */
  readonly on: string
  readonly link?: RegExp
  readonly says: readonly RegExp[]
}

const survey = { on: "/undersoegelser", link: /^\/undersoegelser\/borgerservice-2011$/ } as const

const lines: readonly Line[] = [
  {
    key: "the survey of libraries and citizen service, 2011",
    ...survey,
    says: [/Samarbejdet mellem biblioteker og borgerservicecentre/, /Fem modeller/],
  },
  { key: "model 1, the first steps", ...survey, says: [/Den spæde start/, /Små fælles tiltag/] },
  { key: "model 2, moving in together", ...survey, says: [/Vi flytter sammen/, /De deler lokaler/] },
  { key: "model 3, working together", ...survey, says: [/Vi arbejder sammen/, /udvalgte opgaver/] },
  { key: "model 4, one way in", ...survey, says: [/fælles indgang til kommunen/, /under samme tag/] },
  { key: "model 5, no cooperation", ...survey, says: [/Intet samarbejde/] },
  { key: "model 0, no answer", ...survey, says: [/Model 0: Har ikke svaret/] },
  {
    key: "who stands behind it",
    ...survey,
    says: [/Konsulentfirmaet Knudsen Syd og Danmarks Biblioteksforening/],
  },
  {
    key: "the rule of quotation: both are named",
    ...survey,
    says: [/må gengives, når både Konsulentfirmaet Knudsen Syd og Danmarks Biblioteksforening nævnes/],
  },
  {
    key: "about citizen service",
    on: "/undersoegelser/borgerservice-2011",
    link: /^\/om-foreningen\/borgerservice$/,
    says: [/Om borgerservice/, /pas og kørekort/],
  },
  {
    key: "the same survey in 2009",
    on: "/undersoegelser/borgerservice-2011",
    link: /^\/undersoegelser\/borgerservice-2009$/,
    says: [/2009/, /Kommunerne/],
  },
  {
    key: "the same survey in 2014",
    on: "/undersoegelser/borgerservice-2011",
    link: /^\/undersoegelser\/borgerservice-2014$/,
    says: [/2014/, /Kommunerne/],
  },
  {
    key: "the summit of 2025: where and when",
    on: "/arrangementer?aar=2025",
    link: /^\/arrangementer\/topmoede-2025$/,
    says: [
      /Det Bibliotekspolitiske Topmøde 2025/,
      /Kulturhotellet/,
      /Højhuset/,
      /Herning/,
      /24\..*25\. april 2025/s,
    ],
  },
  {
    key: "the summit of 2025: teaser",
    on: "/nyheder?aar=2024",
    link: /^\/nyheder\/topmoede-2025-herning$/,
    says: [/Herning/, /24\. og 25\. april 2025/],
  },
  {
    key: "culture policy, cohesion and what libraries can do",
    on: "/nyheder?aar=2024",
    link: /^\/nyheder\/sammenhaengskraft$/,
    says: [/Sammenhængskraft/, /kulturpolitik/i],
  },
  {
    key: "the dinner menu of the summit",
    on: "/nyheder?aar=2024",
    link: /^\/nyheder\/festmenu-2024$/,
    says: [/Festmenuen/, /11\. og 12\. april 2024/, /Sønderborg/],
  },
  {
    key: "the open call for a place at Folkemødet",
    on: "/open-calls",
    link: /^\/open-calls\/[a-z0-9-]+$/,
    says: [/Kulturens Plads/, /Folkemøde/],
  },
  {
    key: "the place at Folkemødet 2024: teaser",
    on: "/nyheder?aar=2024",
    link: /^\/nyheder\/kulturens-plads-2024$/,
    says: [/Kulturens Plads/, /Dansk Kulturliv/, /Bornholm/],
  },
  {
    key: "the summit of 2024: where and when",
    on: "/arrangementer?aar=2024",
    link: /^\/arrangementer\/topmoede-2024$/,
    says: [
      /Det Bibliotekspolitiske Topmøde 2024/,
      /kultur i en krisetid/i,
      /Sønderborg/,
      /Clement Kjersgaard/,
    ],
  },
  {
    key: "the summit of 2024: teaser",
    on: "/nyheder?aar=2024",
    link: /^\/nyheder\/kultur-i-en-krisetid$/,
    says: [/Kultur i en krisetid/, /demokratiet i krise/, /25 års historie/],
  },
  { key: "become a member", on: "/", link: /^\/medlemskab$/, says: [/Medlemskab/, /Bliv medlem/, /stemme/] },
]

for (const { key, on, link, says } of lines) {
  test(`answered: ${key}`, async ({ page }) => {
    await page.goto(on)
    if (link) {
      // By where it leads, not by its words: those are the editors' to change.
      const there = page.locator("a[href]")
      const hrefs = await there.evaluateAll((links) => links.map((one) => one.getAttribute("href") ?? ""))
      const found = hrefs.findIndex((href) => link.test(href))
      expect(found, `a link on ${on} that leads to ${link}`).toBeGreaterThanOrEqual(0)
      const answer = await page.goto(hrefs[found] ?? "")
      expect(answer?.status()).toBe(200)
    }
    for (const words of says) await expect(page.getByRole("main")).toContainText(words)
  })
}

test("answered: the map for those who have no player for it is there for everybody, as a picture and as a table", async ({
  request,
}) => {
  const html = await (await request.get("/undersoegelser/borgerservice-2011")).text()
  const municipalities = [...html.matchAll(/<(\w+)[^>]*\sdata-municipality="(\d{3})"/g)]
  const rows = municipalities.filter(([, tag]) => tag === "tr").map(([, , code]) => code)
  const shapes = municipalities.filter(([, tag]) => tag !== "tr").map(([, , code]) => code)
  expect(new Set(rows).size).toBe(98)
  expect(new Set(shapes)).toEqual(new Set(rows))
})

test("answered: a title that was only a test is asked about before anybody sees it", async ({
  page,
  request,
}) => {
  test.slow()
  await signInAsStaff(page, "EDITOR", "redaktoer-tester@example.org")
  await beginEntry(page, "nyheder", "tester")
  await isSaved(page)
  await page.locator('[data-action="publish"]').click()
  const dialog = page.getByRole("dialog")
  await expect(dialog).toContainText("„tester“ ligner en prøve")
  await page.keyboard.press("Escape")
  await expect(dialog).toBeHidden()
  expect(await (await request.get("/nyheder")).text()).not.toMatch(/>\s*tester\s*</)
})
