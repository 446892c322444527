import { expect, test } from "vitest"
import { withBlockIds } from "./block-ids.ts"
import type { Body } from "./body.ts"
import { bodySchema } from "./body-schema.ts"

const stored: Body = {
  type: "doc",
  content: [
    { type: "paragraph", content: [{ type: "text", text: "Et" }] },
    { type: "paragraph", content: [{ type: "text", text: "Et" }] },
    { type: "heading", attrs: { id: "known0000", level: 2 } },
    { type: "blockquote", content: [{ type: "paragraph" }] },
  ],
}

test("every top-level block is named, each once, and those inside are not", () => {
  const named = withBlockIds(stored)
  const ids = named.content.map(({ attrs }) => attrs?.id)
  expect(new Set(ids).size).toBe(4)
  expect(ids[2]).toBe("known0000")
  expect(JSON.stringify(named.content[3])).not.toMatch(/"paragraph","attrs"/)
  expect(bodySchema.safeParse(named).success).toBe(true)
})

test("two who open the same text give the same names", () => {
  expect(withBlockIds(stored)).toEqual(withBlockIds(structuredClone(stored)))
  expect(withBlockIds(withBlockIds(stored))).toEqual(withBlockIds(stored))
})
