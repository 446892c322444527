import type { Page, TestInfo } from "@playwright/test"

/** What an errand cost the person who had it. */
export interface Effort {
  clicks: number
  /** Keys pressed that are no letters of a text: the ones one has to know. */
  keys: number
  /** Pages that were opened, the first of them counted. */
  screens: number
  seconds: number
}

/** Counts in the page itself, as the browser has it, what is pressed from now on; `done` ends and notes it with the test. */
export async function counting(page: Page, info: TestInfo, errand: string): Promise<{ done: () => Effort }> {
  const effort: Effort = { clicks: 0, keys: 0, screens: 0, seconds: 0 }
  await page.exposeFunction("notePress", (what: "clicks" | "keys") => {
    effort[what] += 1
  })
  await page.addInitScript(() => {
    const { notePress } = window as unknown as { notePress: (what: string) => void }
    document.addEventListener("pointerdown", () => notePress("clicks"), true)
    document.addEventListener(
      "keydown",
      ({ key }) => {
        if (key.length > 1 && !["Shift", "Control", "Alt", "Meta"].includes(key)) notePress("keys")
      },
      true,
    )
  })
  let place = ""
  page.on("framenavigated", (frame) => {
    const { pathname } = new URL(frame.url())
    // A page that changes what stands behind its own address is the same screen.
    if (frame !== page.mainFrame() || pathname === place) return
    place = pathname
    effort.screens += 1
  })
  const began = performance.now()
  return {
    done() {
      effort.seconds = Math.round((performance.now() - began) / 100) / 10
      info.annotations.push({ type: errand, description: JSON.stringify(effort) })
      return { ...effort }
    },
  }
}
