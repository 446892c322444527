import fc from "fast-check"
import { expect, test } from "vitest"
import { nextPriceChange, type PriceRuleFacts, price, type VoucherTerms } from "./price.ts"

const at = new Date("2026-03-01T12:00:00Z")
const memberReason = { code: "membership.reason.own", values: { year: "2026" } }
const member = { isMember: true, memberReason, at }
const other = { isMember: false, memberReason: { code: "membership.reason.none", values: {} }, at }
const ticket = { priceOere: 295_000 }
const forMembers: PriceRuleFacts = { condition: "MEMBER", amountOere: 245_000, untilAt: null }
const early = (amountOere: number, untilAt: Date): PriceRuleFacts => ({
  condition: "EARLY",
  amountOere,
  untilAt,
})

test("a member pays the member price and is told why; others pay the standard price", () => {
  expect(price(ticket, [forMembers], member)).toEqual({ amountOere: 245_000, reason: memberReason })
  expect(price(ticket, [forMembers], other)).toEqual({
    amountOere: 295_000,
    reason: { code: "events.reason.standard", values: {} },
  })
})

test("an early price holds at its last instant and not a millisecond after", () => {
  expect(price(ticket, [early(200_000, at)], other).amountOere).toBe(200_000)
  expect(price(ticket, [early(200_000, new Date(at.getTime() - 1))], other).amountOere).toBe(295_000)
})

test("what costs nothing says so, and a rule never raises a price", () => {
  expect(price({ priceOere: 0 }, [forMembers], member).reason.code).toBe("events.reason.free")
  expect(price({ priceOere: 100 }, [forMembers], member).amountOere).toBe(100)
})

test("the price is the lowest that applies, whatever the order of the rules, and members never pay more", () => {
  const rule = fc.record({
    condition: fc.constantFrom("MEMBER", "EARLY", "EARLY_MEMBER"),
    amountOere: fc.nat(500_000),
    untilAt: fc.integer({ min: -5, max: 5 }).map((days) => new Date(at.getTime() + days * 86_400_000)),
  })
  fc.assert(
    fc.property(fc.nat(500_000), fc.array(rule, { maxLength: 5 }), (priceOere, rules) => {
      const found = price({ priceOere }, rules, member)
      expect(found).toEqual(price({ priceOere }, rules.toReversed(), member))
      expect(found.amountOere).toBeLessThanOrEqual(price({ priceOere }, rules, other).amountOere)
      expect([priceOere, ...rules.map(({ amountOere }) => amountOere)]).toContain(found.amountOere)
    }),
  )
})

const voucher = (kind: VoucherTerms["kind"], amount: number): VoucherTerms => ({
  id: "v",
  code: "TIDLIG",
  kind,
  amount,
  productIds: [],
})

test("a voucher takes percent or kroner off the ordinary price, or sets it, and says so", () => {
  const by = (terms: VoucherTerms) => price(ticket, [], { ...other, voucher: terms })
  expect(by(voucher("PERCENT", 20))).toEqual({
    amountOere: 236_000,
    reason: {
      code: "vouchers.reason.percent",
      values: { voucher: "TIDLIG", percent: "20", oere: "295000" },
    },
    voucherId: "v",
  })
  expect(by(voucher("OFF", 300_000)).amountOere).toBe(0)
  expect(by(voucher("FIXED", 100_000)).amountOere).toBe(100_000)
})

test("a voucher never raises a price, and at the same price the rule is the reason", () => {
  fc.assert(
    fc.property(
      fc.nat(500_000),
      fc.constantFrom("OFF", "FIXED"),
      fc.nat(600_000),
      (priceOere, kind, amount) => {
        const without = price({ priceOere }, [forMembers], member)
        const found = price({ priceOere }, [forMembers], { ...member, voucher: voucher(kind, amount) })
        expect(found.amountOere).toBeLessThanOrEqual(without.amountOere)
        expect(found.voucherId === undefined).toBe(found.amountOere === without.amountOere)
      },
    ),
  )
})

test("the next change of price is just after the nearest last instant ahead", () => {
  const soon = new Date(at.getTime() + 5_000)
  expect(nextPriceChange([early(1, soon), forMembers], at)).toEqual(new Date(soon.getTime() + 1))
  expect(nextPriceChange([forMembers], at)).toBeNull()
})
