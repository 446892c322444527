import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { type DescribeMedia, describeMediaInput } from "../input.ts"
import { describeMedia } from "./describe-media.ts"

useDatabase()

test("what a picture shows and whose it is is kept, and the log says who said it", async () => {
  const id = await picture()
  const manager = await signedIn("EVENT_MANAGER")
  await describeMedia(manager, said(id, { alt: "To børn læser højt", credit: "Foto: Prøve Person" }))
  expect(await words(id)).toEqual({ alt: "To børn læser højt", credit: "Foto: Prøve Person" })
  const log = await db.auditEntry.findMany({
    where: { subjectId: id },
    select: { operation: true, actorId: true },
  })
  expect(log).toEqual([{ operation: "media.described", actorId: manager.personId }])
})

test("pages that show it are told to forget what they said, and another picture keeps its words", async () => {
  const [id, other] = [await picture(), await picture()]
  const before = await publicVersion()
  await describeMedia(desk, said(id, { alt: "Nyt" }))
  expect(await publicVersion()).toBe(before + 1n)
  expect(await words(other)).toEqual({ alt: "Gammelt", credit: "" })
})

test("words may be taken away again", async () => {
  const id = await picture()
  await describeMedia(desk, said(id))
  expect(await words(id)).toEqual({ alt: "", credit: "" })
})

test("tags are in small letters, each once; those left out are gone, and another picture keeps its own", async () => {
  const [id, other] = [await picture(), await picture()]
  const typed = (tags: string) => describeMediaInput.parse({ id, alt: "", credit: "", licenceNote: "", tags })
  await describeMedia(desk, said(other, { tags: ["børn"] }))
  await describeMedia(desk, typed("Børn,  Højt læst , børn,"))
  expect(await tagsOf(id)).toEqual(["børn", "højt læst"])
  await describeMedia(desk, typed("børn, vejle"))
  expect(await tagsOf(id)).toEqual(["børn", "vejle"])
  expect(await tagsOf(other)).toEqual(["børn"])
})

test("by what right it is shown is one of a list, or not told", async () => {
  const id = await picture()
  const typed = (licence: string) => describeMediaInput.safeParse({ id, alt: "", licence })
  const parsed = typed("CC_BY")
  expect(parsed.success).toBe(true)
  if (parsed.success) await describeMedia(desk, { ...parsed.data, licenceNote: "Må ikke beskæres" })
  const kept = await db.mediaAsset.findUnique({ where: { id }, select: { licence: true, licenceNote: true } })
  expect(kept).toEqual({ licence: "CC_BY", licenceNote: "Må ikke beskæres" })
  expect(typed("FRI").success).toBe(false)
})

test("too much to read aloud is refused before it comes here", () => {
  const long = describeMediaInput.safeParse({ id: randomUUID(), alt: "a".repeat(501), credit: "" })
  expect(long.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ["alt", "errors.tooLong?max=500"],
  ])
})

test("what is not there is not found, and who may not changes nothing", async () => {
  const id = await picture()
  const others = [visitor, await signedIn(), await signedIn("FINANCE_OFFICER"), await signedIn("REVIEWER")]
  const before = { words: await words(id), log: await db.auditEntry.count(), version: await publicVersion() }
  expect(await refusalOf(describeMedia(desk, said(randomUUID(), { alt: "a" })))).toBe("errors.notFound")
  for (const actor of others) {
    expect(await refusalOf(describeMedia(actor, said(id, { alt: "Indbrud" })))).toBe("errors.notAllowed")
  }
  expect({
    words: await words(id),
    log: await db.auditEntry.count(),
    version: await publicVersion(),
  }).toEqual(before)
})

/** All that one says of a picture; what is not given is nothing. */
function said(id: string, words: Partial<DescribeMedia> = {}): DescribeMedia {
  return { id, alt: "", credit: "", licence: null, licenceNote: "", tags: [], ...words }
}

async function tagsOf(assetId: string): Promise<string[]> {
  const tags = await db.mediaTag.findMany({
    where: { assetId },
    select: { label: true },
    orderBy: { label: "asc" },
  })
  return tags.map(({ label }) => label)
}

async function picture(): Promise<string> {
  const key = randomUUID()
  const { id } = await db.mediaAsset.create({
    data: {
      kind: "IMAGE",
      status: "READY",
      filename: "a.png",
      mime: "image/png",
      bytes: 1,
      sha256: key,
      storageKey: `originals/${key}`,
      alt: "Gammelt",
    },
    select: { id: true },
  })
  return id
}

async function words(id: string) {
  return db.mediaAsset.findUnique({ where: { id }, select: { alt: true, credit: true } })
}

async function publicVersion(): Promise<bigint> {
  const { version } = await db.publicVersion.findUniqueOrThrow({
    where: { id: 1 },
    select: { version: true },
  })
  return version
}
