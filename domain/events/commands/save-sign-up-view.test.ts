import { expect, test } from "vitest"
import { db } from "#platform/database/client.ts"
import { useDatabase } from "#test/database.ts"
import { desk, refusalOf, signedIn } from "#test/entries.ts"
import { buildEvent } from "#test/events.ts"
import { deskSignUpViews } from "../queries/desk-sign-up-views.ts"
import { saveSignUpViewInput } from "../selection-input.ts"
import { saveSignUpView } from "./save-sign-up-view.ts"

useDatabase()

const view = (eventId: string, changes: object = {}) =>
  saveSignUpViewInput.parse({
    eventId,
    name: "Middag uden menu",
    missing: "MENU",
    answers: ["udflugt:ja", undefined],
    columns: ["organisation", "answer-udflugt"],
    ...changes,
  })

test("what one keeps all staff find by its name, with its filters and columns", async () => {
  const { id: eventId, dinnerId } = await buildEvent()
  await saveSignUpView(desk, view(eventId, { productId: dinnerId }))
  await saveSignUpView(desk, view(eventId, { name: "Alle", missing: "", answers: [], columns: [] }))
  expect(await deskSignUpViews(await signedIn("FINANCE_OFFICER"), eventId)).toMatchObject([
    { name: "Alle", version: 1 },
    {
      name: "Middag uden menu",
      query: {
        productId: dinnerId,
        missing: "MENU",
        state: "",
        search: "",
        answers: ["udflugt:ja"],
        columns: ["organisation", "answer-udflugt"],
      },
    },
  ])
})

test("it is renamed and changed from the version that was shown; an older one is refused", async () => {
  const { id: eventId } = await buildEvent()
  const { id } = await saveSignUpView(desk, view(eventId))
  await saveSignUpView(desk, view(eventId, { id, version: 1, name: "Køkkenet", search: "Anna" }))
  expect(await deskSignUpViews(desk, eventId)).toMatchObject([
    { id, name: "Køkkenet", version: 2, query: { search: "Anna" } },
  ])
  expect(await refusalOf(saveSignUpView(desk, view(eventId, { id, version: 1 })))).toBe("errors.stale")
})

test("of what an earlier version kept, what is no longer understood is left out, and the rest stands", async () => {
  const { id: eventId } = await buildEvent()
  const { id } = await saveSignUpView(desk, view(eventId, { state: "standing" }))
  const query = (stored: object) =>
    db.signUpView.update({ where: { id }, data: { query: { ...stored } }, select: { id: true } })
  const old = {
    missing: "SHOES",
    state: "standing",
    colour: "red",
    productId: "7",
    answers: ["udflugt:ja", "x"],
  }
  await query({ ...old, columns: ["menu", "shoeSize", 3] })
  const nothing = {
    productId: null,
    missing: "",
    presence: "",
    search: "",
    answers: [],
    columns: [],
    state: "",
  }
  const left = { ...nothing, state: "standing", answers: ["udflugt:ja"], columns: ["menu"] }
  expect((await deskSignUpViews(desk, eventId)).map((one) => one.query)).toEqual([left])
  await query([])
  expect((await deskSignUpViews(desk, eventId)).map((one) => one.query)).toEqual([nothing])
})

test("two views of an event never have one name, in whatever case; two events may", async () => {
  const [one, other] = [await buildEvent(), await buildEvent()]
  await saveSignUpView(desk, view(one.id))
  await saveSignUpView(desk, view(other.id))
  expect(await refusalOf(saveSignUpView(desk, view(one.id, { name: "MIDDAG uden menu" })))).toBe(
    "errors.invalidInput organiser-lists.nameTaken",
  )
})

test("another event's view and product are not to be had", async () => {
  const [one, other] = [await buildEvent(), await buildEvent()]
  const { id } = await saveSignUpView(desk, view(one.id))
  expect(await refusalOf(saveSignUpView(desk, view(other.id, { id, version: 1 })))).toBe("errors.notFound")
  expect(await refusalOf(saveSignUpView(desk, view(one.id, { name: "Ny", productId: other.dinnerId })))).toBe(
    "errors.invalidInput errors.notFound",
  )
})

test("a column or an answer that no list has is refused", () => {
  const faults = (changes: object) =>
    saveSignUpViewInput
      .safeParse({ eventId: crypto.randomUUID(), name: "x", ...changes })
      .error?.issues.map(({ path }) => path[0])
  expect(faults({ columns: ["organisation"] })).toBeUndefined()
  for (const columns of [["__proto__"], ["password"], ["addon-1"], ["answer-Bad.key"]]) {
    expect(faults({ columns }), columns[0]).toEqual(["columns"])
  }
  expect(faults({ answers: ["udflugt"] })).toEqual(["answers"])
  expect(faults({ state: "deleted" })).toEqual(["state"])
})
