import { expect, test } from "vitest"
import { useDatabase } from "#test/database.ts"
import { draft, refusalOf, signedIn } from "#test/entries.ts"
import { entryConversation } from "../queries/entry-conversation.ts"
import { answerComment } from "./answer-comment.ts"
import { commentOnEntry } from "./comment-on-entry.ts"

useDatabase()

test("an answer stands below its comment; an answer is not answered", async () => {
  const entry = await draft("NEWS", { title: "Besvaret", slug: "besvaret" })
  const [writer, editor] = [await signedIn("WRITER"), await signedIn("EDITOR")]
  const { id } = await commentOnEntry(editor, {
    id: entry.id,
    blockId: null,
    quote: "",
    text: "Hvem siger det?",
  })
  const answer = await answerComment(writer, { commentId: id, text: "Kommunen" })
  const { comments } = await entryConversation(editor, entry.id)
  expect(comments).toMatchObject([{ id, answers: [{ id: answer.id, text: "Kommunen" }] }])
  expect(await refusalOf(answerComment(writer, { commentId: answer.id, text: "Ja" }))).toBe(
    "versions.answerOfAnswer",
  )
  expect(await refusalOf(answerComment(await signedIn("EVENT_MANAGER"), { commentId: id, text: "Ja" }))).toBe(
    "errors.notFound",
  )
})
