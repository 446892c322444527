import { expect, test } from "@playwright/test"
import { signInAsStaff } from "./support/staff.ts"
import { templatesAreAccessible } from "./support/template-test.ts"
import { pathOf, templates } from "./support/templates.ts"
import { weightOf } from "./support/weight.ts"

templatesAreAccessible("admin", (page) => signInAsStaff(page, "ADMINISTRATOR", "skabeloner-desk@example.org"))

/** Bytes of script over the wire that a room of the desk may load at first. */
const mostScript = 250 * 1024
/** What the editor may not exceed until it is as light as the other rooms (27 November 2026: 299 kB). */
const mostInEditor = 310 * 1024

test("lists, the editor and the library load no more script than they may", async ({ browser }, info) => {
  test.slow()
  const context = await browser.newContext()
  await signInAsStaff(await context.newPage(), "ADMINISTRATOR", "vaegt@example.org")
  for (const name of ["desk-news", "desk-news-editor", "desk-event-editor", "desk-media", "desk-calendar"]) {
    const template = templates.find((one) => one.name === name)
    if (!template) throw new Error(`no template is called ${name}`)
    const path = await pathOf(await context.newPage(), template)
    // A context of its own each time: nothing of another room is there already.
    const fresh = await browser.newContext({ storageState: await context.storageState() })
    const { script } = await weightOf(await fresh.newPage(), path)
    info.annotations.push({
      type: "measured",
      description: `${name}: ${Math.round(script / 1024)} kB of script`,
    })
    expect.soft(script, name).toBeLessThanOrEqual(name.endsWith("editor") ? mostInEditor : mostScript)
    await fresh.close()
  }
  await context.close()
})
