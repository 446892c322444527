import { expect, type Page } from "@playwright/test"

/** The sign-up form of an event. Nothing here needs script: what it does is press what a person presses. */
export function signUpForm(page: Page) {
  const form = page.locator('form[data-form="sign-up"]')
  return {
    form,
    person: (place: number) => ({
      name: form.locator(`[name="people[${place}].name"]`),
      email: form.locator(`[name="people[${place}].email"]`),
      /** Chooses by what stands beside the mark: "Grønt", "Nej tak". */
      dinner: (choice: string) =>
        form
          .getByRole("group", { name: `Middag for deltager ${place + 1}` })
          .getByRole("radio", { name: choice })
          .check(),
    }),
    add: () => form.getByRole("button", { name: "Tilføj en deltager" }).click(),
    /** The one that people see; another, for the Enter key, is first in the form and seen by nobody. */
    send: () => form.locator(".sign-up-send button").click(),
    bill: form.locator(".bill"),
  }
}

/** Waits for the receipt, and answers with its code. */
export async function receiptCode(page: Page): Promise<string> {
  await page.waitForURL(/\/kvittering\/[\w-]+/)
  await expect(page.getByRole("heading", { level: 1, name: "I er tilmeldt" })).toBeVisible()
  return new URL(page.url()).pathname.split("/").at(-1) ?? ""
}
