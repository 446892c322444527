import { defineConfig } from "vitest/config"

/** They put something else in place of a module, and must have it to themselves. */
const replacing = [
  "app/**/security.txt/route.test.ts",
  "components/collecting/answer-form.test.tsx",
  "components/editor/copying.test.ts",
  "domain/mail/jobs.test.ts",
  "platform/mail/transport.test.ts",
]

export default defineConfig({
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    globalSetup: ["test/global-setup.ts"],
    // Each file has a scratch database of its own on one shared server; two cores carry two files at a time.
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What fails is tried once more, as in the browser, and the run's summary names it: mend it.
    retry: 1,
    projects: [
      {
        extends: true,
        test: {
          name: "together",
          include: ["{app,components,domain,platform,prisma,start,bench,test,messages}/**/*.test.{ts,tsx}"],
          exclude: replacing,
          // Loading Prisma and zod again for each of 300 files took as long as the tests.
          isolate: false,
          setupFiles: ["test/fresh-file.ts"],
        },
      },
      { extends: true, test: { name: "alone", include: replacing } },
    ],
  },
})
