import { beforeAll, describe, expect, test } from "vitest"
import { type Element, xml2js } from "xml-js"
import { publishEntry } from "#domain/content/commands/publish-entry.ts"
import { saveEntry } from "#domain/content/commands/save-entry.ts"
import { config } from "#platform/config/config.ts"
import { useDatabase } from "#test/database.ts"
import { desk, published, saving } from "#test/entries.ts"
import { GET as getAtom } from "./atom.xml/route.ts"
import { GET as getJson } from "./feed.json/route.ts"
import { GET as getRss } from "./feed.xml/route.ts"

/** The three feeds, read by a strict parser and held against RSS 2.0, RFC 4287 and JSON Feed 1. */
useDatabase()

const title = 'Æ & ø ]]> "å" <b>'
const asHtml = 'Æ &amp; ø ]]&gt; "å" &lt;b&gt;'
const rfc822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
const siteUrl = () => config().siteUrl

let story: { id: string; version: number }
beforeAll(async () => {
  await published("NEWS", { title: "Ældre", slug: "aeldre" })
  story = await published("NEWS", { title, slug: "nyere", lead: "Kort & <godt> ]]>" })
})

async function rss(): Promise<Element> {
  return child(child(parsed(await (await getRss()).text()), "rss"), "channel")
}

async function atom(): Promise<Element> {
  return child(parsed(await (await getAtom()).text()), "feed")
}

async function json(): Promise<{ items: { id: string; title: string }[] } & Record<string, unknown>> {
  return (await getJson()).json()
}

test("each says what it is", async () => {
  for (const [get, type] of [
    [getRss, "application/rss+xml"],
    [getAtom, "application/atom+xml"],
    [getJson, "application/feed+json"],
  ] as const) {
    expect((await get()).headers.get("content-type")).toBe(`${type}; charset=utf-8`)
  }
})

test("a word with ]]> and & is read as it was written, in titles and texts", async () => {
  const [item] = children(await rss(), "item")
  expect([textOf(item, "title"), textOf(item, "description")]).toEqual([
    asHtml,
    "Kort &amp; &lt;godt&gt; ]]&gt;",
  ])
  const [entry] = children(await atom(), "entry")
  expect(child(entry, "title").attributes?.type).toBe("html")
  expect(textOf(entry, "title")).toBe(asHtml)
  const [first] = (await json()).items
  expect(first).toMatchObject({ title, content_html: "Kort &amp; &lt;godt&gt; ]]&gt;" })
})

describe("RSS 2.0", () => {
  test("the channel and each item have what they must, with dates of RFC 822 and whole addresses", async () => {
    const channel = await rss()
    expect(textOf(channel, "link")).toBe(`${siteUrl()}/nyheder`)
    for (const name of ["title", "description", "language"]) expect(textOf(channel, name)).not.toBe("")
    expect(textOf(channel, "lastBuildDate")).toMatch(rfc822)
    expect(child(channel, "atom:link").attributes).toMatchObject({
      href: `${siteUrl()}/nyheder/feed.xml`,
      rel: "self",
    })
    const items = children(channel, "item")
    expect(items).toHaveLength(2)
    for (const item of items) {
      expect(textOf(item, "link")).toMatch(new RegExp(`^${siteUrl()}/nyheder/`))
      expect(textOf(item, "pubDate")).toMatch(rfc822)
      expect(child(item, "guid").attributes?.isPermaLink).toBe("false")
    }
  })
})

describe("RFC 4287", () => {
  test("the feed and each entry have what they must: id, title, updated, an author, an alternate", async () => {
    const feed = await atom()
    expect(feed.attributes?.xmlns).toBe("http://www.w3.org/2005/Atom")
    expect(textOf(feed, "id")).toBe(`${siteUrl()}/`)
    expect(textOf(child(feed, "author"), "name")).not.toBe("")
    const links = children(feed, "link").map(({ attributes }) => [attributes?.rel, attributes?.href])
    expect(links).toContainEqual(["self", `${siteUrl()}/nyheder/atom.xml`])
    expect(links).toContainEqual(["alternate", `${siteUrl()}/nyheder`])
    for (const each of [feed, ...children(feed, "entry")]) {
      expect(textOf(each, "title")).not.toBe("")
      expect(textOf(each, "updated")).toMatch(rfc3339)
    }
    const [entry] = children(feed, "entry")
    expect(child(entry, "link").attributes?.href).toBe(`${siteUrl()}/nyheder/nyere`)
  })
})

describe("JSON Feed 1", () => {
  test("the feed and each item have what they must", async () => {
    const feed = await json()
    expect(feed).toMatchObject({
      version: "https://jsonfeed.org/version/1",
      home_page_url: `${siteUrl()}/nyheder`,
      feed_url: `${siteUrl()}/nyheder/feed.json`,
    })
    expect(feed.items[0]).toMatchObject({
      url: `${siteUrl()}/nyheder/nyere`,
      date_published: expect.stringMatching(rfc3339),
    })
  })
})

test("a story has one id in all three, and keeps it when its title and its address change", async () => {
  const ids = async () => [
    textOf(children(await rss(), "item")[0], "guid"),
    textOf(children(await atom(), "entry")[0], "id"),
    (await json()).items[0]?.id,
  ]
  const before = await ids()
  expect(before).toEqual(Array.from({ length: 3 }, () => `urn:uuid:${story.id}`))
  const { version } = await saveEntry(desk, saving(story, { title: "Ny titel", slug: "flyttet" }))
  await publishEntry(desk, { id: story.id, version, publishAt: null, unpublishAt: null })
  expect((await json()).items[0]?.title).toBe("Ny titel")
  expect(await ids()).toEqual(before)
})

/** @throws what a strict parser says of XML that is not well-formed */
function parsed(xml: string): Element {
  expect(() => xml2js(xml.replace("</", "<"))).toThrow()
  return xml2js(xml) as Element
}

function children(of: Element | undefined, name: string): Element[] {
  return (of?.elements ?? []).filter((each) => each.name === name)
}

function child(of: Element | undefined, name: string): Element {
  const [first] = children(of, name)
  if (!first) throw new Error(`no ${name}`)
  return first
}

function textOf(of: Element | undefined, name: string): string {
  return (child(of, name).elements ?? []).map(({ text, cdata }) => text ?? cdata ?? "").join("")
}

test("a tag with & and < breaks neither feed", async () => {
  const label = 'Børn & "unge" <3'
  await published("NEWS", {
    title: "Om børn",
    slug: "om-boern",
    about: { tags: [label], authors: [], related: [] },
  })
  const items = [children(await rss(), "item"), children(await atom(), "entry")]
  const [inRss, inAtom] = items.map((all) => all.find((item) => textOf(item, "title") === "Om børn"))
  expect(inRss && textOf(inRss, "category")).toBe(label)
  const written = 'Børn & "unge" ‹3'
  expect(inAtom && child(inAtom, "category").attributes).toEqual({ label: written, term: written })
})
