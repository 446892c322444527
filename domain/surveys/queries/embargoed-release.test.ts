import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { sitemapEntries } from "#domain/content/queries/sitemap-entries.ts"
import { type Contact, contactIn } from "#test/collecting.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { askedSurvey, fillIn, publishing, publishPage, release } from "#test/surveys.ts"
import { publishRelease } from "../commands/publish-release.ts"
import { embargoedRelease } from "./embargoed-release.ts"
import { embargoedReleases } from "./embargoed-releases.ts"
import { surveyPage } from "./survey-page.ts"

useDatabase()

/** A public survey with figures that are out, and a correction of them that waits. */
async function waiting() {
  const asked = await askedSurvey()
  await release(asked, "kode;model\n101;1")
  const slug = await publishPage(asked)
  await fillIn(asked, "kode;model\n101;5")
  await publishRelease(desk, await publishing(asked, { embargoUntil: "2099-01-01T09:00", notes: "Rettet" }))
  return { ...asked, slug }
}

test("who coordinates an organisation, and the desk, read them; an account alone and a visitor do not", async () => {
  const { slug } = await waiting()
  const account = await signedIn()
  const coordinator = { ...account, coordinates: ["0190a000-0000-7000-8000-000000000000"] }
  for (const actor of [coordinator, await signedIn("EDITOR"), desk]) {
    const found = await embargoedRelease(actor, { slug, indicator: null })
    expect(found?.survey.shown?.figures.find(({ code }) => code === "101")?.category).toBe("5")
    expect((await embargoedReleases(actor)).map((line) => [line.slug, line.number])).toContainEqual([slug, 2])
  }
  expect(await embargoedRelease(account, { slug, indicator: null })).toBeNull()
  expect(await embargoedReleases(account)).toEqual([])
  expect(await refusalOf(embargoedRelease(visitor, { slug, indicator: null }))).toBe("errors.notAllowed")
})

test("who answers surveys for a municipality reads them; where nobody does, its director", async () => {
  const { slug } = await waiting()
  const reads = async (contact: Contact) => {
    const actor = { ...(await signedIn()), personId: contact.personId, email: contact.email }
    return (await embargoedRelease(actor, { slug, indicator: null })) !== null
  }
  const director = await contactIn("101", "DIRECTOR")
  expect(await reads(director)).toBe(true)
  expect(await reads(await contactIn("101"))).toBe(true)
  expect(await reads(director)).toBe(false)
})

test("nowhere else is anything told of them", async () => {
  const { slug } = await waiting()
  const newest = await surveyPage(visitor, { slug, indicator: null, release: null })
  expect(newest?.shown?.release.number).toBe(1)
  expect(newest?.releases).toHaveLength(1)
  expect(await surveyPage(visitor, { slug, indicator: null, release: 2 })).toBeNull()
  expect(JSON.stringify(await sitemapEntries(visitor))).not.toContain("udgivelse")
})
