import { expect, test } from "vitest"
import { statementNames } from "./statement-names.ts"

test("a statement is named when it comes again, and keeps its name", () => {
  const nameOf = statementNames()
  expect(nameOf("SELECT 1")).toBe("")
  const name = nameOf("SELECT 1")
  expect(name).not.toBe("")
  expect(nameOf("SELECT 1")).toBe(name)
  nameOf("SELECT 2")
  expect(nameOf("SELECT 2")).not.toBe(name)
})

test("what comes once is never named, and of what comes again only so much", () => {
  const nameOf = statementNames()
  const lists = Array.from({ length: 5_000 }, (_, i) => `SELECT 1 WHERE 1 IN (${i})`)
  expect(new Set(lists.map(nameOf))).toEqual(new Set([""]))
  const again = lists.flatMap((sql) => [sql, sql]).map(nameOf)
  expect(new Set(again.filter(Boolean)).size).toBe(400)
})
