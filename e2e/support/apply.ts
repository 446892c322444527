import { expect, type Page } from "@playwright/test"

/** The form of an application. Nothing here needs script: what it does is press what a person presses. */
export function applyForm(page: Page) {
  const form = page.locator('form[data-form="apply"]')
  return {
    form,
    field: (name: "name" | "email" | "organisation" | "title" | "text") => form.locator(`[name="${name}"]`),
    attach: (file: { name: string; mimeType: string; buffer: Buffer }) =>
      form.locator('[name="file"]').setInputFiles(file),
    /** The ones that people see; another, for the Enter key, is first in the form and seen by nobody. */
    send: () => form.locator('.apply-send [value="send"]').click(),
    keep: () => form.locator('.apply-send [value="keep"]').click(),
    wrong: page.locator("main").getByRole("alert"),
  }
}

/** Fills what must be there. */
export async function fillApplication(page: Page, email: string, title: string): Promise<void> {
  const { field } = applyForm(page)
  await field("name").fill("Prøve Ansøger (eksempel)")
  await field("email").fill(email)
  await field("title").fill(title)
  await field("text").fill("Vi vil tale om det rum, hvor ingen skal købe noget.")
}

/** Waits for the receipt of an application, and answers with its path. */
export async function applicationReceipt(page: Page): Promise<string> {
  await page.waitForURL(/\/kvittering\/[\w-]+/)
  await expect(page.getByRole("heading", { level: 1, name: "Ansøgningen er modtaget" })).toBeVisible()
  return new URL(page.url()).pathname
}

/** A PDF to attach; `megabytes` makes it as large. */
export function pdfFile(name: string, megabytes = 0) {
  const start = Buffer.from("%PDF-1.7\n")
  return {
    name,
    mimeType: "application/pdf",
    buffer: Buffer.concat([start, Buffer.alloc(megabytes * 1024 * 1024, 32), Buffer.from("\n%%EOF")]),
  }
}
