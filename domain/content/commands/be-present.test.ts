import { afterEach, expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { db } from "#platform/database/client.ts"
import { now, setClock } from "#platform/time/time.ts"
import { useDatabase } from "#test/database.ts"
import { draft, refusalOf, signedIn } from "#test/entries.ts"
import { bePresent } from "./be-present.ts"

useDatabase()
afterEach(() => setClock(null))
const here = (id: string, pen: string, isLeaving = false) => ({ id, pen, isLeaving })

test("two who have the same entry open see each other, until one leaves", async () => {
  const { id } = await draft("NEWS", { title: "Sammen" })
  const [anna, bo] = [await signedIn("EDITOR"), await signedIn("EDITOR")]
  expect((await bePresent(anna, here(id, "annas-editor"))).others).toEqual([])
  expect((await bePresent(bo, here(id, "bo-s-editor"))).others).toEqual([{ name: anna.name, isSelf: false }])
  expect((await bePresent(anna, here(id, "annas-editor"))).others).toHaveLength(1)
  await bePresent(bo, here(id, "bo-s-editor", true))
  expect((await bePresent(anna, here(id, "annas-editor"))).others).toEqual([])
})

test("oneself in another browser is told apart from a colleague", async () => {
  const { id } = await draft("NEWS", { title: "To skærme" })
  const anna = await signedIn("EDITOR")
  await bePresent(anna, here(id, "annas-first"))
  expect((await bePresent(anna, here(id, "annas-second"))).others).toEqual([
    { name: anna.name, isSelf: true },
  ])
})

test("one that says nothing any more is gone, and so is its row", async () => {
  const { id } = await draft("NEWS", { title: "Glemt fane" })
  const [anna, bo] = [await signedIn("EDITOR"), await signedIn("EDITOR")]
  await bePresent(anna, here(id, "annas-editor"))
  setClock(new Date(now().getTime() + 46_000))
  expect((await bePresent(bo, here(id, "bo-s-editor"))).others).toEqual([])
  expect(await db.presence.count({ where: { entryId: id } })).toBe(1)
})

test("who may not write an entry does not learn who does", async () => {
  const { id } = await draft("NEWS", { title: "Hvem" })
  for (const actor of [visitor, await signedIn(), await signedIn("EVENT_MANAGER")])
    expect(await refusalOf(bePresent(actor, here(id, "a-stranger")))).toBe("errors.notAllowed")
})
