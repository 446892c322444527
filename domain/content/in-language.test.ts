import { beforeAll, describe, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { callList } from "#domain/calls/queries/call-list.ts"
import { callPage } from "#domain/calls/queries/call-page.ts"
import { nextCall } from "#domain/calls/queries/next-call.ts"
import { eventCalendar } from "#domain/events/queries/event-calendar.ts"
import { eventList } from "#domain/events/queries/event-list.ts"
import { eventPage } from "#domain/events/queries/event-page.ts"
import { nextEvents } from "#domain/events/queries/next-events.ts"
import { latestSurvey } from "#domain/surveys/queries/latest-survey.ts"
import { surveyList } from "#domain/surveys/queries/survey-list.ts"
import { surveyPage } from "#domain/surveys/queries/survey-page.ts"
import type { Locale } from "#messages/translate.ts"
import { setClock } from "#platform/time/time.ts"
import { buildCall } from "#test/calls.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft, published, publishedTwin, text, twinOf } from "#test/entries.ts"
import { askedSurvey, publishPage, release } from "#test/surveys.ts"
import { publishEntry } from "./commands/publish-entry.ts"
import { saveCategory } from "./commands/save-category.ts"
import { deskEntries } from "./queries/desk-entries.ts"
import { deskEntryCounts } from "./queries/desk-entry-counts.ts"
import { deskPageTree } from "./queries/desk-page-tree.ts"
import { deskToday } from "./queries/desk-today.ts"
import { feedEntries } from "./queries/feed-entries.ts"
import { frontPage } from "./queries/front-page.ts"
import { newsArticle } from "./queries/news-article.ts"
import { newsList } from "./queries/news-list.ts"
import { publicPage } from "./queries/public-page.ts"
import { sitePages } from "./queries/site-pages.ts"
import { sitemapEntries } from "./queries/sitemap-entries.ts"
import { socialCard } from "./queries/social-card.ts"

useDatabase()

const danish = { lead: "Dansk manchet", body: text("Dansk brødtekst") }
const english = { title: "English title", lead: "English lead", body: text("English text") }
/** Two of each kind: one that is told in English as well, one whose English text is a draft. */
const ids: Record<string, { both: string; one: string }> = {}
let callSlug = ""
let surveySlug = ""

beforeAll(async () => {
  const { id: categoryId } = await saveCategory(desk, {
    id: null,
    label: "Emne",
    labelEn: "Subject",
    position: 1,
  })
  for (const kind of ["NEWS", "PAGE", "EVENT"] as const) {
    const facts = {
      NEWS: { categoryId },
      PAGE: {},
      EVENT: { startsAt: "2027-04-22T08:00:00Z", endsAt: "2027-04-23T14:00:00Z" },
    }[kind]
    const made = (slug: string) => published(kind, { ...danish, title: `Dansk ${slug}`, slug, facts })
    const [both, one] = [await made(`${kind.toLowerCase()}-begge`), await made(`${kind.toLowerCase()}-en`)]
    await publishedTwin(both, english)
    await twinOf(one, { ...english, title: "Hidden title" })
    ids[kind] = { both: both.id, one: one.id }
  }
  const open = await buildCall()
  callSlug = open.slug
  await publishedTwin(open, english)
  const survey = await askedSurvey()
  await release(survey, "kode;model\n101;1\n")
  surveySlug = await publishPage(survey)
  await publishedTwin(survey, english)
})

const questions: Record<string, (locale: Locale) => Promise<unknown>> = {
  "front-page": (locale) => frontPage(visitor, locale),
  "news-list": (locale) => newsList(visitor, {}, locale),
  "news-article": (locale) => newsArticle(visitor, "/nyheder/news-begge", locale),
  "feed-entries": (locale) => feedEntries(visitor, locale),
  "public-page": (locale) => publicPage(visitor, "/page-begge", locale),
  "site-pages": (locale) => sitePages(visitor, locale),
  "social-card": (locale) => socialCard(visitor, ids.NEWS?.both ?? "", locale),
  "event-list": (locale) => eventList(visitor, {}, locale),
  "event-page": (locale) => eventPage(visitor, "event-begge", locale),
  "next-events": (locale) => nextEvents(visitor, locale),
  "event-calendar": (locale) => eventCalendar(visitor, null, locale),
  "call-list": (locale) => callList(visitor, locale),
  "call-page": (locale) => callPage(visitor, callSlug, locale),
  "next-call": (locale) => nextCall(visitor, locale),
  "survey-list": (locale) => surveyList(visitor, locale),
  "survey-page": (locale) =>
    surveyPage(visitor, { slug: surveySlug, indicator: null, release: null }, locale),
  "latest-survey": (locale) => latestSurvey(visitor, locale),
}

describe("the words of a public twin stand in for those of its original, for readers of English alone:", () => {
  test.each(Object.keys(questions))("%s", async (name) => {
    const ask = questions[name]
    const [da, en] = [JSON.stringify(await ask?.("da")), JSON.stringify(await ask?.("en"))]
    expect(da).not.toContain("English")
    expect(en).toContain(english.title)
    for (const answer of [da, en]) expect(answer).not.toContain("Hidden")
    // Each entry once, in both languages.
    expect(addressesIn(en)).toEqual(addressesIn(da))
  })
})

function addressesIn(answer: string): string[] {
  return [...answer.matchAll(/"path":"([^"]*)"/g)].map(([, path]) => path ?? "").sort()
}

test("a story brings title, lead, text and the word of its category, and related ones in their own language", async () => {
  const found = await newsArticle(visitor, "/nyheder/news-begge", "en")
  expect(found?.article).toMatchObject({
    ...english,
    lang: "en",
    category: "Subject",
    path: "/nyheder/news-begge",
  })
  expect(found?.article.id).toBe(ids.NEWS?.both)
  expect(found?.related).toMatchObject([{ title: "Dansk news-en", lang: "da", category: "Subject" }])
  const without = await newsArticle(visitor, "/nyheder/news-en", "en")
  expect(without?.article).toMatchObject({ ...danish, lang: "da" })
  expect(without?.related).toMatchObject([{ title: "English title", lang: "en" }])
})

test("the map of the site names both addresses of what is told in both languages, and no others", async () => {
  const { entries } = await sitemapEntries(visitor)
  const at = (path: string) => entries.filter((entry) => entry.path === path)
  expect(at("/nyheder/news-begge")).toMatchObject([{ englishChangedAt: expect.any(Date) }])
  expect(at("/nyheder/news-en")).toMatchObject([{ englishChangedAt: null }])
})

test("the desk lists and counts originals alone, and says which are told in English as well", async () => {
  const order = { by: "edited", descending: true } as const
  const ask = {
    kind: "NEWS",
    status: null,
    search: "",
    categoryId: null,
    order,
    page: 1,
    pageSize: 50,
  } as const
  const { rows, total } = await deskEntries(desk, ask)
  expect(total).toBe(2)
  expect(rows.map(({ title, twinState }) => [title, twinState]).sort()).toEqual([
    ["Dansk news-begge", "told"],
    ["Dansk news-en", "told"],
  ])
  expect((await deskEntries(desk, { ...ask, search: "English" })).total).toBe(0)
  expect(await deskEntryCounts(desk)).toMatchObject({ NEWS: 2, PAGE: 2, EVENT: 2, OPEN_CALL: 1, SURVEY: 1 })
  expect((await deskPageTree(desk)).map(({ title, twinState }) => [title, twinState])).toEqual([
    ["Dansk page-begge", "told"],
    ["Dansk page-en", "told"],
  ])
  const alone = await draft("NEWS", { title: "Alene", slug: "alene" })
  const { drafts, draftCount } = await deskToday(desk)
  expect([draftCount, drafts.map(({ id }) => id)]).toEqual([1, [alone.id]])
})

test("what is shown stays true until the twin's own time has come", async () => {
  const original = await published("NEWS", { ...danish, title: "Dansk", slug: "venter" })
  const publishAt = new Date(Date.now() + 3_600_000)
  const twin = await twinOf(original, english)
  await publishEntry(desk, { ...twin, publishAt, unpublishAt: null })
  expect((await newsList(visitor, {}, "en")).trueUntil).toEqual(publishAt)
  setClock(publishAt)
  expect((await newsArticle(visitor, "/nyheder/venter", "en"))?.article.lang).toBe("en")
  setClock(null)
})
