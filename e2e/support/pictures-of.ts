import type { Page } from "@playwright/test"

/** Pictures of a page as it stands, in a narrow and a wide window, for whoever asks for them by naming a folder in SHOTS. */
export async function picturesOf(page: Page, name: string): Promise<void> {
  const to = process.env.SHOTS
  if (!to) return
  const size = page.viewportSize()
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${to}/${name}-${width}.png`, fullPage: true })
  }
  if (size) await page.setViewportSize(size)
}
