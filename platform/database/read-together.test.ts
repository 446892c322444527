import { setTimeout as later } from "node:timers/promises"
import { expect, test } from "vitest"
import { readAllTogether, readTogether } from "./read-together.ts"

/** A read that answers with the number of its turn after a while, and counts how many were made. */
function slowRead() {
  let made = 0
  const read = async () => {
    made += 1
    const turn = made
    await later(10)
    return turn
  }
  return { read, made: () => made }
}

test("a hundred who ask at once cost two reads: the one under way, and one begun after the last of them asked", async () => {
  const { read, made } = slowRead()
  const answers = await Promise.all(Array.from({ length: 100 }, () => readTogether("hundred", read)))
  expect(made()).toBe(2)
  expect(answers).toEqual([1, ...Array.from({ length: 99 }, () => 2)])
})

test("nobody is given an answer that was read before they asked", async () => {
  let value = "before"
  const read = async () => {
    const seen = value
    await later(10)
    return seen
  }
  const first = readTogether("fresh", read)
  await later(2)
  value = "after"
  expect(await readTogether("fresh", read)).toBe("after")
  expect(await first).toBe("before")
})

test("what was read is not remembered, and other questions are read for themselves", async () => {
  const { read, made } = slowRead()
  await readTogether("again", read)
  await readTogether("again", read)
  await Promise.all([readTogether("one", read), readTogether("other", read)])
  expect(made()).toBe(4)
})

test("a read that fails fails for those who share it, and for nobody after them", async () => {
  let fails = true
  const read = async () => {
    await later(5)
    if (fails) throw new Error("gone")
    return "here"
  }
  const shared = await Promise.allSettled([readTogether("failing", read), readTogether("failing", read)])
  expect(shared.map(({ status }) => status)).toEqual(["rejected", "rejected"])
  fails = false
  expect(await readTogether("failing", read)).toBe("here")
})

test("members are read for all who share the read, and for none twice", async () => {
  const asked: (readonly string[])[] = []
  const read = async (members: readonly string[]) => {
    asked.push(members)
    await later(5)
    return members
  }
  const answers = await Promise.all(
    ["a", "b", "c", "b"].map((member) => readAllTogether("letters", [member], read)),
  )
  expect(asked).toEqual([["a"], ["b", "c"]])
  expect(answers.map((members) => members.length)).toEqual([1, 2, 2, 2])
})
