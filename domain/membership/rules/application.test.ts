import fc from "fast-check"
import { expect, test } from "vitest"
import { isRefusal } from "#platform/refusal.ts"
import { type ApplicationAct, applicationAfter, applicationStatuses, isConfirmable } from "./application.ts"

const acts: ApplicationAct[] = ["confirm", "approve", "reject", "withdraw"]

test("whatever is tried in whatever order: nothing is decided that was not confirmed, and a decision stands", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 12 }), (tried) => {
      let status: (typeof applicationStatuses)[number] = "DRAFT"
      const done: ApplicationAct[] = []
      for (const act of tried) {
        try {
          status = applicationAfter(status, act)
          done.push(act)
        } catch (error) {
          expect(isRefusal(error) && error.code).toBe("membership.application.actRefused")
        }
      }
      const decisions = done.filter((act) => act === "approve" || act === "reject")
      expect(decisions.length).toBeLessThanOrEqual(1)
      if (decisions.length > 0) expect(done).toEqual(["confirm", decisions[0]])
      expect(done.filter((act) => act === "withdraw").length + decisions.length).toBeLessThanOrEqual(1)
      expect(done.length === 0).toBe(status === "DRAFT")
    }),
  )
})

test("what is decided or withdrawn takes no further act", () => {
  for (const status of applicationStatuses.filter((one) => one !== "DRAFT" && one !== "SUBMITTED")) {
    for (const act of acts) expect(() => applicationAfter(status, act)).toThrow()
  }
})

test("a draft may be confirmed for seven days", () => {
  const createdAt = new Date("2026-05-01T10:00:00Z")
  const at = (text: string) => isConfirmable({ status: "DRAFT", createdAt }, new Date(text))
  expect([at("2026-05-08T10:00:00Z"), at("2026-05-08T10:00:00.001Z")]).toEqual([true, false])
  expect(isConfirmable({ status: "SUBMITTED", createdAt }, createdAt)).toBe(false)
})
