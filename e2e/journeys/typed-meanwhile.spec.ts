import { expect, type Page, test } from "@playwright/test"
import { type MadeEvent, makeEvent } from "../support/desk.ts"
import { signUpForm } from "../support/sign-up.ts"
import { signInAsStaff } from "../support/staff.ts"

// What is typed while a form is on its way to the server and back stays where it was typed.
let event: MadeEvent
test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  const staff = await (await browser.newContext()).newPage()
  await signInAsStaff(staff, "EVENT_MANAGER", "imens@example.org")
  event = await makeEvent(staff, `Imens ${Date.now()}`, 20)
  await staff.context().close()
})

/** Holds the next answer to the form back until it is let go. */
async function held(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route("**/tilmeld", async (route) => {
    if (route.request().method() === "POST") await promise
    await route.continue()
  })
  return resolve
}

test("a field filled right after a person was taken out keeps what was typed, and moves up with its person", async ({
  page,
}) => {
  await page.goto(`${event.path}/tilmeld`)
  const { form, person, add } = signUpForm(page)
  await person(0).name.fill("Anna Først")
  await add()
  await person(1).name.fill("Bo Bliver")
  const letGo = await held(page)
  await form.getByRole("button", { name: "Fjern deltager 1" }).click()
  await person(1).email.fill("bo@example.org")
  await form.locator('[name="buyerName"]').fill("Karen Køber")
  await person(1).email.focus()
  letGo()
  await expect(person(1).name).toHaveCount(0)
  await expect(person(0).name).toHaveValue("Bo Bliver")
  await expect(person(0).email).toHaveValue("bo@example.org")
  await expect(person(0).email).toBeFocused()
  await expect(form.locator('[name="buyerName"]')).toHaveValue("Karen Køber")
})

test("what is typed while a person is added stays", async ({ page }) => {
  await page.goto(`${event.path}/tilmeld`)
  const { person, add } = signUpForm(page)
  await person(0).name.fill("Anna")
  const letGo = await held(page)
  await add()
  await person(0).name.fill("Anna Andersen")
  letGo()
  await expect(person(1).name).toBeVisible()
  await expect(person(0).name).toHaveValue("Anna Andersen")
})
