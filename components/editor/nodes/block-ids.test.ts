import { getSchema } from "@tiptap/core"
import { splitBlock } from "@tiptap/pm/commands"
import { history, undo } from "@tiptap/pm/history"
import { Node as ProseMirrorNode } from "@tiptap/pm/model"
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state"
import { expect, test } from "vitest"
import { bodyExtensions } from "../schema.ts"
import { naming } from "./block-ids.ts"
import { newBlockId } from "./new-block-id.ts"

const schema = getSchema(bodyExtensions({ placeholder: "" }))

function start(...ids: string[]) {
  const content = ids.map((id) => ({
    type: "paragraph",
    attrs: { id },
    content: [{ type: "text", text: id }],
  }))
  const doc = ProseMirrorNode.fromJSON(schema, { type: "doc", content })
  let state = EditorState.create({ doc, plugins: [history(), naming()] })
  return {
    do: (change: (state: EditorState, dispatch: (tr: Transaction) => void) => void) => {
      change(state, (tr) => {
        state = state.apply(tr)
      })
    },
    ids: () => state.doc.children.map((node) => String(node.attrs.id)),
  }
}

test("a block that is split: the first half keeps the name, the other gets one", () => {
  const body = start("aaaaaaaa", "bbbbbbbb")
  body.do((state, dispatch) => dispatch(state.tr.setSelection(TextSelection.create(state.doc, 4))))
  body.do(splitBlock)
  const [first, second, third] = body.ids()
  expect([first, third]).toEqual(["aaaaaaaa", "bbbbbbbb"])
  expect(second).toMatch(/^[a-z0-9]{8,12}$/)
  expect(second).not.toBe("aaaaaaaa")
})

test("a copy pasted above: the one that stood there keeps its name", () => {
  const body = start("aaaaaaaa", "bbbbbbbb")
  body.do((state, dispatch) =>
    dispatch(state.tr.insert(0, ProseMirrorNode.fromJSON(schema, state.doc.child(1).toJSON()))),
  )
  const [copy, ...others] = body.ids()
  expect(others).toEqual(["aaaaaaaa", "bbbbbbbb"])
  expect(copy).not.toBe("bbbbbbbb")
})

test("what is moved keeps its name", () => {
  const body = start("aaaaaaaa", "bbbbbbbb")
  body.do((state, dispatch) => {
    const moved = state.doc.child(0)
    const { tr } = state
    dispatch(tr.delete(0, moved.nodeSize).insert(tr.doc.content.size, moved))
  })
  expect(body.ids()).toEqual(["bbbbbbbb", "aaaaaaaa"])
})

test("naming is no step of its own to undo", () => {
  const body = start("aaaaaaaa")
  body.do((state, dispatch) => dispatch(state.tr.insert(0, schema.node("paragraph"))))
  expect(body.ids()).toHaveLength(2)
  body.do(undo)
  expect(body.ids()).toEqual(["aaaaaaaa"])
})

test("a new name fits the schema and is never the same", () => {
  const drawn = Array.from({ length: 500 }, newBlockId)
  expect(new Set(drawn).size).toBe(500)
  expect(drawn.every((id) => /^[a-z0-9]{8,12}$/.test(id))).toBe(true)
})
