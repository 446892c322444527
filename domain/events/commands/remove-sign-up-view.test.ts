import { expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import { deskSignUpViews } from "../queries/desk-sign-up-views.ts"
import { saveSignUpViewInput } from "../selection-input.ts"
import { removeSignUpView } from "./remove-sign-up-view.ts"
import { saveSignUpView } from "./save-sign-up-view.ts"

useDatabase()

test("a view is removed from the version that was shown, once; its name is free again", async () => {
  const { id: eventId } = await buildEvent()
  const typed = saveSignUpViewInput.parse({ eventId, name: "Alle" })
  const { id } = await saveSignUpView(desk, typed)
  await saveSignUpView(desk, { ...typed, id, version: 1, search: "Anna" })
  expect(await refusalOf(removeSignUpView(desk, { id, version: 1 }))).toBe("errors.stale")
  expect(await removeSignUpView(desk, { id, version: 2 })).toEqual({ eventId })
  expect(await deskSignUpViews(desk, eventId)).toEqual([])
  expect(await refusalOf(removeSignUpView(desk, { id, version: 2 }))).toBe("errors.notFound")
  await saveSignUpView(desk, typed)
})
