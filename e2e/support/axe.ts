import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { expect, type Page } from "@playwright/test"
import type Axe from "axe-core"

declare const axe: typeof Axe

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** The rules whose answer hangs on the colours; what the others find is the same in every scheme. */
const ofColours = ["color-contrast", "link-in-text-block"]

/**
 * axe finds nothing against WCAG 2.2 A and AA or its good practice on the page as it stands. It runs in the page itself
 * and does not look into frames. `coloursOnly` is for a page that was looked at whole in another scheme.
 */
export async function axeFindsNothing(page: Page, { coloursOnly = false } = {}): Promise<void> {
  expect(page.frames(), "a frame would be passed over").toHaveLength(1)
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source)
  await page.evaluate(coloursSettled)
  const violations = await page.evaluate(
    (runOnly) => axe.run({ runOnly, resultTypes: ["violations"] }).then((results) => results.violations),
    coloursOnly ? { type: "rule" as const, values: ofColours } : tags,
  )
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(" ")}: ${failureSummary}`),
  }))
  expect(found, `axe on ${page.url()}`).toEqual([])
}

/** Runs in the page: a button that has just become one to press is between two colours for a moment. */
async function coloursSettled(): Promise<void> {
  const passing = document
    .getAnimations()
    .filter(
      ({ playState, effect }) =>
        playState === "running" && effect?.getComputedTiming().iterations !== Infinity,
    )
  await Promise.allSettled(passing.map(({ finished }) => finished))
}

/** Nothing on the page is wider than the window, so nobody has to scroll sideways to read. */
export async function nothingIsTooWide(page: Page): Promise<void> {
  const [content, view] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(content ?? 0, `width of ${page.url()}`).toBeLessThanOrEqual(view ?? 0)
}
