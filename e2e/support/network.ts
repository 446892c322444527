import { expect, type Page } from "@playwright/test"

/** Listens to a page from now on: what it asks for, and what it complains about. */
export function watch(page: Page): { requests: string[]; complaints: string[] } {
  const requests: string[] = []
  const complaints: string[] = []
  page.on("request", (request) => requests.push(request.url()))
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text())
  })
  page.on("pageerror", (error) => complaints.push(error.message))
  return { requests, complaints }
}

/** The public document at `path` carries no script, preload or data of the framework, no inline script and no style attribute. */
export async function noFrameworkScript(page: Page, path: string): Promise<void> {
  const answer = await page.request.get(path)
  const html = await answer.text()
  const found = [
    ...html.matchAll(/<script\b(?![^>]*type="application\/ld\+json")[^>]*>/gi),
    ...html.matchAll(/<link\b[^>]*rel="(modulepreload|preload)"[^>]*as="script"[^>]*>/gi),
    ...html.matchAll(/__next_f|_next\/static\/chunks\/[^"]+\.js/g),
    ...html.matchAll(/<[^>]+\sstyle=/gi),
  ]
    .map((match) => match[0])
    .filter((text) => !/<script\b[^>]*src="\/enhance\/[a-z-]+\.js[^"]*"/.test(text))
  expect(found, `what is left of the framework on ${path}`).toEqual([])
}

/** Nothing was asked of any other origin than the page's own. */
export function onlyOwnOrigin(page: Page, requests: readonly string[]): void {
  const own = new URL(page.url()).origin
  expect(requests.filter((url) => !url.startsWith("data:") && new URL(url).origin !== own)).toEqual([])
}
