import { defineConfig } from "vitest/config"

export default defineConfig({
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    include: ["{app,components,domain,platform,prisma,start,bench,test,messages}/**/*.test.{ts,tsx}"],
    globalSetup: ["test/global-setup.ts"],
    // Each file has a scratch database of its own on one shared server; two cores carry two files at a time.
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
