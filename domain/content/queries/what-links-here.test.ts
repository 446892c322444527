import { expect, test } from "vitest"
import { visitor } from "#domain/access/actor.ts"
import { useDatabase } from "#test/database.ts"
import { desk, draft, published, refusalOf, signedIn } from "#test/entries.ts"
import { trashEntry } from "../commands/trash-entry.ts"
import type { Body } from "../rules/body.ts"
import { whatLinksHere } from "./what-links-here.ts"

useDatabase()

test("what links to an entry is named, what is public first, and nothing of it once it is thrown out", async () => {
  const target = await published("EVENT", { title: "Målet", slug: "maalet-her" })
  const hidden = await draft("NEWS", { title: "Kladden", body: linked("/arrangementer/maalet-her") })
  const shown = await published("NEWS", {
    title: "Den udgivne",
    body: linked("/arrangementer/maalet-her#program"),
  })
  const { linking, more } = await whatLinksHere(desk, [target.id])
  expect(more).toBe(0)
  expect(linking).toEqual([
    { id: shown.id, kind: "NEWS", title: "Den udgivne", isPublic: true, isShown: false },
    { id: hidden.id, kind: "NEWS", title: "Kladden", isPublic: false, isShown: false },
  ])
  await trashEntry(desk, shown)
  expect((await whatLinksHere(desk, [target.id])).linking.map(({ id }) => id)).toEqual([hidden.id])
})

test("of several that go together, what goes along is not named, and what links to two is named once", async () => {
  const [one, two] = [
    await published("EVENT", { title: "Første", slug: "foerste-her" }),
    await published("EVENT", {
      title: "Anden",
      slug: "anden-her",
      body: linked("/arrangementer/foerste-her"),
    }),
  ]
  const words = [linked("/arrangementer/foerste-her"), linked("/arrangementer/anden-her")]
  const both: Body = { type: "doc", content: words.flatMap(({ content }) => content) }
  const from = await published("NEWS", { title: "Til begge", body: both })
  const { linking } = await whatLinksHere(desk, [one.id, two.id])
  expect(linking.map(({ id }) => id)).toEqual([from.id])
})

test("of drafts one is told of those alone that one may read", async () => {
  const target = await published("EVENT", { title: "Møde", slug: "moede-i-rum" })
  await draft("NEWS", { title: "Hemmelig nyhed", body: linked("/arrangementer/moede-i-rum") })
  const event = await draft("EVENT", { title: "Et andet møde", body: linked("/arrangementer/moede-i-rum") })
  const manager = await signedIn("EVENT_MANAGER")
  expect((await whatLinksHere(manager, [target.id])).linking.map(({ id }) => id)).toEqual([event.id])
  expect(await refusalOf(whatLinksHere(visitor, [target.id]))).toBe("errors.notAllowed")
})

function linked(href: string): Body {
  const marks = [{ type: "link" as const, attrs: { href } }]
  return { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "her", marks }] }] }
}
