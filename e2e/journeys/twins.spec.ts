import { type APIRequestContext, expect, type Page, test } from "@playwright/test"
import { beginEntry, isSaved, publish } from "../support/desk.ts"
import { signInAsStaff } from "../support/staff.ts"

const note = "This page is in Danish only."
/** A publish is seen within a second, in both languages. */
const soon = { timeout: 1_000, intervals: [50] }

test("an editor tells a story in English as well: it follows the Danish one, and goes with it", async ({
  page,
  request,
}) => {
  test.slow()
  const stamp = Date.now()
  const [danish, english] = [`Åbent hele natten ${stamp}`, `Open all night ${stamp}`]
  await signInAsStaff(page, "EDITOR", "tvilling@example.org")
  const editor = await beginEntry(page, "nyheder", danish)
  await page.getByLabel("Manchet").fill("Nu kan man læse til solen står op.")
  await write(page, "Der er kaffe på kanden.")
  const path = await publish(page)

  await test.step("in English it is there in Danish, and says so", async () => {
    const shown = await textAt(request, `/en${path}`)
    expect(shown).toContain(danish)
    expect(shown).toContain(note)
    expect(shown).toContain('lang="da"')
  })

  const before = ownOf(await textAt(request, path))
  await page.locator('[data-action="write-english"]').click()
  await expect(page.getByText("Engelsk tekst til")).toBeVisible()
  await page.locator(".ProseMirror").waitFor()
  expect(page.url()).not.toContain(editor)
  await expect(page.getByText("Overskriften er den samme som den danske")).toBeVisible()
  await page.getByText("Læs den danske tekst").click()
  await expect(page.locator(".original")).toContainText("Der er kaffe på kanden.")
  await page.getByLabel("Overskrift").fill(english)
  await page.getByLabel("Manchet").fill("Now one can read until the sun comes up.")
  await write(page, "There is coffee in the pot.")
  await expect(page.getByText("Overskriften er den samme som den danske")).toBeHidden()

  await test.step("a draft changes nothing, and published it is English without the note", async () => {
    await isSaved(page)
    expect(await textAt(request, `/en${path}`)).toContain(note)
    expect(await publish(page)).toBe(`/en${path}`)
    await expect.poll(() => textAt(request, `/en${path}`), soon).toContain("There is coffee in the pot.")
    const shown = await textAt(request, `/en${path}`)
    expect(shown).toContain(english)
    expect(shown).toContain('"inLanguage":"en"')
    expect(shown).toContain('<meta property="og:locale" content="en_GB"/>')
    for (const left of [note, danish, "Der er kaffe"]) expect(shown).not.toContain(left)
    for (const each of ["/en", "/en/nyheder"]) {
      expect(await textAt(request, each)).toContain(english)
      expect(await textAt(request, each)).not.toContain(danish)
    }
    const map = await textAt(request, "/sitemap.xml")
    expect(map.split(`/en${path}<`).length - 1).toBe(1)
  })

  await test.step("the Danish page says what it said, byte for byte", async () => {
    expect(ownOf(await textAt(request, path))).toBe(before)
    for (const each of ["/", "/nyheder"]) expect(await textAt(request, each)).not.toContain(english)
  })

  const twin = new URL(page.url()).pathname
  const moved = `/nyheder/aaben-nat-${stamp}`
  await test.step("the Danish one moves: both addresses follow, both old ones lead on", async () => {
    await page.goto(editor)
    await page.locator(".ProseMirror").waitFor()
    await expect(page.getByRole("link", { name: "Åbn den engelske" })).toBeVisible()
    await page.getByLabel("Adresse").fill(`aaben-nat-${stamp}`)
    expect(await publish(page)).toBe(moved)
    await expect.poll(() => textAt(request, `/en${moved}`), soon).toContain(english)
    expect(await textAt(request, moved)).toContain(danish)
    for (const [from, to] of [
      [path, moved],
      [`/en${path}`, `/en${moved}`],
    ] as const) {
      const away = await request.get(from, { maxRedirects: 0 })
      expect(away.status()).toBe(308)
      expect(new URL(away.headers().location ?? "", "http://x").pathname).toBe(to)
    }
    await page.goto(twin)
    await expect(page.locator(".original")).toContainText("Læs den danske")
  })

  await test.step("taken down, both are gone", async () => {
    await page.goto(editor)
    await page.locator(".ProseMirror").waitFor()
    await page.locator('[data-action="unpublish"]').click()
    await expect(page.getByText("Taget ned. Adressen svarer nu")).toBeVisible()
    for (const each of [moved, `/en${moved}`]) {
      await expect.poll(async () => (await request.get(each)).status(), soon).toBe(404)
    }
    expect(await textAt(request, "/en/nyheder")).not.toContain(english)
  })
})

/** Writes over the whole text. */
async function write(page: Page, words: string): Promise<void> {
  await page.locator(".ProseMirror").click()
  await page.keyboard.press("ControlOrMeta+a")
  await page.keyboard.type(words)
}

/** A page without its frame: what stands in the menus changes with what others publish meanwhile. */
function ownOf(page: string): string {
  return page.replace(/<(header|footer)\b.*?<\/\1>/gs, "")
}

async function textAt(request: APIRequestContext, path: string): Promise<string> {
  return (await request.get(path)).text()
}
