import { type BrowserContext, expect, test } from "@playwright/test"
import { axeFindsNothing } from "../support/axe.ts"
import { beginEntry, callPalette, isSaved } from "../support/desk.ts"
import { picturesOf } from "../support/pictures-of.ts"
import { append, atTheDesk, idIn, isSavedByItself, onServer, tabTo, write } from "../support/writing.ts"

test.describe.configure({ timeout: 120_000 })

let anna: BrowserContext
let bo: BrowserContext

test.beforeAll(async ({ browser }) => {
  anna = await atTheDesk(browser, "anna@example.org")
  bo = await atTheDesk(browser, "bo@example.org")
})

test.afterAll(async () => {
  await Promise.all([anna?.close(), bo?.close()])
})

test("two people: each sees the other, and a stale save is refused at every door", async () => {
  const [mine, theirs] = [await anna.newPage(), await bo.newPage()]
  const editor = await beginEntry(mine, "nyheder", "Hver sin dør")
  await isSaved(mine)
  await theirs.goto(editor)
  await expect(theirs.getByText(/anna.* har også teksten åben/i)).toBeVisible()
  await mine.reload()
  await expect(mine.getByText(/bo.* har også teksten åben/i)).toBeVisible()
  const { version, wire } = await onServer(theirs)
  await write(mine, "Annas ord.")
  await isSaved(mine)
  const bos = { ...wire, title: "Bos titel" }
  const answers = await theirs.evaluate(
    async ([path, version, text]) => {
      const send = async (method: string, act: string, body: object) => {
        const headers = { "content-type": "application/json" }
        const answer = await fetch(`${path}${act}`, { method, headers, body: JSON.stringify(body) })
        return `${act || "/save"} ${answer.status}`
      }
      return [
        await send("PUT", "", { ...text, version }),
        await send("POST", "/publish", { version, text, publishAt: null, unpublishAt: null }),
        await send("POST", "/unpublish", { version, text }),
        await send("POST", "/reschedule", { version, turn: "publish", at: null }),
        await send("POST", "/trash", { version, below: [] }),
        await send("POST", "/restore", { version }),
      ]
    },
    [`/api/admin/entries/${idIn(editor)}`, version, bos] as const,
  )
  expect(answers.filter((answer) => !answer.endsWith(" 409"))).toEqual([])
  expect((await onServer(theirs)).text).toContain("Annas ord.")
  await Promise.all([mine.close(), theirs.close()])
})

test("two people in conflict choose block by block, mine or theirs, by keyboard alone; what is not chosen is a version", async () => {
  const [mine, theirs] = [await anna.newPage(), await bo.newPage()]
  const editor = await beginEntry(mine, "nyheder", `Blok for blok ${Date.now()}`)
  await write(mine, "Første afsnit.", "Andet afsnit.", "Tredje afsnit.")
  await isSaved(mine)

  await theirs.goto(editor)
  await theirs.locator(".ProseMirror").waitFor()
  await append(mine, 0, " Annas.")
  await append(mine, 2, " Annas.")
  await isSaved(mine)
  await append(theirs, 0, " Bos.")
  await append(theirs, 1, " Bos.")
  await theirs.getByRole("heading", { name: "En anden har gemt imens" }).waitFor()
  await expect(theirs.locator(".conflict-texts").first()).toContainText("Første afsnit. Annas.")
  await expect(theirs.locator(".conflict-texts").first()).toContainText("Første afsnit. Bos.")
  await axeFindsNothing(theirs)
  await picturesOf(theirs, "conflict")

  // Both changed the first block alone: the others need no asking.
  await theirs.locator('[data-action="block-by-block"]').press("Enter")
  await expect(theirs.locator(".block-choice")).toHaveCount(1)
  await expect(theirs.getByRole("radio").first()).toBeFocused()
  await theirs.keyboard.press("Space")
  await axeFindsNothing(theirs)
  await picturesOf(theirs, "block-by-block")
  await tabTo(theirs, "merge")
  await theirs.keyboard.press("Enter")
  await isSavedByItself(theirs)
  await expect(theirs.locator(".ProseMirror p")).toHaveText([
    "Første afsnit. Bos.",
    "Andet afsnit. Bos.",
    "Tredje afsnit. Annas.",
  ])

  // Anna's editor still shows her own: she keeps it, and Bo takes it.
  await append(mine, 1, " Annas.")
  await mine.locator('[data-action="keep-mine"]').press("Enter")
  await isSavedByItself(mine)
  await append(theirs, 1, " Mere.")
  await theirs.locator('[data-action="take-theirs"]').press("Enter")
  await isSaved(theirs)
  await expect(theirs.locator(".ProseMirror p").nth(1)).toHaveText("Andet afsnit. Annas.")
  await theirs.goto(`${editor}/versioner`)
  await expect(theirs.getByText(/Lagt til side/).first()).toBeVisible()
  expect(await theirs.getByText(/Lagt til side/).count()).toBe(2)
  await axeFindsNothing(theirs)
  await picturesOf(theirs, "versions")
  await Promise.all([mine.close(), theirs.close()])
})

