import fc from "fast-check"
import { expect, test } from "vitest"
import type { BatchStatus } from "#platform/database/enums.ts"
import { isRefusal } from "#platform/refusal.ts"
import { afterBatch, type BatchAct } from "./batch-states.ts"

test("nothing is published that was changed after it was checked, and what is published stays so", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<BatchAct>("change", "check", "publish")), (sequence) => {
      let status: BatchStatus = "DRAFT"
      let isChecked = false
      for (const act of sequence) {
        const before = status
        try {
          status = afterBatch(status, act)
          if (act !== "publish") isChecked = act === "check"
        } catch (error) {
          expect(isRefusal(error) && error.code).toBe("calls.batchRefused")
        }
        if (status === "PUBLISHED") expect(isChecked).toBe(true)
        if (before === "PUBLISHED") expect(status).toBe("PUBLISHED")
      }
    }),
  )
})
