import { expect, test } from "vitest"
import { bodySchemaNumber } from "./body.ts"
import { demandYoungTab } from "./tab-age.ts"

test("a tab of this schema may send, one that was opened before a newer one is told to reload", () => {
  expect(() => demandYoungTab({ pen: { schema: bodySchemaNumber } })).not.toThrow()
  expect(() => demandYoungTab({ pen: { schema: bodySchemaNumber - 1 } })).toThrow("saving.outdated")
})

test("what no editor sends has no age", () => {
  expect(() => demandYoungTab({})).not.toThrow()
  expect(() => demandYoungTab({ pen: "x" })).not.toThrow()
})
