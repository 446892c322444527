import { setTimeout as later } from "node:timers/promises"
import { beforeAll, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { municipalities } from "#domain/surveys/map/municipalities.ts"
import { db } from "#platform/database/client.ts"
import { isRefusal } from "#platform/refusal.ts"
import {
  answered,
  type BuiltCollection,
  contactIn,
  linkOf,
  mailsOf,
  openCollection,
  responding,
} from "#test/collecting.ts"
import { useDatabase } from "#test/database.ts"
import { desk } from "#test/entries.ts"
import { draftOf, said } from "#test/surveys.ts"
import { closeCollection } from "./commands/close-collection.ts"
import { handOver } from "./commands/hand-over.ts"
import { inviteMunicipalities } from "./commands/invite-municipalities.ts"
import { keepResponse } from "./commands/keep-response.ts"
import { remindMissing } from "./commands/remind-missing.ts"
import { sendResponse } from "./commands/send-response.ts"

/** A whole collection as it is lived: 98 municipalities answer at once, impatiently, and nothing is lost or doubled. */
const database = useDatabase()
const codes = municipalities.map(({ code }) => code)
/** Two hand the questions over; Esbjerg answers for Fanø; two never answer. */
const handingOver = ["101", "751"]
const [coverer, covered] = ["561", "563"]
const silent = ["840", "849"]

beforeAll(async () => {
  for (const code of codes) await contactIn(code)
})

/** What each answers: another model and another number for each. */
const modelOf = (place: number) => ["1", "2", "5"][place % 3] ?? "1"
const visitsOf = (place: number) => 1_000 + place

/** Answers as people do: saves on the way, sends from two tabs at once, and presses again when nothing seems to happen. */
async function livelyAnswer(
  built: BuiltCollection,
  key: string,
  code: string,
  covers: string[],
): Promise<void> {
  const place = codes.indexOf(code)
  const words = { model: modelOf(place), visits: String(visitsOf(place)), covers }
  const draft = responding(built, key, { ...words, visits: "", act: "keep" })
  const kept = await Promise.all([keepResponse(visitor, draft), keepResponse(visitor, draft)])
  expect(kept.map(({ version }) => version)).toEqual([1, 1])
  const form = responding(built, key, { ...words, version: 1 })
  const posts = Array.from({ length: 3 }, async (_, again) => {
    await later(again * 7)
    return sendResponse(visitor, form)
  })
  expect((await Promise.all(posts)).map(({ version }) => version)).toEqual([2, 2, 2])
  // The answer was lost on the way, and the browser posts once more.
  await sendResponse(visitor, form)
}

test("98 municipalities answer at once with retries and double posts, 2 hand over, 1 covers another: every figure is exact, every mail written once", async () => {
  const built = await openCollection()
  await Promise.all([1, 2, 3].map(() => inviteMunicipalities(desk, { entryId: built.id })))
  const keys = new Map(
    await Promise.all(codes.map(async (code) => [code, await linkOf(built, code)] as const)),
  )
  const keyOf = (code: string) => keys.get(code) ?? ""
  expect(new Set(keys.values()).size).toBe(98)

  const answering = codes.filter((code) => code !== covered && !silent.includes(code))
  await Promise.all(
    answering.map(async (code) => {
      let key = keyOf(code)
      if (handingOver.includes(code)) {
        const colleague = { key, name: "Kollega", email: `kollega-${code}@example.org`, words: "" }
        await Promise.all([handOver(visitor, colleague), handOver(visitor, colleague)])
        key = await linkOf(built, code, "collecting.handOver", colleague.email)
      }
      await livelyAnswer(built, key, code, code === coverer ? [covered] : [])
    }),
  )
  const reminders = await Promise.all(
    [1, 2, 3].map(() => remindMissing(desk, { entryId: built.id, rounds: 0 })),
  )
  expect(reminders.map(({ reminded }) => reminded).toSorted()).toEqual([0, 0, 2])

  await closeCollection(desk, { entryId: built.id })
  const draft = await draftOf(built)
  const expected = (say: (place: number) => string) =>
    codes
      .flatMap((code, place) =>
        code === covered
          ? []
          : [silent.includes(code) ? `${code} NO_RESPONSE` : `${code} FINAL ${say(place)}`],
      )
      .toSorted()
  expect(await said(draft?.id ?? "", built.versionId)).toEqual(expected(modelOf))
  expect(await said(draft?.id ?? "", built.numberId)).toEqual(expected((place) => String(visitsOf(place))))
  expect(
    await db.responseCoverage.findMany({
      where: { releaseId: draft?.id ?? "" },
      select: { municipalityCode: true, answeredForCode: true },
    }),
  ).toEqual([{ municipalityCode: coverer, answeredForCode: covered }])

  const mailed = async (kind: string) => (await mailsOf(built, kind)).length
  expect(await mailed("collecting.invitation")).toBe(98)
  expect(await mailsOf(built, "collecting.handOver")).toEqual(
    handingOver.map((code) => `kollega-${code}@example.org`),
  )
  expect(await mailed("collecting.receipt")).toBe(95)
  expect(await mailed("collecting.covered")).toBe(1)
  expect(await mailed("collecting.reminder")).toBe(2)
  for (const kind of ["invitation", "receipt", "reminder"]) {
    const addresses = await mailsOf(built, `collecting.${kind}`)
    expect(new Set(addresses).size, kind).toBe(addresses.length)
  }
}, 120_000)

/** Whose answer holds for Fanø, as many rows as there are. */
async function holdsForFanoe({ editionId }: BuiltCollection): Promise<string[]> {
  const rows = await db.answeredMunicipality.findMany({
    where: { editionId, municipalityCode: covered },
    select: { response: { select: { invitation: { select: { municipalityCode: true } } } } },
  })
  return rows.map(({ response }) => response.invitation.municipalityCode)
}

test("who covers and who is covered send at the same instant: Fanø's own answer counts, and it alone", async () => {
  for (let again = 0; again < 5; again++) {
    const built = await openCollection()
    const [esbjerg, fanoe] = [await linkOf(built, coverer), await linkOf(built, covered)]
    const [, own] = await Promise.allSettled([
      sendResponse(visitor, responding(built, esbjerg, { covers: [covered] })),
      sendResponse(visitor, responding(built, fanoe)),
    ])
    expect(own.status).toBe("fulfilled")
    expect(await holdsForFanoe(built)).toEqual([covered])
  }
})

test("control: without the key of AnsweredMunicipality a neighbour's answer counts beside one's own", async () => {
  const built = await openCollection()
  await answered(built, covered)
  const esbjerg = responding(built, await linkOf(built, coverer), { covers: [covered] })
  const refused = await sendResponse(visitor, esbjerg).catch((error: unknown) => error)
  expect(isRefusal(refused)).toBe(true)
  await database.sql(`ALTER TABLE "AnsweredMunicipality" DROP CONSTRAINT "AnsweredMunicipality_pkey"`)
  try {
    await sendResponse(visitor, esbjerg)
    expect((await holdsForFanoe(built)).toSorted()).toEqual([coverer, covered])
  } finally {
    await database.sql(`TRUNCATE "AnsweredMunicipality"`)
    await database.sql(
      `ALTER TABLE "AnsweredMunicipality" ADD CONSTRAINT "AnsweredMunicipality_pkey" PRIMARY KEY ("editionId", "municipalityCode")`,
    )
  }
})

test("two of the same municipality send different answers at once: one counts, the other is told and overwrites nothing", async () => {
  const built = await openCollection()
  const key = await linkOf(built, "101")
  const ends = await Promise.allSettled(
    ["1", "2"].map((model) => sendResponse(visitor, responding(built, key, { model }))),
  )
  const refused = ends.find((end) => end.status === "rejected")
  expect(refused?.reason).toMatchObject({ code: "errors.stale", values: { current: 1 } })
  expect(await db.response.count({ where: { invitation: { editionId: built.editionId } } })).toBe(1)
  const [won] = ends.flatMap((end, place) => (end.status === "fulfilled" ? [["1", "2"][place]] : []))
  const stored = await db.responseAnswer.findFirst({
    where: { versionId: built.versionId, response: { invitation: { editionId: built.editionId } } },
    select: { given: true },
  })
  expect(stored?.given).toBe(won)
})

test("an answer that waits while staff close is refused, not lost in silence", async () => {
  const built = await openCollection()
  const key = await linkOf(built, "101")
  await answered(built, "147")
  const [closing, sending] = await Promise.allSettled([
    closeCollection(desk, { entryId: built.id }),
    sendResponse(visitor, responding(built, key)),
  ])
  expect(closing.status).toBe("fulfilled")
  const draft = await draftOf(built)
  const rows = await said(draft?.id ?? "", built.versionId)
  // Whichever came first: what was accepted stands in the figures, and what is not there was refused.
  expect(rows.includes("101 FINAL 1")).toBe(sending.status === "fulfilled")
  if (sending.status === "rejected") expect(sending.reason).toMatchObject({ code: "collecting.closed" })
})
