import { expect, test } from "vitest"
import { personalDues } from "./dues.ts"
import { entitlementBy, type Standing } from "./entitlement.ts"

const own: Standing = { organisation: null, isMunicipality: false, committeePlace: null, year: "2026" }
const library: Standing = { ...own, organisation: "Et Bibliotek" }
const municipality: Standing = { ...own, organisation: "En Kommune", isMunicipality: true }
const votes = (...standings: Standing[]) => {
  const { hasVote, voteReason } = entitlementBy(standings)
  expect(hasVote).toBe(voteReason.code !== "membership.vote.none")
  return voteReason.code
}

test("an own membership is the reason before an organisation's", () => {
  expect(entitlementBy([library, own]).reason.code).toBe("membership.reason.own")
  expect(entitlementBy([library]).reason.values).toEqual({ organisation: "Et Bibliotek", year: "2026" })
  expect(entitlementBy([]).isMember).toBe(false)
})

test("a personal member votes when a member municipality is the employer, and neither alone is enough", () => {
  expect(votes(own, municipality)).toBe("membership.vote.employer")
  for (const none of [[own], [municipality], [own, library], [library], []])
    expect(votes(...none)).toBe("membership.vote.none")
})

test("seven of a municipality's committee vote, and the eighth does not", () => {
  expect(votes({ ...municipality, committeePlace: 7 })).toBe("membership.vote.committee")
  expect(votes({ ...municipality, committeePlace: 8 })).toBe("membership.vote.none")
  expect(votes({ ...library, committeePlace: 1 })).toBe("membership.vote.none")
})

test("whoever may vote through the employer pays half", () => {
  expect(personalDues("En Kommune")).toMatchObject({ priceOere: 30_000, hasVote: true })
  expect(personalDues("")).toMatchObject({ priceOere: 60_000, hasVote: false })
})
