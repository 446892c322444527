import type { ReactNode } from "react"
import { prerender } from "react-dom/static"
import { beforeAll, expect, test } from "vitest"
import { publishRelease } from "#domain/surveys/commands/publish-release.ts"
import { config } from "#platform/config/config.ts"
import { buildCall } from "#test/calls.ts"
import { useDatabase } from "#test/database.ts"
import { desk, published } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import { askedSurvey, fillIn, publishing, publishPage } from "#test/surveys.ts"
import TreePage from "./[...path]/page.tsx"
import PublicEventPage from "./arrangementer/[slug]/page.tsx"
import ArticlePage from "./nyheder/[slug]/page.tsx"
import PublicCallPage from "./open-calls/[slug]/page.tsx"
import FrontPage from "./page.tsx"
import EditionPage from "./undersoegelser/[slug]/page.tsx"

/** What each public template tells machines, rendered whole and held against what schema.org knows of each type. */
useDatabase()

type Value = "text" | "url" | "instant" | "number" | "price" | readonly string[]
interface Type {
  readonly must: Readonly<Record<string, Value>>
  readonly may?: Readonly<Record<string, Value>>
}

const organisation = ["Organization"] as const
const types: Readonly<Record<string, Type>> = {
  Organization: {
    must: {
      "@id": "url",
      name: "text",
      url: "url",
      logo: "url",
      telephone: "text",
      address: ["PostalAddress"],
    },
  },
  PostalAddress: {
    must: { addressCountry: "text" },
    may: { streetAddress: "text", postalCode: "text", addressLocality: "text" },
  },
  BreadcrumbList: { must: { itemListElement: ["ListItem"] } },
  ListItem: { must: { position: "number", name: "text", item: "url" } },
  NewsArticle: {
    must: {
      headline: "text",
      datePublished: "instant",
      dateModified: "instant",
      image: "url",
      inLanguage: "text",
      mainEntityOfPage: "url",
      author: ["Organization", "Person"],
      publisher: organisation,
    },
    may: { description: "text" },
  },
  Person: { must: { name: "text" } },
  Event: {
    must: {
      name: "text",
      inLanguage: "text",
      url: "url",
      image: "url",
      startDate: "instant",
      endDate: "instant",
      eventStatus: "url",
      eventAttendanceMode: "url",
      location: ["Place"],
      organizer: organisation,
    },
    may: { description: "text", offers: ["Offer"] },
  },
  Place: { must: { name: "text" }, may: { address: ["PostalAddress"] } },
  Offer: { must: { price: "price", priceCurrency: "text", url: "url", availability: "url" } },
  WebPage: {
    must: {
      name: "text",
      url: "url",
      image: "url",
      inLanguage: "text",
      expires: "instant",
      publisher: organisation,
    },
    may: { description: "text" },
  },
  Dataset: {
    must: {
      name: "text",
      description: "text",
      inLanguage: "text",
      url: "url",
      temporalCoverage: "text",
      spatialCoverage: ["Place"],
      creator: organisation,
      datePublished: "instant",
      version: "text",
      isAccessibleForFree: "text",
      distribution: ["DataDownload"],
      identifier: "url",
      citation: "text",
      includedInDataCatalog: ["DataCatalog"],
    },
    may: { license: "url" },
  },
  DataCatalog: { must: { "@id": "url" } },
  DataDownload: { must: { encodingFormat: "text", contentUrl: "url" } },
}

const slugs = { news: "", bare: "", event: "", nowhere: "", call: "", survey: "" }
const title = 'En "titel" & </script> æøå'
beforeAll(async () => {
  await published("NEWS", { slug: "en-nyhed", title, lead: "Kort & godt" })
  await published("NEWS", { slug: "uden-rubrik", lead: "" })
  const place = { venueName: "Huset", venueAddress: "Gade 1", city: "Herning" }
  const parent = await published("PAGE", { slug: "om-os", title: "Om os" })
  await published("PAGE", { slug: "bestyrelsen", title: "Bestyrelsen", facts: { parentId: parent.id } })
  const asked = await askedSurvey()
  await fillIn(asked, "kode;model\n101;1", { absent: "NO_RESPONSE" })
  await publishRelease(desk, { ...(await publishing(asked)), licence: "CC BY 4.0" })
  Object.assign(slugs, {
    news: "en-nyhed",
    bare: "uden-rubrik",
    event: (await buildEvent({ event: place })).slug,
    nowhere: (await buildEvent({ event: { venueName: "", venueAddress: "", city: "" } })).slug,
    call: (await buildCall()).slug,
    survey: await publishPage(asked),
  })
})

