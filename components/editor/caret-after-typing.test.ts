import { Schema } from "@tiptap/pm/model"
import { EditorState, TextSelection } from "@tiptap/pm/state"
import { expect, test } from "vitest"
import { isLeftBehind } from "./caret-after-typing.ts"

const schema = new Schema({
  nodes: { doc: { content: "paragraph+" }, paragraph: { content: "text*" }, text: {} },
})
const empty = schema.node("doc", null, [schema.node("paragraph")])

/** "A" is typed into an empty paragraph, and the browser says that the cursor stands at `caret`. */
function typed(caret: number) {
  const { tr } = EditorState.create({ doc: empty })
  tr.insertText("A", 1, 1)
  return tr.setSelection(TextSelection.create(tr.doc, caret))
}

test("a cursor that stayed before what was typed is noticed, one behind it is left alone", () => {
  expect(isLeftBehind(typed(1), 1, "A")).toBe(true)
  expect(isLeftBehind(typed(2), 1, "A")).toBe(false)
})

test("a cursor elsewhere, and a text that is not there, are no such thing", () => {
  const { tr } = EditorState.create({ doc: empty })
  expect(isLeftBehind(tr, 1, "A")).toBe(false)
  expect(isLeftBehind(typed(1), 1, "B")).toBe(false)
})
