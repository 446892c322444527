import { defineConfig } from "@playwright/test"
import { launchOptions } from "./e2e/support/browser.ts"

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/support/global-setup.ts",
  outputDir: "test-results/browser",
  // One product, one database: two errands at a time is what two cores carry.
  workers: 2,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // On a busy machine a page may come late. What fails is tried once more, and the run's summary names it: mend it.
  retries: 1,
  reporter: [["list"], ["json", { outputFile: "test-results/browser.json" }]],
  use: {
    // Set by the global setup, before the workers read this file again.
    ...(process.env.E2E_URL ? { baseURL: process.env.E2E_URL } : {}),
    launchOptions,
    locale: "da-DK",
    timezoneId: "Europe/Copenhagen",
    // A trace costs every test; the second try alone is traced.
    trace: "on-first-retry",
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "script", testMatch: /.*\.spec\.ts$/, testIgnore: /.*\.noscript\.spec\.ts$/ },
    { name: "no-script", testMatch: /.*\.noscript\.spec\.ts$/, use: { javaScriptEnabled: false } },
  ],
})