test("text left in the browser while a colleague wrote on is chosen between as in any conflict", async () => {
  const mine = await anna.newPage()
  const editor = await beginEntry(mine, "nyheder", "Glemt i browseren")
  await write(mine, "Begyndelsen.", "Slutningen.")
  await isSaved(mine)
  // Nothing leaves the window any more, at its closing neither.
  await mine.evaluate(() => {
    window.fetch = () => Promise.reject(new TypeError("no line"))
  })
  await append(mine, 0, " Annas.")
  await expect(mine.getByText(/Ingen forbindelse lige nu/)).toBeVisible()
  await mine.close()
  const theirs = await bo.newPage()
  await theirs.goto(editor)
  await theirs.locator(".ProseMirror").waitFor()
  await append(theirs, 0, " Bos.")
  await append(theirs, 1, " Bos.")
  await isSaved(theirs)

  const later = await anna.newPage()
  await later.goto("/admin")
  await callPalette(later)
  await expect(later.locator(".palette input")).toBeFocused()
  await later.keyboard.type("Kopier i denne")
  await later.getByRole("menuitem", { name: "Kopier i denne browser" }).waitFor()
  await later.keyboard.press("Enter")
  await later.waitForURL("**/admin/kopier")
  await later.getByRole("link", { name: "Glemt i browseren" }).waitFor()
  await axeFindsNothing(later)
  await picturesOf(later, "copies")
  await later.getByRole("link", { name: "Glemt i browseren" }).press("Enter")
  await later.getByRole("heading", { name: "Denne browser har en tekst, der ikke blev gemt" }).waitFor()
  await axeFindsNothing(later)
  await picturesOf(later, "leftover")
  await later.locator('[data-action="block-by-block"]').press("Enter")
  await later.keyboard.press("Space")
  await tabTo(later, "merge")
  await later.keyboard.press("Enter")
  await expect(later.locator(".ProseMirror p")).toHaveText(["Begyndelsen. Annas.", "Slutningen. Bos."])
  await isSavedByItself(later)
  await later.reload()
  await later.locator(".ProseMirror").waitFor()
  await expect(later.locator(".ProseMirror p")).toHaveText(["Begyndelsen. Annas.", "Slutningen. Bos."])
  await expect(later.locator(".conflict")).toHaveCount(0)
  await Promise.all([later.close(), theirs.close()])
})

test("text that arrived though its answer was lost is asked about by nobody, when a colleague wrote on since", async () => {
  const mine = await anna.newPage()
  const editor = await beginEntry(mine, "nyheder", "Svaret gik tabt")
  await isSaved(mine)
  await mine.route(`**/api/admin/entries/${idIn(editor)}`, async (route) => {
    await route.fetch()
    await route.abort()
  })
  await write(mine, "Annas ord.")
  await expect(mine.getByText(/Ingen forbindelse lige nu/)).toBeVisible()
  await mine.close()
  const theirs = await bo.newPage()
  await theirs.goto(editor)
  await write(theirs, " Bos ord.")
  await isSaved(theirs)

  const later = await anna.newPage()
  const asked = later.waitForResponse(/now\?pen=/)
  await later.goto(editor)
  await expect(later.locator(".ProseMirror")).toHaveText("Annas ord. Bos ord.")
  await asked
  await expect(later.locator(".conflict, [data-leftover]")).toHaveCount(0)
  await later.goto("/admin/kopier")
  await expect(later.getByRole("listitem").filter({ hasText: "Svaret gik tabt" })).toContainText(
    "nåede serveren",
  )
  await Promise.all([later.close(), theirs.close()])
})
