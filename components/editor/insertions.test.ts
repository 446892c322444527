import { getSchema } from "@tiptap/core"
import { Node as ProseMirrorNode } from "@tiptap/pm/model"
import { EditorState, TextSelection } from "@tiptap/pm/state"
import { expect, test } from "vitest"
import { translator } from "#messages/translate.ts"
import { levelsAt } from "./heading-levels.ts"
import { insertions, insertionsFor } from "./insertions.ts"
import { bodyExtensions } from "./schema.ts"

const schema = getSchema(bodyExtensions({ placeholder: "" }))
const say = translator("da")

/** A body of headings of these levels with an empty paragraph behind them, where the cursor stands. */
function behind(...levels: number[]): EditorState {
  const content = levels.map((level) => ({ type: "heading", attrs: { level } }))
  const doc = ProseMirrorNode.fromJSON(schema, { type: "doc", content: [...content, { type: "paragraph" }] })
  return EditorState.create({ doc, selection: TextSelection.atEnd(doc) })
}
const found = (sought: string, state = behind()) => insertionsFor(state, sought, say).map(({ key }) => key)

test("a heading is never more than one level below the last", () => {
  expect(levelsAt(behind())).toEqual([2])
  expect(levelsAt(behind(2))).toEqual([2, 3])
  expect(levelsAt(behind(2, 3, 4))).toEqual([2, 3, 4])
  expect(levelsAt(behind(2, 3, 2))).toEqual([2, 3])
})

test("the menu finds by name first, then by what else it is called, and in the middle of a name too", () => {
  expect(found("bi")).toEqual(["image", "gallery", "file"])
  expect(found("pdf")).toEqual(["file"])
  expect(found("TILMELD")).toEqual(["eventCard"])
  expect(found("call")).toEqual(["callCard"])
  expect(found("xyz")).toEqual([])
})

test("only headings that may stand there are offered, and everything has a name, an explanation and synonyms in both languages", () => {
  expect(found("")).not.toContain("heading3")
  expect(found("", behind(2))).toContain("heading3")
  for (const { key } of insertions) {
    for (const locale of ["da", "en"] as const) {
      for (const part of ["menu", "means", "synonyms"]) {
        expect(translator(locale)(`blocks.${part}.${key}`)).not.toBe(`blocks.${part}.${key}`)
      }
    }
  }
})
