import { expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { draft, refusalOf, saving, signedIn, text } from "#test/entries.ts"
import { commentInput } from "../input.ts"
import { entryConversation } from "../queries/entry-conversation.ts"
import { commentOnEntry } from "./comment-on-entry.ts"
import { saveEntry } from "./save-entry.ts"
import { trashEntry } from "./trash-entry.ts"

useDatabase()

test("a comment keeps the words it is about, also when the block is gone; who may see the draft sees it", async () => {
  const entry = await draft("NEWS", { title: "Omtalt", slug: "omtalt", body: text("Det åbner til foråret.") })
  const [writer, editor] = [await signedIn("WRITER"), await signedIn("EDITOR")]
  const remark = { blockId: "abcdefgh12", quote: "til foråret", text: "Hvornår præcis?" }
  const { id } = await commentOnEntry(writer, { id: entry.id, ...remark })
  await saveEntry(editor, saving(entry, { title: "Omtalt", slug: "omtalt", body: text("Noget helt andet.") }))
  const { comments } = await entryConversation(editor, entry.id)
  expect(comments).toMatchObject([{ id, ...remark, version: 2, isResolved: false, by: "Prøve Person" }])
})

test("in the trash, without a word, or by one who may not see it: refused", async () => {
  const entry = await draft("NEWS", { title: "Kasseret omtale", slug: "kasseret-omtale" })
  const editor = await signedIn("EDITOR")
  const remark = { id: entry.id, blockId: null, quote: "", text: "Hej" }
  expect(commentInput.safeParse({ ...remark, text: "  " }).success).toBe(false)
  expect(await refusalOf(commentOnEntry(await signedIn("EVENT_MANAGER"), remark))).toBe("errors.notFound")
  expect(await refusalOf(commentOnEntry(await signedIn("REVIEWER"), remark))).toBe("errors.notAllowed")
  await trashEntry(editor, { ...entry, withBranch: false } as Parameters<typeof trashEntry>[1])
  expect(await refusalOf(commentOnEntry(editor, remark))).toBe("versions.inTrash")
})
