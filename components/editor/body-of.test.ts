import { getSchema } from "@tiptap/core"
import { Node as ProseMirrorNode } from "@tiptap/pm/model"
import { expect, test } from "vitest"
import { bodyToSend } from "./body-json.ts"
import { bodyOf } from "./body-of.ts"
import { bodyExtensions } from "./schema.ts"

const schema = getSchema(bodyExtensions({ placeholder: "" }))
const paragraph = (text: string) => ({
  type: "paragraph",
  attrs: { id: text },
  content: [{ type: "text", text }],
})
const doc = (...texts: string[]) =>
  ProseMirrorNode.fromJSON(schema, { type: "doc", content: texts.map(paragraph) })

test("the body is read as the document has it", () => {
  const whole = doc("en", "to")
  expect(bodyOf(whole)).toEqual(whole.toJSON())
  expect(bodyToSend(bodyOf(whole))).toEqual(bodyToSend(whole.toJSON()))
})

test("a block that was not touched is not made anew, and one that was is", () => {
  const before = doc("en", "to")
  const after = before.replace(1, 3, doc("et").slice(1, 3))
  const [first, second] = [bodyToSend(bodyOf(before)), bodyToSend(bodyOf(after))]
  expect(second.content?.[1]).toBe(first.content?.[1])
  expect(second.content?.[0]).toMatchObject({ content: [{ text: "et" }] })
})
