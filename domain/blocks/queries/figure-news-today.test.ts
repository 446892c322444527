import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { saveEntry } from "#domain/content/commands/save-entry.ts"
import type { Body } from "#domain/content/rules/body.ts"
import { retractRelease } from "#domain/surveys/commands/retract-release.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft, saving, signedIn } from "#test/entries.ts"
import { askedSurvey, publishPage, release } from "#test/surveys.ts"
import { figureNewsToday } from "./figure-news-today.ts"
import { liveBlocks } from "./live-blocks.ts"

useDatabase()

const showing = (entryId: string, number?: number): Body => ({
  type: "doc",
  content: [
    {
      type: "surveyFigure",
      attrs: { entryId, indicator: "", show: "figure", ...(number ? { release: number } : {}) },
    },
  ],
})

const newsOf = async (entryId: string) =>
  (await figureNewsToday(desk))
    .filter((line) => line.entryId === entryId)
    .map(({ code, values }) => [code, values.number ?? values.newest])

test("who writes is told when newer figures come, until the text is saved again; a visitor is told nothing", async () => {
  const asked = await askedSurvey()
  await release(asked, "kode;model\n101;1")
  await publishPage(asked)
  const fixed = await draft("NEWS", { title: "Holder fast", body: showing(asked.id, 1) })
  const newest = await draft("NEWS", { title: "Følger med", body: showing(asked.id) })
  expect(await newsOf(fixed.id)).toEqual([])
  await release(asked, "kode;model\n101;2")
  expect(await newsOf(fixed.id)).toEqual([["todayNewer", 1]])
  expect(await newsOf(newest.id)).toEqual([["todayChanged", 2]])
  expect(await figureNewsToday(visitor)).toEqual([])
  expect(await figureNewsToday(await signedIn("FINANCE_OFFICER"))).toEqual([])
  // A text that was begun before the figures came, and is saved after them.
  await db.revision.count()
  await saveEntry(desk, saving(newest, { title: "Set igen", body: showing(asked.id) }))
  expect(await newsOf(newest.id)).toEqual([])
})

test("of a release taken back the text shows the reason in the place of figures, and its writers are told until it is gone", async () => {
  const asked = await askedSurvey()
  const first = await release(asked, "kode;model\n101;1")
  await publishPage(asked)
  const entry = await draft("NEWS", { title: "Viser det", body: showing(asked.id, 1) })
  await retractRelease(desk, { entryId: asked.id, releaseId: first, reason: "Forkert fil" })
  expect(await newsOf(entry.id)).toEqual([["todayRetracted", 1]])
  for (const body of [showing(asked.id, 1), showing(asked.id)]) {
    const [live] = (await liveBlocks(visitor, body)).shown.values()
    expect(live?.type === "surveyFigure" && live.shown).toBeNull()
    expect(live?.type === "surveyFigure" && live.survey.releases[0]?.retracted?.reason).toBe("Forkert fil")
  }
  const { version } = await saveEntry(desk, saving(entry, { title: "Stadig", body: showing(asked.id, 1) }))
  expect(await newsOf(entry.id)).toEqual([["todayRetracted", 1]])
  await saveEntry(desk, saving({ id: entry.id, version }, { title: "Uden" }))
  expect(await newsOf(entry.id)).toEqual([])
})

test("a text that holds fast to a release goes on showing it", async () => {
  const asked = await askedSurvey()
  await release(asked, "kode;model\n101;1")
  await release(asked, "kode;model\n101;5")
  await publishPage(asked)
  const shownIn = async (body: Body) => {
    const [live] = (await liveBlocks(visitor, body)).shown.values()
    return live?.type === "surveyFigure" ? live.shown?.release.number : null
  }
  expect(await shownIn(showing(asked.id, 1))).toBe(1)
  expect(await shownIn(showing(asked.id))).toBe(2)
  expect(await shownIn(showing(asked.id, 7))).toBeNull()
})
