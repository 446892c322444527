import { randomUUID } from "node:crypto"
import { describe, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { config } from "#platform/config/config.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft, published, refusalOf, saving, text, type Written } from "#test/entries.ts"
import { publishEntry } from "./commands/publish-entry.ts"
import { restoreRevision } from "./commands/restore-revision.ts"
import { saveEntry } from "./commands/save-entry.ts"
import { trashEntry } from "./commands/trash-entry.ts"
import { unpublishEntry } from "./commands/unpublish-entry.ts"
import { turnEntries } from "./jobs.ts"
import { newsArticle } from "./queries/news-article.ts"
import { publicPage } from "./queries/public-page.ts"
import { referenceDifferences } from "./queries/reference-differences.ts"
import type { Body } from "./rules/body.ts"
import { blocksOf } from "./rules/body.ts"
import { linksIn } from "./rules/links.ts"

useDatabase()

const at = { publishAt: null, unpublishAt: null }

describe("a link to an entry", () => {
  test("is found by its path, by an address of this site, in English, and by where it once stood", async () => {
    const there = await published("NEWS", { title: "Målet", slug: "maalet" })
    await moved(there, "maalet-nu")
    const hrefs = [
      "/nyheder/maalet",
      "/nyheder/maalet-nu#afsnit",
      "/en/nyheder/maalet-nu/",
      `${config().siteUrl}/nyheder/maalet-nu?a=b`,
    ]
    const from = await draft("NEWS", { title: "Fire veje", body: linked(...hrefs) })
    expect(await savedLinks(from)).toEqual(hrefs.map((href) => ({ href, entryId: there.id })))
    const elsewhere = [
      "https://example.org/nyheder/maalet-nu",
      "#her",
      "mailto:a@example.org",
      "/nyheder",
      "/nyheder/findes-ikke",
    ]
    const other = await draft("NEWS", { title: "Andre veje", body: linked(...elsewhere) })
    expect(await savedLinks(other)).toEqual(elsewhere.map((href) => ({ href })))
  })

  test("follows it wherever it moves, in both languages, and what stands behind the path stays", async () => {
    const there = await published("PAGE", { title: "Om os", slug: "om-os-her" })
    const from = await published("NEWS", {
      title: "Følger",
      slug: "foelger",
      body: linked("/om-os-her?a=1#b"),
    })
    await moved(there, "om-os-der")
    expect(await read("/nyheder/foelger")).toEqual(["/om-os-der?a=1#b"])
    expect(await read("/nyheder/foelger", "en")).toEqual(["/en/om-os-der?a=1#b"])
    expect(from.id).not.toBe(there.id)
  })

  test("follows it still when something else takes the path it was written with", async () => {
    const first = await published("NEWS", { title: "Den første", slug: "plads" })
    const from = await published("NEWS", { title: "Peger", slug: "peger", body: linked("/nyheder/plads") })
    const gone = await moved(first, "flyttet-plads")
    const second = await published("NEWS", { title: "Den anden", slug: "plads" })
    const saved = await saveEntry(
      desk,
      saving(from, { title: "Peger nu", slug: "peger", body: linked("/nyheder/plads") }),
    )
    await publishEntry(desk, { id: from.id, version: saved.version, ...at })
    expect(await read("/nyheder/peger")).toEqual(["/nyheder/flyttet-plads"])
    expect(gone.id).not.toBe(second.id)
  })

  test("is words alone while the public may not see where it leads", async () => {
    const there = await published("NEWS", { title: "Tages ned", slug: "tages-ned" })
    await published("NEWS", { title: "Viser", slug: "viser", body: linked("/nyheder/tages-ned") })
    const down = await unpublishEntry(desk, there)
    expect(await read("/nyheder/viser")).toEqual([])
    expect(JSON.stringify((await newsArticle(visitor, "/nyheder/viser"))?.article.body)).toContain("her")
    await publishEntry(desk, { id: there.id, version: down.version, ...at })
    expect(await read("/nyheder/viser")).toEqual(["/nyheder/tages-ned"])
  })

  test("that is turned to another site follows nothing", async () => {
    const there = await published("NEWS", { title: "Egen", slug: "egen-nyhed" })
    const from = await draft("NEWS", { title: "Vender", body: linked("/nyheder/egen-nyhed") })
    const away: Body = link({ href: "https://example.org/", entryId: there.id })
    await saveEntry(desk, saving(from, { title: "Vender", body: away }))
    expect(await savedLinks(from)).toEqual([{ href: "https://example.org/" }])
  })

  test("saved once more as the editor holds it, nothing has changed", async () => {
    await published("NEWS", { title: "Stille", slug: "stille" })
    const from = await draft("NEWS", { title: "Gemmes", slug: "gemmes", body: linked("/nyheder/stille") })
    const again = await saveEntry(
      desk,
      saving(from, { title: "Gemmes", slug: "gemmes", body: linked("/nyheder/stille") }),
    )
    expect(again.version).toBe(from.version)
  })
})

describe("rows", () => {
  test("come and go with every command: draft, scheduled, live, taken down, thrown out, fetched back", async () => {
    const target = await published("EVENT", { title: "Mødet", slug: "moedet-vi-bruger" })
    const body = using(target.id)
    const entry = await draft("NEWS", { title: "Bruger mødet", body })
    expect(await states(entry)).toEqual(["DRAFT BLOCK", "DRAFT LINK"])
    const later = await publishEntry(desk, {
      ...entry,
      publishAt: new Date("2099-01-01T08:00:00Z"),
      unpublishAt: null,
    })
    expect(await states(entry)).toEqual(["DRAFT BLOCK", "DRAFT LINK", "SCHEDULED BLOCK", "SCHEDULED LINK"])
    const live = await publishEntry(desk, { id: entry.id, version: later.version, ...at })
    expect(await states(entry)).toEqual(["DRAFT BLOCK", "DRAFT LINK", "LIVE BLOCK", "LIVE LINK"])
    const plain = await saveEntry(
      desk,
      saving({ id: entry.id, version: live.version }, { body: text("Intet.") }),
    )
    expect(await states(entry)).toEqual(["LIVE BLOCK", "LIVE LINK"])
    const down = await unpublishEntry(desk, { id: entry.id, version: plain.version })
    expect(await states(entry)).toEqual([])
    const revision = await db.revision.findFirstOrThrow({
      where: { entryId: entry.id, version: entry.version },
    })
    const back = await restoreRevision(desk, { id: entry.id, version: down.version, revisionId: revision.id })
    expect(await states(entry)).toEqual(["DRAFT BLOCK", "DRAFT LINK"])
    const up = await publishEntry(desk, { id: entry.id, version: back.version, ...at })
    await trashEntry(desk, { id: entry.id, version: up.version })
    expect(await states(entry)).toEqual(["DRAFT BLOCK", "DRAFT LINK"])
    expect(await referenceDifferences(desk)).toEqual([])
  })

  test("of what was scheduled are live once its time has come", async () => {
    const target = await published("EVENT", { title: "Et møde til", slug: "et-moede-til" })
    const entry = await draft("NEWS", { title: "Går ud", body: using(target.id) })
    const soon = new Date(Date.now() + 60_000)
    const { version } = await publishEntry(desk, { ...entry, publishAt: soon, unpublishAt: null })
    await db.entry.update({
      where: { id: entry.id },
      data: { publishAt: new Date(Date.now() - 60_000), version: version + 1 },
      select: { id: true },
    })
    await turnEntries()
    expect(await states(entry)).toEqual(["DRAFT BLOCK", "DRAFT LINK", "LIVE BLOCK", "LIVE LINK"])
    expect(await referenceDifferences(desk)).toEqual([])
  })

  test("two who link to each other's entry at the same instant both get through", async () => {
    for (let round = 0; round < 5; round++) {
      const one = await draft("NEWS", { title: `Den ene ${round}` })
      const two = await draft("NEWS", { title: `Den anden ${round}` })
      await Promise.all([
        saveEntry(desk, saving(one, { title: `Den ene ${round}`, body: using(two.id) })),
        saveEntry(desk, saving(two, { title: `Den anden ${round}`, body: using(one.id) })),
      ])
    }
  }, 20_000)

  test("a card of an entry that is not there is no row, and the draft is saved", async () => {
    const entry = await draft("NEWS", { title: "Uden mål", body: using(randomUUID()) })
    expect(await states(entry)).toEqual([])
    expect(await refusalOf(trashEntry(desk, { id: randomUUID(), version: 1 }))).toBe("errors.notFound")
  })

  test("control: a row too many and a row too few are both seen", async () => {
    const target = await published("EVENT", { title: "Talt", slug: "talt" })
    const entry = await draft("NEWS", { title: "Tæller", body: using(target.id) })
    await db.reference.deleteMany({ where: { fromId: entry.id, place: "LINK" } })
    await db.reference.create({
      data: { fromId: entry.id, toEntryId: target.id, state: "LIVE", place: "LINK" },
      select: { id: true },
    })
    const found = await referenceDifferences(desk)
    expect(found.map(({ entryId, is, state }) => [entryId, is, state])).toEqual([
      [entry.id, "missing", "DRAFT"],
      [entry.id, "extra", "LIVE"],
    ])
    await db.reference.deleteMany({ where: { fromId: entry.id, state: "LIVE" } })
  })
})

async function moved(entry: Written, slug: string): Promise<Written> {
  const saved = await saveEntry(desk, saving(entry, { title: "Flyttet", slug }))
  return { id: entry.id, ...(await publishEntry(desk, { id: entry.id, version: saved.version, ...at })) }
}

function link(attrs: { href: string; entryId?: string }): Body {
  return {
    type: "doc",
    content: [
      { type: "paragraph", content: [{ type: "text", text: "her", marks: [{ type: "link", attrs }] }] },
    ],
  }
}

/** Each link in a nook of its own. */
function linked(...hrefs: string[]): Body {
  const [first = "", ...rest] = hrefs
  const paragraphs = rest.flatMap((href) => link({ href }).content)
  return {
    type: "doc",
    content: [
      ...link({ href: first }).content,
      { type: "bulletList", content: [{ type: "listItem", content: paragraphs.slice(0, 1) }] },
      { type: "callout", attrs: { tone: "note" }, content: paragraphs.slice(1, 2) },
      {
        type: "table",
        content: [{ type: "tableRow", content: [{ type: "tableCell", content: paragraphs.slice(2) }] }],
      },
    ],
  }
}

function using(entryId: string): Body {
  return {
    type: "doc",
    content: [{ type: "eventCard", attrs: { entryId } }, ...link({ href: "/et-sted", entryId }).content],
  }
}

async function savedLinks({ id }: Written) {
  const { working } = await db.entry.findUniqueOrThrow({
    where: { id },
    select: { working: { select: { body: true } } },
  })
  return blocksOf(working?.body as unknown as Body).flatMap(linksIn)
}

/** The addresses on a page, as the public reads it. */
async function read(path: string, locale: "da" | "en" = "da"): Promise<string[]> {
  const page = path.startsWith("/nyheder")
    ? (await newsArticle(visitor, path, locale))?.article
    : await publicPage(visitor, path, locale)
  if (!page) throw new Error(`${path} is not there`)
  return blocksOf(page.body)
    .flatMap(linksIn)
    .map(({ href }) => href)
}

async function states({ id }: Written): Promise<string[]> {
  const rows = await db.reference.findMany({ where: { fromId: id }, select: { state: true, place: true } })
  return rows.map(({ state, place }) => `${state} ${place}`).sort()
}
