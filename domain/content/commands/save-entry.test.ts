import { describe, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { now, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { contentRows, desk, draft, published, refusalOf, saving, signedIn, text } from "#test/entries.ts"
import { turnEntries } from "../jobs.ts"
import { publishEntry } from "./publish-entry.ts"
import { saveEntry } from "./save-entry.ts"

const database = useDatabase()

test("a save is a new revision, and the log says who made it", async () => {
  const entry = await draft("NEWS", { title: "Første udkast" })
  const editor = await signedIn("EDITOR")
  const { version } = await saveEntry(editor, saving(entry, { title: "Andet udkast" }))
  expect(version).toBe(entry.version + 1)
  const { working } = await db.entry.findUniqueOrThrow({
    where: { id: entry.id },
    select: { working: { select: { title: true, version: true, createdById: true } } },
  })
  expect(working).toEqual({ title: "Andet udkast", version, createdById: editor.personId })
  const log = await db.auditEntry.findFirst({
    where: { subjectId: entry.id, actorId: editor.personId },
    select: { operation: true },
  })
  expect(log?.operation).toBe("content.saved")
})

test("a save of nothing makes no revision", async () => {
  const entry = await draft("EVENT", { title: "Ens", slug: "ens" })
  const facts = { startsAt: "2027-04-22T08:00:00Z", endsAt: "2027-04-23T14:00:00Z" }
  const before = await contentRows()
  const again = await saveEntry(desk, saving(entry, { title: "Ens", slug: "ens", facts }))
  expect(again.version).toBe(entry.version)
  expect(await contentRows()).toEqual(before)
})

test("what was made from an older version is refused, and nothing is written", async () => {
  const entry = await draft("NEWS", { title: "To skriver" })
  await saveEntry(desk, saving(entry, { title: "Den første" }))
  const before = await contentRows()
  expect(await refusalOf(saveEntry(desk, saving(entry, { title: "Den anden" })))).toBe("errors.stale")
  expect(await contentRows()).toEqual(before)
})

test("of many who save from one version at the same instant, one is taken and the others are told", async () => {
  const entry = await draft("NEWS", { title: "Kapløb" })
  const ends = await Promise.all(
    Array.from({ length: 8 }, (_, number) =>
      saveEntry(desk, saving(entry, { title: `Kapløb ${number}` })).then(
        () => "taken",
        (error: { code: string }) => error.code,
      ),
    ),
  )
  expect(ends.filter((end) => end === "taken")).toHaveLength(1)
  expect(ends.filter((end) => end === "errors.stale")).toHaveLength(7)
})

describe("whose text it is", () => {
  const pen = (id: string, turn: number, { personId }: { personId: string }) => ({
    pen: { id, turn, personId },
  })

  test("what left the text alone stands in no save's way: the clock's turn, a colleague's publishing", async () => {
    const entry = await draft("NEWS", { title: "Bliver udgivet imens" })
    const publishAt = new Date(now().getTime() + 1_000)
    await publishEntry(desk, { ...entry, publishAt, unpublishAt: null })
    const anna = await signedIn("EDITOR")
    setClock(new Date(publishAt.getTime() + 1))
    await turnEntries()
    setClock(null)
    const saved = await saveEntry(anna, saving(entry, { title: "Rettet imens" }))
    expect(await workingOf(entry.id)).toMatchObject({ title: "Rettet imens", version: saved.version })
  })

  test("a save whose answer was lost is no conflict with the next one of the same editor", async () => {
    const entry = await draft("NEWS", { title: "Langsom linje" })
    const anna = await signedIn("EDITOR")
    await saveEntry(anna, { ...saving(entry, { title: "Ét" }), ...pen("annas-editor", 1, anna) })
    await saveEntry(anna, { ...saving(entry, { title: "To" }), ...pen("annas-editor", 2, anna) })
    expect(await workingOf(entry.id)).toMatchObject({ title: "To" })
  })

  test("what was sent first and comes last takes nobody's place", async () => {
    const entry = await draft("NEWS", { title: "Overhalet" })
    const anna = await signedIn("EDITOR")
    const late = { ...saving(entry, { title: "Det første" }), ...pen("annas-editor", 1, anna) }
    await saveEntry(anna, { ...saving(entry, { title: "Det andet" }), ...pen("annas-editor", 2, anna) })
    expect(await refusalOf(saveEntry(anna, late))).toBe("errors.stale")
    expect(await workingOf(entry.id)).toMatchObject({ title: "Det andet" })
  })

  test("also when the newest was undone to what stood there", async () => {
    const entry = await draft("NEWS", { title: "Som den stod" })
    const anna = await signedIn("EDITOR")
    const late = { ...saving(entry, { title: "Fortrudt" }), ...pen("annas-editor", 1, anna) }
    await saveEntry(anna, { ...saving(entry, { title: "Som den stod" }), ...pen("annas-editor", 2, anna) })
    expect(await refusalOf(saveEntry(anna, late))).toBe("errors.stale")
    expect(await workingOf(entry.id)).toMatchObject({ title: "Som den stod" })
  })

  test("an editor whose text somebody else has changed since is refused, however often it saved before", async () => {
    const entry = await draft("NEWS", { title: "To editorer" })
    const [anna, bo] = [await signedIn("EDITOR"), await signedIn("EDITOR")]
    const first = await saveEntry(anna, {
      ...saving(entry, { title: "Annas" }),
      ...pen("annas-editor", 1, anna),
    })
    await saveEntry(bo, { ...saving({ ...entry, ...first }, { title: "Bos" }), ...pen("bo-s-editor", 1, bo) })
    const late = {
      ...saving({ ...entry, ...first }, { title: "Annas igen" }),
      ...pen("annas-editor", 2, anna),
    }
    expect(await refusalOf(saveEntry(anna, late))).toBe("errors.stale")
    expect(await workingOf(entry.id)).toMatchObject({ title: "Bos" })
  })

  test("text of one person is never saved as another's, who signed in meanwhile", async () => {
    const entry = await draft("NEWS", { title: "Delt maskine" })
    const [anna, bo] = [await signedIn("EDITOR"), await signedIn("EDITOR")]
    const written = { ...saving(entry, { title: "Annas" }), ...pen("annas-editor", 1, anna) }
    expect(await refusalOf(saveEntry(bo, written))).toBe("saving.otherPerson")
  })
})

test("what the public sees does not change by saving; a draft nobody has seen follows what is written", async () => {
  const seen = await published("NEWS", { title: "Kendt" })
  await saveEntry(desk, saving(seen, { title: "Rettet", slug: "rettet" }))
  expect(await rowOf(seen.id)).toMatchObject({ title: "Kendt", path: "/nyheder/kendt" })
  const unseen = await draft("NEWS", { title: "Ukendt" })
  await saveEntry(desk, saving(unseen, { title: "Ænder i åen" }))
  expect(await rowOf(unseen.id)).toMatchObject({ title: "Ænder i åen", path: "/nyheder/aender-i-aaen" })
})

test("an event's dates are known before it is published, so that seats can be set up", async () => {
  const entry = await draft("EVENT", { title: "Topmøde" })
  const event = await db.event.findUnique({
    where: { entryId: entry.id },
    select: { startsAt: true, offerHours: true },
  })
  expect(event).toEqual({ startsAt: new Date("2027-04-22T08:00:00Z"), offerHours: 48 })
})

describe("is refused", () => {
  test("facts that the kind does not know, or that cannot be", async () => {
    const news = await draft("NEWS", { title: "Fakta" })
    expect(
      await refusalOf(saveEntry(desk, saving(news, { facts: { startsAt: "2027-01-01T10:00:00Z" } }))),
    ).toContain("errors.invalidInput")
    const event = await draft("EVENT", { title: "Baglæns" })
    const facts = { startsAt: "2027-04-23T08:00:00Z", endsAt: "2027-04-22T08:00:00Z" }
    expect(await refusalOf(saveEntry(desk, saving(event, { facts })))).toContain("content.endsBeforeStart")
  })

  test("an address that is taken, or one that a route of our own answers", async () => {
    await draft("PAGE", { title: "Optaget" })
    const other = await draft("PAGE", { title: "En anden" })
    expect(await refusalOf(saveEntry(desk, saving(other, { slug: "optaget" })))).toContain(
      "content.pathTaken",
    )
    expect(await refusalOf(saveEntry(desk, saving(other, { slug: "nyheder" })))).toContain(
      "content.slugReserved",
    )
  })

  test("a page below itself", async () => {
    const top = await draft("PAGE", { title: "Øverst" })
    const below = await draft("PAGE", { title: "Nederst", facts: { parentId: top.id } })
    expect(
      await refusalOf(saveEntry(desk, saving(top, { title: "Øverst", facts: { parentId: below.id } }))),
    ).toContain("content.parentRefused")
    expect(
      await refusalOf(saveEntry(desk, saving(top, { title: "Øverst", facts: { parentId: top.id } }))),
    ).toContain("content.parentRefused")
  })

  test("a picture that is not there", async () => {
    const entry = await draft("NEWS", { title: "Billedløs" })
    const assetId = "01890000-0000-7000-8000-000000000000"
    const body = {
      type: "doc" as const,
      content: [{ type: "figure" as const, attrs: { assetId, alt: "a", caption: "" } }],
    }
    expect(await refusalOf(saveEntry(desk, saving(entry, { body })))).toContain("content.assetMissing")
    expect(await refusalOf(saveEntry(desk, saving(entry, { heroId: assetId })))).toContain(
      "content.assetMissing",
    )
  })

  test("a sealed box that no version of the text holds", async () => {
    const entry = await draft("NEWS", { title: "Forseglet" })
    const sealed = {
      type: "sealed" as const,
      attrs: { raw: '{"type":"marquee"}', reason: "content.sealed.unknownBlock" },
    }
    const body = { type: "doc" as const, content: [sealed] }
    expect(await refusalOf(saveEntry(desk, saving(entry, { body })))).toContain("content.sealRefused")
    // What an import left there may stay, be removed, and come back by an undo.
    const { workingId } = await db.entry.findUniqueOrThrow({
      where: { id: entry.id },
      select: { workingId: true },
    })
    await database.sql('ALTER TABLE "Revision" DISABLE TRIGGER "Revision_is_a_snapshot"')
    await database.sql('UPDATE "Revision" SET "body" = $1 WHERE "id" = $2', [
      '{"type":"doc","content":[{"type":"marquee"}]}',
      workingId,
    ])
    await database.sql('ALTER TABLE "Revision" ENABLE TRIGGER "Revision_is_a_snapshot"')
    const without = await saveEntry(desk, saving(entry, { body: text("Uden boks") }))
    const back = await saveEntry(desk, saving({ ...entry, version: without.version }, { body }))
    expect(back.version).toBe(without.version + 1)
  })

  test("everyone who may not write it: visitors, members, finance; event managers write events alone", async () => {
    const news = await draft("NEWS", { title: "Adgang" })
    const event = await draft("EVENT", { title: "Adgang til arrangement" })
    const manager = await signedIn("EVENT_MANAGER")
    const before = await contentRows()
    for (const actor of [
      visitor,
      await signedIn(),
      await signedIn("FINANCE_OFFICER"),
      await signedIn("REVIEWER"),
      manager,
    ]) {
      expect(await refusalOf(saveEntry(actor, saving(news, { body: text("Indbrud") })))).toBe(
        "errors.notAllowed",
      )
    }
    expect(await contentRows()).toEqual(before)
    await saveEntry(manager, saving(event, { body: text("Programmet er klart.") }))
  })
})

async function workingOf(id: string) {
  const { working } = await db.entry.findUniqueOrThrow({
    where: { id },
    select: { working: { select: { title: true, version: true } } },
  })
  return working
}

async function rowOf(id: string) {
  return db.entry.findUnique({ where: { id }, select: { title: true, path: true } })
}
