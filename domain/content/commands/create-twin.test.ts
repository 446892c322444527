import { describe, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import {
  contentRows,
  desk,
  draft,
  published,
  publishedTwin,
  refusalOf,
  saving,
  signedIn,
  text,
  twinOf,
  type Written,
} from "#test/entries.ts"
import { readyPicture } from "#test/files.ts"
import { entryForEditing } from "../queries/entry-for-editing.ts"
import { newsArticle } from "../queries/news-article.ts"
import { publicPage } from "../queries/public-page.ts"
import { redirectFor } from "../queries/redirect-for.ts"
import { createTwin } from "./create-twin.ts"
import { publishEntry } from "./publish-entry.ts"
import { restoreEntry } from "./restore-entry.ts"
import { restoreRevision } from "./restore-revision.ts"
import { saveEntry } from "./save-entry.ts"
import { trashEntry } from "./trash-entry.ts"
import { unpublishEntry } from "./unpublish-entry.ts"

useDatabase()

const atOnce = { publishAt: null, unpublishAt: null }
const now = (id: string) =>
  db.entry.findUniqueOrThrow({
    where: { id },
    select: { version: true, status: true, path: true, slug: true, title: true, locale: true },
  })
const standing = async (id: string): Promise<Written> => ({ id, version: (await now(id)).version })
/** The title that a reader of English meets, and in which language; null when the address answers nothing. */
const met = async (slug: string) => {
  const found = await newsArticle(visitor, `/nyheder/${slug}`, "en")
  return found ? [found.article.title, found.article.lang] : null
}

describe("a twin begins", () => {
  test("with the words of the original as they are being written, at its path, without facts", async () => {
    const shown = await published("NEWS", { title: "Udgivet", slug: "begynder" })
    await saveEntry(
      desk,
      saving(shown, { title: "Nyere", slug: "andet-sted", lead: "Et lead.", body: text("Ord.") }),
    )
    const { id } = await createTwin(desk, { id: shown.id })
    expect(await now(id)).toMatchObject({
      status: "DRAFT",
      locale: "en",
      path: "/nyheder/begynder",
      slug: "begynder",
    })
    const { text: words, original, standing: stands } = await entryForEditing(desk, id)
    expect(words).toMatchObject({
      title: "Nyere",
      lead: "Et lead.",
      body: text("Ord."),
      facts: {},
      heroId: null,
    })
    expect(stands).toMatchObject({ locale: "en", path: "/en/nyheder/begynder" })
    expect(original).toMatchObject({ id: shown.id, title: "Nyere", isPublic: true, isOlder: false })
    expect((await entryForEditing(desk, shown.id)).twin).toEqual({
      id,
      status: "DRAFT",
      hasNewer: false,
      isOlder: false,
    })
    expect(await met("begynder")).toEqual(["Udgivet", "da"])
  })

  test("once, of an original, outside the trash, by those who write its kind", async () => {
    const original = await draft("NEWS", { slug: "en-gang" })
    const twin = await createTwin(desk, original)
    const trashed = await draft("NEWS", { slug: "i-kurven" })
    await trashEntry(desk, trashed)
    const manager = await signedIn("EVENT_MANAGER")
    const event = await draft("EVENT", { slug: "moede" })
    const free = await draft("NEWS", { slug: "fri" })
    const before = await contentRows()
    expect(await refusalOf(createTwin(desk, original))).toBe("content.hasTwin")
    expect(await refusalOf(createTwin(desk, twin))).toBe("content.isTwin")
    expect(await refusalOf(createTwin(desk, trashed))).toBe("content.actRefused")
    expect(await refusalOf(createTwin(manager, free))).toBe("errors.notAllowed")
    expect(await contentRows()).toEqual(before)
    expect((await createTwin(manager, event)).id).toBeTruthy()
  })
})

test("it is saved, published, taken down and fetched back by itself; the Danish stays as it is", async () => {
  const original = await published("NEWS", { title: "Dansk", slug: "for-sig" })
  const twin = await twinOf(original, { title: "English" })
  expect(await met("for-sig")).toEqual(["Dansk", "da"])
  const first = await publishEntry(desk, { ...twin, ...atOnce })
  expect(await met("for-sig")).toEqual(["English", "en"])
  const saved = await saveEntry(desk, saving({ id: twin.id, ...first }, { title: "Better English" }))
  expect(await met("for-sig")).toEqual(["English", "en"])
  const second = await publishEntry(desk, { id: twin.id, ...saved, ...atOnce })
  expect(await met("for-sig")).toEqual(["Better English", "en"])
  const [revision] = await db.revision.findMany({
    where: { entryId: twin.id, title: "English" },
    select: { id: true },
  })
  const back = await restoreRevision(desk, { id: twin.id, ...second, revisionId: revision?.id ?? "" })
  const third = await publishEntry(desk, { id: twin.id, ...back, ...atOnce })
  expect(await met("for-sig")).toEqual(["English", "en"])
  await unpublishEntry(desk, { id: twin.id, ...third })
  expect(await met("for-sig")).toEqual(["Dansk", "da"])
  expect((await standing(original.id)).version).toBe(original.version)
  expect((await newsArticle(visitor, "/nyheder/for-sig"))?.article.title).toBe("Dansk")
})

test("whatever is sent with it, its address stays the original's, and facts it has none", async () => {
  const original = await published("NEWS", { slug: "kun-ord" })
  const twin = await twinOf(original)
  const sent = { slug: "elsewhere", facts: { frontPlace: 1 } }
  const saved = await saveEntry(desk, saving(twin, { title: "Words", ...sent }))
  await publishEntry(desk, { id: twin.id, ...saved, ...atOnce })
  expect(await now(twin.id)).toMatchObject({ path: "/nyheder/kun-ord", slug: "kun-ord" })
  expect(await db.news.count({ where: { entryId: twin.id } })).toBe(0)
  expect((await entryForEditing(desk, twin.id)).text).toMatchObject({ slug: "kun-ord", facts: {} })
  const again = await saveEntry(desk, saving(await standing(twin.id), { title: "Words", ...sent }))
  expect(again.version, "nothing changed, nothing saved").toBe((await now(twin.id)).version)
})

test("a twin of any kind is published without the facts of its kind", async () => {
  for (const kind of ["PAGE", "EVENT", "OPEN_CALL"] as const) {
    const twin = await publishedTwin(
      await draft(kind, { slug: `slags-${kind.toLowerCase().replace("_", "-")}` }),
    )
    expect(await now(twin.id)).toMatchObject({ status: "PUBLISHED", locale: "en" })
  }
})

test("it lends the picture of its original, and must say in English what that shows", async () => {
  const heroId = await readyPicture()
  const original = await published("NEWS", { slug: "billede", heroId, heroAlt: "En dør" })
  const twin = await twinOf(original, { title: "Picture" })
  expect(await refusalOf(publishEntry(desk, { ...twin, ...atOnce }))).toContain("content.altMissing")
  const saved = await saveEntry(desk, saving(twin, { title: "Picture", heroAlt: "A door" }))
  await publishEntry(desk, { id: twin.id, ...saved, ...atOnce })
  const english = await newsArticle(visitor, "/nyheder/billede", "en")
  expect(english?.article).toMatchObject({ heroAlt: "A door", title: "Picture" })
  expect((await newsArticle(visitor, "/nyheder/billede"))?.article.heroAlt).toBe("En dør")
  const decorated = saving(
    { id: twin.id, version: saved.version + 1 },
    { title: "Picture", heroDecorative: true },
  )
  await publishEntry(desk, { id: twin.id, ...(await saveEntry(desk, decorated)), ...atOnce })
  const bare = await newsArticle(visitor, "/nyheder/billede", "en")
  expect(bare?.article.heroAlt, "decoration in English is not read aloud in Danish").toBe("")
})

describe("a twin follows its original", () => {
  test("when the slug of a draft, and of what is public, changes", async () => {
    const original = await draft("NEWS", { title: "Flytter", slug: "foer" })
    const twin = await twinOf(original)
    const saved = await saveEntry(desk, saving(original, { title: "Flytter", slug: "efter" }))
    expect(await now(twin.id)).toMatchObject({ path: "/nyheder/efter", slug: "efter" })
    const shown = await publishEntry(desk, { id: original.id, ...saved, ...atOnce })
    await publishEntry(desk, { ...(await standing(twin.id)), ...atOnce })
    const later = await saveEntry(desk, saving({ id: original.id, ...shown }, { slug: "sidst" }))
    expect(await met("efter")).toEqual(["A new library in town", "en"])
    await publishEntry(desk, { id: original.id, ...later, ...atOnce })
    expect(await now(twin.id)).toMatchObject({ path: "/nyheder/sidst", slug: "sidst", status: "PUBLISHED" })
    expect(await met("efter")).toBeNull()
    expect(await met("sidst")).toEqual(["A new library in town", "en"])
    expect(await redirectFor(visitor, "/nyheder/efter")).toBe("/nyheder/sidst")
  })

  test("when the page above it moves, and keeps its own last step", async () => {
    const above = await published("PAGE", { title: "Over", slug: "over" })
    const below = await published("PAGE", { title: "Under", slug: "under", facts: { parentId: above.id } })
    const twin = await publishedTwin(below, { title: "Below" })
    const saved = await saveEntry(desk, saving(above, { title: "Over", slug: "ovenover" }))
    await publishEntry(desk, { id: above.id, ...saved, ...atOnce })
    expect(await now(twin.id)).toMatchObject({ path: "/ovenover/under", slug: "under" })
    expect(await publicPage(visitor, "/ovenover/under", "en")).toMatchObject({
      title: "Below",
      lang: "en",
      above: [{ title: "Over", lang: "da" }],
    })
  })

  test("and nothing may be put below a twin", async () => {
    const twin = await publishedTwin(await published("PAGE", { title: "Top", slug: "top" }))
    const page = await draft("PAGE", { title: "Bund", slug: "bund" })
    const below = saveEntry(desk, saving(page, { title: "Bund", slug: "bund", facts: { parentId: twin.id } }))
    expect(await refusalOf(below)).toContain("content.parentRefused")
  })
})

describe("a twin is public only while its original is", () => {
  test("published first, taken down and put up again with it", async () => {
    const original = await draft("NEWS", { slug: "vent" })
    await publishedTwin(original)
    expect(await met("vent")).toBeNull()
    const shown = await publishEntry(desk, { ...original, ...atOnce })
    expect(await met("vent")).toEqual(["A new library in town", "en"])
    const down = await unpublishEntry(desk, { id: original.id, ...shown })
    expect(await met("vent")).toBeNull()
    await publishEntry(desk, { id: original.id, ...down, ...atOnce })
    expect(await met("vent")).toEqual(["A new library in town", "en"])
  })

  test("by the clock, and its own plan counts as well", async () => {
    const original = await published("NEWS", { title: "Dansk", slug: "uret" })
    const twin = await twinOf(original)
    const publishAt = new Date(Date.now() + 3_600_000)
    await publishEntry(desk, { ...twin, publishAt, unpublishAt: new Date(publishAt.getTime() + 1_000) })
    expect((await newsArticle(visitor, "/nyheder/uret", "en"))?.trueUntil).toEqual(publishAt)
    setClock(publishAt)
    expect(await met("uret")).toEqual(["A new library in town", "en"])
    setClock(new Date(publishAt.getTime() + 1_000))
    expect(await met("uret")).toEqual(["Dansk", "da"])
    setClock(null)
  })
})

describe("the trash", () => {
  test("takes both, and gives both back as drafts", async () => {
    const original = await published("NEWS", { slug: "begge" })
    const twin = await publishedTwin(original)
    await trashEntry(desk, original)
    expect((await now(twin.id)).status).toBe("TRASHED")
    expect(await refusalOf(restoreEntry(desk, await standing(twin.id)))).toBe("content.originalTrashed")
    await restoreEntry(desk, await standing(original.id))
    expect(await now(twin.id)).toMatchObject({ status: "DRAFT", path: "/nyheder/begge" })
  })

  test("gives back with the original only what was thrown out with it, and at the address it has by then", async () => {
    const original = await published("NEWS", { slug: "foerst-den-ene" })
    const twin = await publishedTwin(original)
    await trashEntry(desk, twin)
    expect(await met("foerst-den-ene")).toEqual(["Nyt bibliotek i byen", "da"])
    const saved = await saveEntry(desk, saving(original, { slug: "flyttet-imens" }))
    const moved = await publishEntry(desk, { id: original.id, ...saved, ...atOnce })
    const gone = await trashEntry(desk, { id: original.id, ...moved })
    await restoreEntry(desk, { id: original.id, ...gone })
    expect((await now(twin.id)).status).toBe("TRASHED")
    await restoreEntry(desk, await standing(twin.id))
    expect(await now(twin.id)).toMatchObject({ status: "DRAFT", path: "/nyheder/flyttet-imens" })
  })
})
