import { expect, test } from "@playwright/test"
import { axeFindsNothing } from "../support/axe.ts"
import { collect, questionnaireForm } from "../support/collecting.ts"
import { latestMail, linkIn } from "../support/mailbox.ts"
import { signInAsStaff } from "../support/staff.ts"

test("handing over by keyboard: the colleague goes on with what was saved, and who handed over reads along and takes it back", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const staff = await (await browser.newContext()).newPage()
  await signInAsStaff(staff, "EDITOR", "indsamling2@example.org")
  const { path } = await collect(staff, `Giv videre ${Date.now()}`)
  await staff.context().close()

  await page.goto(path)
  const own = questionnaireForm(page)
  await own.choose("Tæt")
  await own.keep()
  await expect(page.getByText(/^Gemt kl\./)).toBeVisible()
  await page.getByText("Giv videre til en kollega").focus()
  await page.keyboard.press("Enter")
  const form = page.locator('form[data-form="hand-over"]')
  await form.getByLabel("Kollegaens navn").fill("Kollega (eksempel)")
  const colleague = `kollega-${Date.now()}@example.org`
  await form.getByLabel("Kollegaens e-mail").fill(colleague)
  await page.keyboard.press("Enter")
  await expect(page.getByText("Givet videre. Kollegaen har fået en mail.")).toBeVisible()
  await expect(page.getByText("Du har givet spørgsmålene videre til Kollega (eksempel).")).toBeVisible()
  await expect(own.form.getByRole("radio")).toHaveCount(0)
  await axeFindsNothing(page)

  const theirs = await (await browser.newContext()).newPage()
  await theirs.goto(linkIn(await latestMail(colleague), "/min-side/undersoegelser"))
  const answer = questionnaireForm(theirs)
  await expect(answer.form.getByRole("radio", { name: "Tæt" })).toBeChecked()
  await answer.send()
  await expect(
    theirs.getByText("Svar på spørgsmålet, eller sæt kryds ved, at I ikke kan svare.").first(),
  ).toBeVisible()
  await axeFindsNothing(theirs)
  await answer.fill("12")
  await answer.send()
  await expect(theirs.getByRole("heading", { name: "Tak. Svaret er sendt." })).toBeVisible()
  await theirs.context().close()

  await page.reload()
  await expect(page.getByText("12 besøg")).toBeVisible()
  await page.getByRole("button", { name: "Tag dem tilbage" }).click()
  await expect(page.getByRole("link", { name: "Ret svaret" })).toBeVisible()
})
