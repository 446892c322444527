import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { hashOf } from "#platform/secrets.ts"
import { dateOfDay } from "#platform/time/time.ts"
import { collecting, contactIn, linkOf, mailsOf, surveyToCollect } from "#test/collecting.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { deskCollection } from "../queries/desk-collection.ts"
import { inviteMunicipalities } from "./invite-municipalities.ts"
import { saveCollection } from "./save-collection.ts"

useDatabase()

test("the role is written to, not the person: survey contacts, else directors; several each get a link of their own", async () => {
  const built = await surveyToCollect()
  await saveCollection(desk, collecting(built.id, { words: "Kære alle\n\nVi glæder os." }))
  const [first, second] = [await contactIn("101"), await contactIn("101")]
  await contactIn("101", "DIRECTOR")
  const director = await contactIn("147", "DIRECTOR")
  const left = await contactIn("151")
  await db.affiliation.updateMany({
    where: { personId: left.personId },
    data: { toOn: dateOfDay("2021-01-01") },
  })
  expect(await inviteMunicipalities(desk, { entryId: built.id })).toMatchObject({ mailed: 3 })
  const invited = [first.email, second.email, director.email].toSorted()
  expect(await mailsOf(built, "collecting.invitation")).toEqual(invited)
  const links = await Promise.all(
    [first, second].map(({ email }) => linkOf(built, "101", "collecting.invitation", email)),
  )
  expect(new Set(links).size).toBe(2)
  const { text } = await db.outboxMessage.findFirstOrThrow({
    where: { toAddress: director.email },
    select: { text: true },
  })
  expect(text).toContain("Frederiksberg")
  expect(text).toContain("Vi glæder os.")
  // What is kept is the hash alone.
  const kept = await db.respondentLink.findMany({ select: { tokenHash: true } })
  expect(kept.map(({ tokenHash }) => tokenHash)).toContain(hashOf(links[0] ?? ""))
  expect(JSON.stringify(kept)).not.toContain(links[0])

  expect(await inviteMunicipalities(desk, { entryId: built.id }), "pressed again").toMatchObject({
    mailed: 0,
  })
  const newcomer = await contactIn("153")
  expect(await inviteMunicipalities(desk, { entryId: built.id })).toMatchObject({ mailed: 1 })
  expect(await mailsOf(built, "collecting.invitation")).toEqual([...invited, newcomer.email].toSorted())
})

test("all 98 are invited, and those in which nobody can be written to are told of", async () => {
  const built = await surveyToCollect()
  await saveCollection(desk, collecting(built.id))
  await inviteMunicipalities(desk, { entryId: built.id })
  const { municipalities } = await deskCollection(desk, built.id)
  expect(municipalities).toHaveLength(98)
  const unreached = municipalities.filter(({ isUnreached }) => isUnreached)
  expect(unreached.map(({ code }) => code)).toContain("151")
  expect(unreached.map(({ code }) => code)).not.toContain("101")
})

test("after closing nobody is invited, and members invite nobody", async () => {
  const built = await surveyToCollect()
  await saveCollection(desk, collecting(built.id))
  await saveCollection(
    desk,
    collecting(built.id, { version: 1, opensAt: "2026-01-01T12:00", closesAt: "2026-01-02T12:00" }),
  )
  expect(await refusalOf(inviteMunicipalities(desk, { entryId: built.id }))).toBe("collecting.over")
  expect(await refusalOf(inviteMunicipalities(await signedIn(), { entryId: built.id }))).toBe(
    "errors.notAllowed",
  )
})
