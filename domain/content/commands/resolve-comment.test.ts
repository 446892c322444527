import { expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { draft, refusalOf, signedIn } from "#test/entries.ts"
import { entryConversation } from "../queries/entry-conversation.ts"
import { commentOnEntry } from "./comment-on-entry.ts"
import { resolveComment } from "./resolve-comment.ts"

useDatabase()

test("a comment that is dealt with is put away, and can be taken up again", async () => {
  const entry = await draft("EVENT", { title: "Klaret", slug: "klaret" })
  const manager = await signedIn("EVENT_MANAGER")
  const { id: commentId } = await commentOnEntry(manager, {
    id: entry.id,
    blockId: null,
    quote: "",
    text: "Husk kaffe",
  })
  const isResolved = async () => (await entryConversation(manager, entry.id)).comments[0]?.isResolved
  await resolveComment(manager, { commentId, isResolved: true })
  expect(await isResolved()).toBe(true)
  await resolveComment(manager, { commentId, isResolved: false })
  expect(await isResolved()).toBe(false)
  expect(await refusalOf(resolveComment(await signedIn("REVIEWER"), { commentId, isResolved: true }))).toBe(
    "errors.notAllowed",
  )
})
