import { expect, test } from "@playwright/test"
import { signInAsStaff } from "../support/staff.ts"

// The desk needs its script; but what is pressed before it has come is not lost, and not in the address either.

test("an entry that is begun before the script is there is begun", async ({ page }) => {
  await signInAsStaff(page, "EDITOR", "uden-script@example.org")
  await page.goto("/admin/nyheder/ny")
  await page.getByLabel("Overskrift").fill("Trykket før tid")
  await page.getByRole("button", { name: "Begynd at skrive" }).click()
  await expect(page).toHaveURL(/\/admin\/nyheder\/[0-9a-f-]{36}$/)
  await expect(page.getByText("Trykket før tid").first()).toBeVisible()
})
