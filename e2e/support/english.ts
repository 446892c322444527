import { expect, type Page } from "@playwright/test"
import { danishIn } from "#test/danish.ts"

/** Words of editors and organisers that a sentence of ours happens to say as well. */
const ofEditors = ["Undersøgelser", "Deltager (eksempel)"]

/** The page is in English: its language, all that is read or read aloud, what it tells machines; and it leads on in English. */
export async function isEnglish(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", "en")
  const { texts, ways } = await readBy(page)
  expect(danishIn(texts, ofEditors), `Danish on ${page.url()}`).toEqual([])
  expect(
    texts.filter((text) => /\bkl\. \d|\d kr\./.test(text)),
    `written as Danes write it on ${page.url()}`,
  ).toEqual([])
  expect(
    ways.filter((path) => !/^\/(en|admin|media|api)(\/|$|\?)/.test(path)),
    `what leads out of English on ${page.url()}`,
  ).toEqual([])
}

/** What is said anywhere on the page except in what editors wrote, and the paths of the site it leads to. */
function readBy(page: Page): Promise<{ texts: string[]; ways: string[] }> {
  return page.evaluate(() => {
    const said = ["aria-label", "alt", "title", "placeholder", "content"]
    const written = "script, style, noscript, .body, [lang=da]"
    const texts = [document.title]
    for (const meta of document.querySelectorAll('meta[name="description"], meta[property^="og:"]')) {
      texts.push(meta.getAttribute("content") ?? "")
    }
    for (const element of document.body.querySelectorAll("*")) {
      if (element.closest(written)) continue
      for (const name of said) texts.push(element.getAttribute(name) ?? "")
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? "")
      }
    }
    const links = [...document.querySelectorAll<HTMLElement>("a[href], form[action]")].filter(
      (link) => !link.hasAttribute("hreflang"),
    )
    const ways = links
      .map((link) => new URL(link.getAttribute("href") ?? link.getAttribute("action") ?? "", location.href))
      .filter((url) => url.origin === location.origin)
      .map(({ pathname }) => pathname)
    return { texts: texts.filter((text) => text.trim() !== ""), ways }
  })
}
