import { test } from "@playwright/test"
import { noFrameworkScript } from "./support/network.ts"
import { templatesAreAccessible } from "./support/template-test.ts"
import { pathOf, templates } from "./support/templates.ts"
import { weightOf, withinWeight } from "./support/weight.ts"

templatesAreAccessible("public", async () => {})

for (const template of templates.filter(({ audience }) => audience === "public")) {
  test(`${template.name} is a document: no framework script, nothing inline`, async ({ page }) => {
    await noFrameworkScript(page, await pathOf(page, template))
  })

  test(`${template.name} weighs what a document may`, async ({ page }) => {
    withinWeight(await weightOf(page, await pathOf(page, template)))
  })
}
