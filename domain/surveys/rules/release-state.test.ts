import { describe, expect, test } from "vitest"
import { insteadOf, newestStanding, type ReleaseFacts, releaseState } from "./release-state.ts"

const at = new Date("2026-01-01T09:00:00Z")
const facts = (number: number, changes: Partial<ReleaseFacts> = {}): ReleaseFacts => ({
  number,
  publishedAt: at,
  embargoUntil: null,
  retractedAt: null,
  ...changes,
})

describe("a release is", () => {
  const draft = facts(4, { publishedAt: null })
  const embargoed = facts(4, { publishedAt: null, embargoUntil: at })
  const retracted = facts(3, { retractedAt: at })

  test("a draft until it has a moment, and embargoed until that has come", () => {
    expect(releaseState(draft, [draft])).toBe("draft")
    expect(releaseState(embargoed, [embargoed])).toBe("embargoed")
    expect(releaseState({ ...embargoed, publishedAt: at }, [])).toBe("published")
  })

  test("superseded by a newer one that is out and stands, by no other", () => {
    expect(releaseState(facts(1), [facts(1), facts(2)])).toBe("superseded")
    expect(releaseState(facts(2), [facts(1), facts(2), retracted, draft])).toBe("published")
    expect(releaseState(facts(2), [facts(1), facts(2), embargoed])).toBe("published")
  })

  test("retracted for ever, whatever came after", () => {
    expect(releaseState(retracted, [retracted, facts(4)])).toBe("retracted")
  })
})

test("the newest that stands takes the place of what was taken back, older though it may be", () => {
  const stands = (number: number) => ({ number, retracted: null })
  const taken = (number: number) => ({ number, retracted: { reason: "x" } })
  expect(newestStanding([taken(3), stands(2), stands(1)])?.number).toBe(2)
  expect(newestStanding([taken(1)])).toBeUndefined()
  expect(insteadOf(taken(3), [taken(3), stands(2), stands(1)])?.number).toBe(2)
  expect(insteadOf(stands(1), [taken(3), stands(2), stands(1)])?.number).toBe(2)
  expect(insteadOf(stands(2), [taken(3), stands(2), stands(1)])).toBeUndefined()
  expect(insteadOf(taken(1), [taken(1)])).toBeUndefined()
})
