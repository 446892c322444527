import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { describeMediaInput } from "../input.ts"
import { describeMedia } from "./describe-media.ts"

useDatabase()

test("what a picture shows and whose it is is kept, and the log says who said it", async () => {
  const id = await picture()
  const manager = await signedIn("EVENT_MANAGER")
  await describeMedia(manager, { id, alt: "To børn læser højt", credit: "Foto: Prøve Person" })
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
  await describeMedia(desk, { id, alt: "Nyt", credit: "" })
  expect(await publicVersion()).toBe(before + 1n)
  expect(await words(other)).toEqual({ alt: "Gammelt", credit: "" })
})

test("words may be taken away again", async () => {
  const id = await picture()
  await describeMedia(desk, { id, alt: "", credit: "" })
  expect(await words(id)).toEqual({ alt: "", credit: "" })
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
  expect(await refusalOf(describeMedia(desk, { id: randomUUID(), alt: "a", credit: "" }))).toBe(
    "errors.notFound",
  )
  for (const actor of others) {
    expect(await refusalOf(describeMedia(actor, { id, alt: "Indbrud", credit: "" }))).toBe(
      "errors.notAllowed",
    )
  }
  expect({
    words: await words(id),
    log: await db.auditEntry.count(),
    version: await publicVersion(),
  }).toEqual(before)
})

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
