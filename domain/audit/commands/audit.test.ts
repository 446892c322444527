import { randomUUID } from "node:crypto"
import { afterEach, expect, test } from "vitest"
import { system, visitor } from "#domain/access/actor.ts"
import { db, transaction } from "#platform/database/client.ts"
import { setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { signedIn } from "#test/entries.ts"
import { audit } from "./audit.ts"

const database = useDatabase()
afterEach(() => setClock(null))

test("a row says who did what to what, when, with the facts a colleague needs", async () => {
  const editor = await signedIn("EDITOR")
  const id = randomUUID()
  const at = new Date("2027-03-01T09:00:00Z")
  setClock(at)
  await transaction((tx) => audit(tx, editor, "content.saved", { type: "entry", id }, { version: 7 }))
  const [row, ...more] = await rowsOf(id)
  expect(more).toEqual([])
  expect(row).toMatchObject({
    actorId: editor.personId,
    actorKind: "person",
    operation: "content.saved",
    subjectType: "entry",
    details: { version: 7 },
  })
  expect(Math.abs((row?.at.getTime() ?? 0) - at.getTime())).toBeLessThan(10_000)
})

test("a visitor is nobody we know, and a job says which it was", async () => {
  const id = randomUUID()
  await transaction(async (tx) => {
    await audit(tx, visitor, "events.wait", { type: "waiting", id })
    await audit(tx, system("content.turn"), "content.published", { type: "entry", id })
  })
  expect((await rowsOf(id)).map(({ actorId, actorKind, details }) => [actorId, actorKind, details])).toEqual([
    [null, "visitor", {}],
    [null, "content.turn", {}],
  ])
})

test("it is seen by nobody before the act itself is, and rolled back together with it", async () => {
  const id = randomUUID()
  const act = transaction(async (tx) => {
    await tx.person.create({ data: { id, name: "Fortrudt" }, select: { id: true } })
    await audit(tx, visitor, "people.saved", { type: "person", id })
    expect(await tx.auditEntry.count({ where: { subjectId: id } })).toBe(1)
    expect(await rowsOf(id)).toEqual([])
    throw new Error("taken back")
  })
  await expect(act).rejects.toThrow("taken back")
  expect(await rowsOf(id)).toEqual([])
  expect(await db.person.count({ where: { id } })).toBe(0)
})

test("an act whose line the log refuses does not happen either", async () => {
  const id = randomUUID()
  const act = transaction(async (tx) => {
    await tx.person.create({ data: { id, name: "Usagt" }, select: { id: true } })
    await audit(tx, visitor, "people.saved", { type: "person", id: "nul\u0000" })
  })
  await expect(act).rejects.toThrow()
  expect(await db.person.count({ where: { id } })).toBe(0)
})

test("what was done stays said when the person is gone", async () => {
  const { personId, ...rest } = await signedIn("EDITOR")
  const id = randomUUID()
  await transaction((tx) => audit(tx, { ...rest, personId }, "content.saved", { type: "entry", id }))
  await db.person.delete({ where: { id: personId } })
  expect((await rowsOf(id)).map(({ actorId }) => actorId)).toEqual([personId])
})

const attempts = [
  ["changed", `UPDATE "AuditEntry" SET "operation" = 'nothing.happened'`, "UPDATE on AuditEntry is refused"],
  ["removed", `DELETE FROM "AuditEntry"`, "DELETE on AuditEntry is refused"],
  ["emptied", `TRUNCATE "AuditEntry"`, "TRUNCATE on AuditEntry is refused"],
  ["emptied along with others", `TRUNCATE "RetentionRun", "AuditEntry" CASCADE`, "TRUNCATE on AuditEntry"],
] as const

test.each(attempts)("the log cannot be %s", async (_, statement, refusal) => {
  await transaction((tx) => audit(tx, visitor, "test.kept", { type: "entry", id: randomUUID() }))
  const before = await db.auditEntry.findMany({ orderBy: { id: "asc" } })
  await expect(database.sql(statement)).rejects.toThrow(refusal)
  await expect(transaction((tx) => tx.$executeRawUnsafe(statement))).rejects.toThrow(refusal)
  expect(await db.auditEntry.findMany({ orderBy: { id: "asc" } })).toEqual(before)
})

test.each(attempts)("control: without its triggers the log is %s", async (_, statement) => {
  await transaction((tx) => audit(tx, visitor, "test.kept", { type: "entry", id: randomUUID() }))
  const kept = `SELECT count(*)::int AS n FROM "AuditEntry" WHERE "operation" = 'test.kept'`
  await database.sql("BEGIN")
  try {
    await database.sql(`DROP TRIGGER "AuditEntry_append_only" ON "AuditEntry"`)
    await database.sql(`DROP TRIGGER "AuditEntry_no_truncate" ON "AuditEntry"`)
    await database.sql(statement)
    expect(await database.sql(kept)).toEqual([{ n: 0 }])
  } finally {
    await database.sql("ROLLBACK")
  }
})

async function rowsOf(subjectId: string) {
  return db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } })
}
