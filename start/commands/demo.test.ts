import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"

const dataDir = join(tmpdir(), `samling-demo-refused-${process.pid}`)

test.each([
  ["an unknown flag", ["--pages", "3"]],
  ["a word beside the flags", ["3"]],
  ["no number", ["--entries", "many"]],
  ["part of a number", ["--entries", "1.5"]],
  ["less than nothing", ["--orders=-1"]],
  ["an empty number", ["--orders="]],
  ["one good number and a bad one", ["--entries", "3", "--orders", "1e3"]],
  ["more than a database is made for", ["--entries", "1000001"]],
])("%s is refused with exit code 2, and nothing is written", (_, args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["start/commands/demo.ts", ...args], {
    encoding: "utf8",
    env: { ...process.env, DATA_DIR: dataDir },
  })
  expect(stderr).toContain("Usage:")
  expect(stdout).toBe("")
  expect(status).toBe(2)
  expect(existsSync(dataDir)).toBe(false)
})
