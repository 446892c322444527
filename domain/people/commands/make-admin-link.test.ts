import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { now } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { person, sessionOf } from "#test/people.ts"
import { hashOf } from "../secrets.ts"
import { makeAdminLink } from "./make-admin-link.ts"

useDatabase()

test("the console makes a link for an hour, of which only the hash is kept, and the log says so", async () => {
  const email = `${randomUUID()}@example.org`
  const url = await makeAdminLink(system("console"), { email, role: "ADMINISTRATOR" })
  const token = new URL(url).searchParams.get("token") ?? ""
  expect(new URL(url).pathname).toBe("/log-ind/bekraeft")
  const kept = await db.accessToken.findMany({ where: { email } })
  expect(kept).toMatchObject([
    { hash: hashOf(token), role: "ADMINISTRATOR", browserHash: null, purpose: "FIRST_ADMINISTRATOR" },
  ])
  expect(kept[0]?.expiresAt.getTime()).toBeCloseTo(now().getTime() + 3_600_000, -4)
  expect(await db.auditEntry.count({ where: { operation: "people.adminLinkMade" } })).toBe(1)
  expect(await db.person.count({ where: { email } })).toBe(0)
})

test("nobody who is signed in makes such a link, an administrator neither", async () => {
  const { actor } = await sessionOf(await person("ADMINISTRATOR"))
  const wanted = { email: `${randomUUID()}@example.org`, role: "ADMINISTRATOR" as const }
  expect(await refusalOf(makeAdminLink(actor, wanted))).toBe("errors.notAllowed")
  expect(await refusalOf(makeAdminLink(visitor, wanted))).toBe("errors.notAllowed")
  expect(await db.accessToken.count({ where: { email: wanted.email } })).toBe(0)
})
