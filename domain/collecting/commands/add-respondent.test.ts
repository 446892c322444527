import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { dateOfDay } from "#platform/time/time.ts"
import { contactIn, linkOf, mailsOf, openCollection, responding } from "#test/collecting.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { deskCollection } from "../queries/desk-collection.ts"
import { addRespondent } from "./add-respondent.ts"
import { sendResponse } from "./send-response.ts"

useDatabase()

test("an address that staff typed gets the invitation once, and answers by its link", async () => {
  const built = await openCollection()
  const form = { entryId: built.id, municipalityCode: "563", email: "fanoe@example.org" }
  await addRespondent(desk, form)
  expect(await refusalOf(addRespondent(desk, form))).toContain("collecting.addressKnown")
  expect(await mailsOf(built, "collecting.invitation")).toEqual(["fanoe@example.org"])
  await sendResponse(visitor, responding(built, await linkOf(built, "563")))
  const { municipalities } = await deskCollection(desk, built.id)
  expect(municipalities.find(({ code }) => code === "563")).toMatchObject({
    progress: "SENT",
    isUnreached: false,
  })
  expect(await refusalOf(addRespondent(await signedIn(), form))).toBe("errors.notAllowed")
})

test("the address of who has left the role may be typed: it is invited anew and answers; who holds it has it already", async () => {
  const { email, personId } = await contactIn("147")
  const built = await openCollection()
  const form = { entryId: built.id, municipalityCode: "147", email }
  expect(await refusalOf(addRespondent(desk, form))).toContain("collecting.addressKnown")
  await db.affiliation.updateMany({ where: { personId }, data: { toOn: dateOfDay("2021-01-01") } })
  await addRespondent(desk, form)
  expect(await mailsOf(built, "collecting.invitation")).toEqual([email, email])
  await sendResponse(visitor, responding(built, await linkOf(built, "147")))
})
