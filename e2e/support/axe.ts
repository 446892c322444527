import AxeBuilder from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"

/** axe finds nothing against WCAG 2.2 A and AA or its good practice on the page as it stands. */
export async function axeFindsNothing(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze()
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(" ")}: ${failureSummary}`),
  }))
  expect(found, `axe on ${page.url()}`).toEqual([])
}

/** Nothing on the page is wider than the window, so nobody has to scroll sideways to read. */
export async function nothingIsTooWide(page: Page): Promise<void> {
  const [content, view] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(content ?? 0, `width of ${page.url()}`).toBeLessThanOrEqual(view ?? 0)
}
