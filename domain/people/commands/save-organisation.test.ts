import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { system } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { peopleRows, person, sessionOf } from "#test/people.ts"
import { organisationInput } from "../input.ts"
import { saveOrganisation } from "./save-organisation.ts"

const database = useDatabase()
const desk = system("test")
const facts = {
  id: null,
  name: "Prøve Kommune",
  kind: "MUNICIPALITY",
  cvr: "13585628",
  gln: "5798000880016",
  municipalityCode: "101",
} as const

test("an organisation is written down and changed", async () => {
  const { id } = await saveOrganisation(desk, facts)
  await saveOrganisation(desk, {
    ...facts,
    id,
    name: "Prøve Bibliotek",
    kind: "LIBRARY",
    cvr: null,
    gln: null,
  })
  expect(await db.organisation.findUnique({ where: { id } })).toMatchObject({
    name: "Prøve Bibliotek",
    kind: "LIBRARY",
    cvr: null,
    gln: null,
    municipalityCode: "101",
  })
})

test("numbers are taken with blanks in them and refused at their field with a wrong check digit", () => {
  const typed = {
    name: "x",
    kind: "LIBRARY",
    cvr: "13 58 56 28",
    gln: "5798 0008 80016",
    municipalityCode: "101",
  }
  expect(organisationInput.parse(typed)).toMatchObject({ cvr: "13585628", gln: "5798000880016" })
  expect(organisationInput.parse({ name: "x", kind: "LIBRARY" })).toMatchObject({
    id: null,
    cvr: null,
    gln: null,
    municipalityCode: null,
  })
  const wrong = organisationInput.safeParse({ ...typed, cvr: "13585627", gln: "1", municipalityCode: "1" })
  expect(wrong.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ["cvr", "billing.cvr"],
    ["gln", "billing.gln"],
    ["municipalityCode", "people.municipalityCodeWrong"],
  ])
})

test("the database refuses a wrong number by itself", async () => {
  const { id } = await saveOrganisation(desk, facts)
  const set = (column: string) =>
    database.sql(`UPDATE "Organisation" SET "${column}" = '1' WHERE "id" = $1`, [id])
  await expect(set("cvr")).rejects.toThrow("Organisation_cvr_valid")
  await expect(set("gln")).rejects.toThrow("Organisation_gln_valid")
  await expect(set("municipalityCode")).rejects.toThrow("Organisation_municipality_code")
})

test("only administrators write, and what is not there is not found", async () => {
  const { actor } = await sessionOf(await person("FINANCE_OFFICER"))
  const before = await peopleRows()
  expect(await refusalOf(saveOrganisation(actor, facts))).toBe("errors.notAllowed")
  expect(await refusalOf(saveOrganisation(desk, { ...facts, id: randomUUID() }))).toBe("errors.notFound")
  expect(await peopleRows()).toEqual(before)
})
