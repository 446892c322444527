import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { missingBuilds } from "./lock/complete.ts"

test("the lock names every build of every platform, so that npm ci takes it anywhere", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"))
  expect(Object.keys(missingBuilds(packages)), "run: npm run lock").toEqual([])
})

test("a build that the lock leaves out is found, with the platform its name says", () => {
  const packages = {
    "": { optionalDependencies: { elsewhere: "1.0.0" } },
    "node_modules/tool": {
      version: "2.0.0",
      dev: true,
      optionalDependencies: { "@tool/linux-x64-musl": "2.0.0", "@tool/linux-x64": "2.0.0" },
    },
    "node_modules/@tool/linux-x64": { version: "2.0.0" },
  }
  expect(missingBuilds(packages)).toEqual({
    "node_modules/@tool/linux-x64-musl": {
      version: "2.0.0",
      cpu: ["x64"],
      os: ["linux"],
      libc: ["musl"],
      dev: true,
      optional: true,
    },
  })
})
