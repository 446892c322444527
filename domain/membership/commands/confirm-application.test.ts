import { randomUUID } from "node:crypto"
import { afterEach, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { now, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { refusalOf } from "#test/entries.ts"
import { applied, buildJoin } from "#test/joining.ts"
import { confirmApplication } from "./confirm-application.ts"

useDatabase()
afterEach(() => setClock(null))
const someone = () => `${randomUUID()}@example.org`
const statusOf = async (id: string) =>
  (await db.membershipApplication.findUniqueOrThrow({ where: { id }, select: { status: true } })).status

test("the secret of the mail confirms, once, also of two presses at once", async () => {
  const application = await applied(buildJoin(someone()))
  const answers = await Promise.allSettled([
    confirmApplication(visitor, application),
    confirmApplication(visitor, application),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  expect(await statusOf(application.id)).toBe("SUBMITTED")
  expect(await refusalOf(confirmApplication(visitor, application))).toBe("membership.application.actRefused")
})

test("without the mail's secret nothing is confirmed, whoever holds the receipt", async () => {
  const application = await applied(buildJoin(someone()))
  const guess = { code: application.code, token: application.code }
  expect(await refusalOf(confirmApplication(visitor, guess))).toBe("membership.application.linkOver")
  expect(await refusalOf(confirmApplication(visitor, { ...application, code: application.id }))).toBe(
    "errors.notFound",
  )
  expect(await statusOf(application.id)).toBe("DRAFT")
})

test("the link works for seven days", async () => {
  const application = await applied(buildJoin(someone()))
  setClock(new Date(now().getTime() + 7 * 86_400_000 + 60_000))
  expect(await refusalOf(confirmApplication(visitor, application))).toBe("membership.application.linkOver")
})

test("of two drafts of one address, one comes to wait", async () => {
  const email = someone()
  const [one, other] = [await applied(buildJoin(email)), await applied(buildJoin(email))]
  await confirmApplication(visitor, one)
  expect(await refusalOf(confirmApplication(visitor, other))).toBe("membership.application.waits")
  expect(await statusOf(other.id)).toBe("DRAFT")
})