const named = (slug: string) => ({ params: Promise.resolve({ slug }) })
const templates: [string, string[], () => Promise<ReactNode>][] = [
  ["the front page", ["Organization"], () => FrontPage()],
  ["a story", ["BreadcrumbList", "NewsArticle"], () => ArticlePage(named(slugs.news))],
  ["a story without a lead", ["BreadcrumbList", "NewsArticle"], () => ArticlePage(named(slugs.bare))],
  ["an event", ["BreadcrumbList", "Event"], () => PublicEventPage(named(slugs.event))],
  ["an event without a place yet", ["BreadcrumbList", "Event"], () => PublicEventPage(named(slugs.nowhere))],
  ["an open call", ["BreadcrumbList", "WebPage"], () => PublicCallPage(named(slugs.call))],
  [
    "a survey",
    ["BreadcrumbList", "Dataset"],
    () => EditionPage({ ...named(slugs.survey), searchParams: Promise.resolve({}) }),
  ],
  [
    "a page below another",
    ["BreadcrumbList"],
    () => TreePage({ params: Promise.resolve({ path: ["om-os", "bestyrelsen"] }) }),
  ],
]

test.each(templates)(
  "%s says what schema.org wants to know, and nothing it does not",
  async (_, kinds, page) => {
    const told = await factsOf(await page())
    expect(told.map((facts) => facts["@type"]).sort()).toEqual(kinds)
    for (const facts of told) {
      expect(facts["@context"]).toBe("https://schema.org")
      expect(faultsIn(facts, String(facts["@type"]))).toEqual([])
    }
  },
)

test("the way to a page begins at the front page, goes through its list, and ends at itself", async () => {
  const [way] = (await factsOf(await ArticlePage(named(slugs.news)))).filter(
    (facts) => facts["@type"] === "BreadcrumbList",
  )
  const { siteUrl } = config()
  expect(way?.itemListElement).toMatchObject([
    { position: 1, item: `${siteUrl}/` },
    { position: 2, name: "Nyheder", item: `${siteUrl}/nyheder` },
    { position: 3, name: title, item: `${siteUrl}/nyheder/en-nyhed` },
  ])
})

test("control: what is missing, empty, unknown or of the wrong kind is a fault", () => {
  const step = { "@type": "ListItem", position: 1, name: "Forside", item: "https://example.org/" }
  expect(faultsIn(step, "ListItem")).toEqual([])
  for (const wrong of [{ name: "" }, { item: "/nyheder" }, { item: undefined }, { colour: "red" }]) {
    expect(faultsIn({ ...step, ...wrong }, "ListItem")).toHaveLength(1)
  }
  expect(
    faultsIn({ "@type": "BreadcrumbList", itemListElement: [{ ...step, position: "1" }] }, "BreadcrumbList"),
  ).toEqual(['BreadcrumbList.itemListElement: ListItem.position: "1"'])
})

type Facts = Readonly<Record<string, unknown>>

async function factsOf(page: ReactNode): Promise<Facts[]> {
  const { prelude } = await prerender(page)
  const html = await new Response(prelude).text()
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json = ""]) =>
    JSON.parse(json),
  )
}

/** Property by property: required ones that are missing, those that the type does not have, values of another kind. */
function faultsIn(facts: Facts, name: string): string[] {
  const { must, may } = types[name] ?? { must: {} }
  const known: Readonly<Record<string, Value>> = { ...must, ...may }
  const missing = Object.keys(must).filter((key) => facts[key] === undefined)
  const told = Object.entries(facts).filter(
    ([key, value]) => !["@type", "@context"].includes(key) && value !== undefined,
  )
  return [
    ...missing.map((key) => `${name}.${key}: missing`),
    ...told.flatMap(([key, value]) => {
      const wanted = known[key]
      return wanted
        ? [value].flat().flatMap((one) => faultsOf(one, wanted).map((fault) => `${name}.${key}: ${fault}`))
        : [`${name}.${key}: unknown`]
    }),
  ]
}

function faultsOf(value: unknown, wanted: Value): string[] {
  if (typeof wanted !== "string") {
    const inner = (value ?? {}) as Facts
    const kind = String(inner["@type"])
    return wanted.includes(kind) ? faultsIn(inner, kind) : [`is ${kind}`]
  }
  const text = typeof value === "string" ? value : ""
  const isRight = {
    text: text.trim() !== "" || value === true,
    url: /^https?:\/\/[^/\s]+\/\S*$/.test(text) && URL.canParse(text),
    instant: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text),
    number: typeof value === "number",
    price: /^\d+\.\d\d$/.test(text),
  }[wanted]
  return isRight ? [] : [JSON.stringify(value)]
}
