import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { expect, test } from "vitest"
import { usePlaces } from "#test/places.ts"
import { readApart } from "./read-apart.ts"

const places = usePlaces()

const said = async (program: string, patience = 30_000) => {
  const file = join(places.folder(), "reader.mjs")
  await writeFile(file, program)
  const answer = await readApart(file, Buffer.from("Ærø"), { patience })
  return answer?.toString("utf8") ?? null
}

test("what a process of its own makes of the bytes comes back whole", async () => {
  expect(await said("process.stdin.pipe(process.stdout)")).toBe("Ærø")
})

test("one reads at a time, and the next is not hurried by those before it", async () => {
  const file = join(places.folder(), "slow.mjs")
  await writeFile(
    file,
    "const began = Date.now(); setTimeout(() => console.log(JSON.stringify([began, Date.now()])), 100)",
  )
  const answers = await Promise.all(
    [1, 2, 3].map(() => readApart(file, Buffer.alloc(0), { patience: 30_000 })),
  )
  const spans = answers.map((answer): [number, number] => JSON.parse(String(answer)))
  const [first = [0, 0], second = [0, 0], third = [0, 0]] = spans.toSorted(([one], [other]) => one - other)
  expect(second[0]).toBeGreaterThanOrEqual(first[1])
  expect(third[0]).toBeGreaterThanOrEqual(second[1])
})

test("one that fails, or takes too long, says nothing and does no harm", async () => {
  expect(await said("process.stdout.write('halvt'); process.exitCode = 1")).toBeNull()
  expect(await said("setInterval(() => {}, 1000)", 500)).toBeNull()
})
