import { expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { db, transaction, violates } from "./client.ts"

useDatabase()

test("a guard's refusal is known by its name", async () => {
  await db.person.create({ data: { name: "a", email: "same@example.org" }, select: { id: true } })
  const again = db.person.create({ data: { name: "b", email: "same@example.org" }, select: { id: true } })
  const error = await again.catch((refused) => refused)
  expect(violates(error, "Person_email_key")).toBe(true)
  expect(violates(error, "Entry_one_path")).toBe(false)
  const check = await db.person
    .create({ data: { name: "c", email: "UPPER@example.org" }, select: { id: true } })
    .catch((refused) => refused)
  expect(violates(check, "Person_email_lower")).toBe(true)
})

test("two hundred transactions at once wait their turn and all succeed", async () => {
  const names = Array.from({ length: 200 }, (_, i) => `crowd ${i}`)
  await Promise.all(
    names.map((name) => transaction((tx) => tx.person.create({ data: { name }, select: { id: true } }))),
  )
  expect(await db.person.count({ where: { name: { startsWith: "crowd" } } })).toBe(200)
})

test("a look comes when the turn has come, and what it throws costs no transaction", async () => {
  let looks = 0
  let begun = 0
  const tries = Array.from({ length: 60 }, () =>
    transaction(
      async (tx) => {
        begun += 1
        await tx.$queryRaw`SELECT 1`
      },
      async () => {
        looks += 1
        if (begun >= 20) throw new Error("full")
      },
    ),
  )
  const outcomes = await Promise.allSettled(tries)
  expect(looks).toBe(60)
  // Sixteen at most are on their way when the twentieth begins.
  expect(begun).toBeLessThan(20 + 16)
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(begun)
})

test("undefined in a filter is refused instead of matching everything", async () => {
  const nothing = undefined as unknown as string
  await expect(db.person.findMany({ where: { name: nothing }, select: { id: true } })).rejects.toThrow()
})
