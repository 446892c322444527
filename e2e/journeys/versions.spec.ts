import { type Browser, expect, type Page, test } from "@playwright/test"
import { axeFindsNothing } from "../support/axe.ts"
import { beginEntry, isSaved } from "../support/desk.ts"
import { latestMail, linkIn } from "../support/mailbox.ts"
import { picturesOf } from "../support/pictures-of.ts"
import { signInAsStaff } from "../support/staff.ts"

test("a writer has a colleague look, hears what they say of a passage, and asks for publication, all by keyboard", async ({
  browser,
}) => {
  test.slow()
  const stamp = Date.now()
  const [writer, editor] = [await person(browser), await person(browser)]
  const editorEmail = `redaktoer-${stamp}@example.org`
  await signInAsStaff(editor, "EDITOR", editorEmail)
  await signInAsStaff(writer, "WRITER", `skribent-${stamp}@example.org`)
  const path = await beginEntry(writer, "nyheder", `Fælles øjne ${stamp}`)
  await writer.locator(".ProseMirror").focus()
  await writer.keyboard.type("Biblioteket åbner til foråret i den gamle brandstation.")
  await isSaved(writer)
  await expect(writer.locator('[data-action="publish"]')).toHaveCount(0)

  const since = Date.now()
  await writer.locator('[data-action="ask"]').press("Enter")
  await expect(writer.getByLabel("Hvem")).toBeFocused()
  await writer.keyboard.type(editorEmail)
  await writer.keyboard.press("Tab")
  await writer.keyboard.type("Passer datoen?")
  await writer.keyboard.press("Tab")
  await writer.keyboard.press("Enter")
  await expect(writer.locator('[data-request="open"]')).toContainText("Passer datoen?")
  await expect(writer.locator('[data-action="ask"]')).toBeFocused()

  const mail = await latestMail(editorEmail, { since, subject: /beder dig se/ })
  await editor.goto("/admin")
  await expect(editor.getByText("Passer datoen?")).toBeVisible()
  await editor.goto(new URL(linkIn(mail, "/admin/skriv/")).pathname)
  await editor.locator(".ProseMirror").focus()
  await editor.keyboard.press("Control+Home")
  for (let words = 0; words < 2; words++) await editor.keyboard.press("Control+Shift+ArrowRight")
  await editor.locator('[data-action="comment"]').press("Enter")
  await expect(editor.getByLabel("Kommentar til “Biblioteket åbner”")).toBeFocused()
  await editor.keyboard.type("Skriv måneden.")
  await editor.keyboard.press("Tab")
  await editor.keyboard.press("Enter")
  await expect(editor.locator("[data-comment]")).toContainText("Skriv måneden.")
  await expect(editor.locator('[data-action="comment"]')).toBeFocused()
  await axeFindsNothing(editor)
  await picturesOf(editor, "comments")
  await editor.locator('[data-action="close-request"]').press("Enter")
  await expect(editor.locator('[data-request="done"]')).toBeVisible()

  await writer.reload()
  await writer.locator('[data-action="show-passage"]').press("Enter")
  expect(await writer.evaluate(() => document.getSelection()?.toString())).toBe("Biblioteket åbner")
  await writer.locator('[data-action="answer"]').press("Enter")
  await writer.keyboard.type("Det er april.")
  await writer.keyboard.press("Tab")
  await writer.keyboard.press("Enter")
  await expect(writer.locator("[data-comment]")).toContainText("Det er april.")
  // The words are written over: what was said of them stays.
  await writer.locator(".ProseMirror").focus()
  await writer.keyboard.press("Control+a")
  await writer.keyboard.type("Det åbner i april.")
  await isSaved(writer)
  await writer.locator('[data-action="ask-publication"]').press("Enter")
  await writer.locator('[data-action="send-request"]').press("Enter")
  await expect(writer.locator('[data-request="open"]')).toBeVisible()
  await writer.reload()
  await expect(writer.locator("[data-comment] blockquote")).toContainText("Biblioteket åbner")
  await expect(writer.getByText("Ordene står ikke længere i teksten.")).toBeVisible()

  await editor.goto("/admin")
  await expect(editor.getByRole("heading", { name: /Der er bedt om udgivelse/ })).toBeVisible()
  await editor.goto(path)
  await expect(editor.locator('[data-action="publish"]')).toBeVisible()
  await Promise.all([writer.context().close(), editor.context().close()])
})

test("the version of last week is compared with what stands and brought back by keyboard, as a new version", async ({
  page,
}, info) => {
  test.slow()
  await signInAsStaff(page, "EDITOR", `versioner-${Date.now()}@example.org`)
  const path = await beginEntry(page, "nyheder", `Gamle ord ${Date.now()}`)
  await page.locator(".ProseMirror").focus()
  await page.keyboard.type("Det åbner til foråret.")
  await isSaved(page)
  // A version that was shared is kept: what is written from here on is another.
  await page.evaluate(
    (id) =>
      fetch(`/api/admin/entries/${id}/preview`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: "{}",
      }).then(({ ok }) => ok || Promise.reject(new Error("not shared"))),
    path.split("/").at(-1),
  )
  await page.keyboard.press("Control+a")
  await page.keyboard.type("Det åbner til sommer.")
  await isSaved(page)
  const before = Number(await page.locator(".editor").getAttribute("data-version"))

  const began = performance.now()
  await page.getByRole("link", { name: "Versioner" }).press("Enter")
  await page
    .getByRole("link", { name: /^Version \d+$/ })
    .nth(1)
    .press("Enter")
  await page.locator('[data-action="restore-version"]').press("Enter")
  await page.waitForURL(path)
  await expect(page.locator(".ProseMirror")).toHaveText("Det åbner til foråret.")
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  info.annotations.push({
    type: "measured",
    description: `brought back in 3 presses, 3 screens, ${seconds} s`,
  })
  expect(Number(await page.locator(".editor").getAttribute("data-version"))).toBeGreaterThan(before)

  // Any two beside each other: the shared one, and what was written after it.
  await page.goto(`${path}/versioner`)
  await expect(page.getByText(/Hentet fra version/)).toBeVisible()
  const rows = page.getByRole("row").filter({ has: page.getByRole("radio") })
  for (const [place, name] of [
    [2, /^Fra: /],
    [1, /^Til: /],
  ] as const) {
    await rows.nth(place).getByRole("radio", { name }).focus()
    await page.keyboard.press("Space")
  }
  await page.locator('[data-action="compare"]').press("Enter")
  await expect(page.locator(".compared del").filter({ hasText: "foråret" })).toBeVisible()
  await expect(page.locator(".compared ins").filter({ hasText: "sommer" })).toBeVisible()
  await axeFindsNothing(page)
  await picturesOf(page, "compared")
})

async function person(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage()
}
