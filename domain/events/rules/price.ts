import type { PriceCondition, VoucherKind } from "#platform/database/enums.ts"

/** Why a price is what it is: a key of messages/ with its values, kept on the position. Instants are ISO. */
export interface Reason {
  readonly code: string
  readonly values: Readonly<Record<string, string>>
}

export interface PriceRuleFacts {
  readonly condition: PriceCondition
  readonly amountOere: number
  /** The last instant of EARLY and EARLY_MEMBER. */
  readonly untilAt: Date | null
}

/** What a code gives. */
export interface VoucherTerms {
  readonly id: string
  readonly code: string
  readonly kind: VoucherKind
  /** Percent of the ordinary price, øre off it, or the price itself in øre. */
  readonly amount: number
  /** None: every ticket. */
  readonly productIds: readonly string[]
}

export interface Buying {
  readonly isMember: boolean
  readonly memberReason: Reason
  /** That holds for this product; left out, there is none. */
  readonly voucher?: VoucherTerms | null
  readonly at: Date
}

export interface Price {
  readonly amountOere: number
  readonly reason: Reason
  /** That gave the price. */
  readonly voucherId?: string
}

/**
 * The lowest price that applies, and why. A rule that would raise the price is never taken, and a voucher that gives no
 * lower price than the rules is not used up.
 */
export function price(
  product: { priceOere: number },
  rules: readonly PriceRuleFacts[],
  buying: Buying,
): Price {
  const ruled = priceByRules(product, rules, buying)
  const byVoucher = buying.voucher ? priceBy(buying.voucher, product) : null
  return byVoucher && byVoucher.amountOere < ruled.amountOere ? byVoucher : ruled
}

function priceBy(voucher: VoucherTerms, product: { priceOere: number }): Price {
  const { id: voucherId, code, kind, amount } = voucher
  if (kind === "PERCENT") {
    const reason = {
      code: "vouchers.reason.percent",
      values: { voucher: code, percent: String(amount), oere: String(product.priceOere) },
    }
    return { amountOere: Math.round((product.priceOere * (100 - amount)) / 100), reason, voucherId }
  }
  const values = { voucher: code, oere: String(amount) }
  if (kind === "FIXED")
    return { amountOere: amount, reason: { code: "vouchers.reason.fixed", values }, voucherId }
  const amountOere = Math.max(0, product.priceOere - amount)
  return { amountOere, reason: { code: "vouchers.reason.off", values }, voucherId }
}

function priceByRules(
  product: { priceOere: number },
  rules: readonly PriceRuleFacts[],
  buying: Buying,
): Price {
  const best = rules
    .filter((rule) => applies(rule, buying) && rule.amountOere < product.priceOere)
    .toSorted((a, b) => a.amountOere - b.amountOere || rank(a) - rank(b))[0]
  if (best) return { amountOere: best.amountOere, reason: reasonOf(best, buying) }
  if (product.priceOere === 0) return { amountOere: 0, reason: { code: "events.reason.free", values: {} } }
  return { amountOere: product.priceOere, reason: { code: "events.reason.standard", values: {} } }
}

/** The next instant at which a price changes by itself, or null. */
export function nextPriceChange(rules: readonly PriceRuleFacts[], at: Date): Date | null {
  const ahead = rules.flatMap(({ untilAt }) => (untilAt && untilAt >= at ? [untilAt.getTime() + 1] : []))
  return ahead.length > 0 ? new Date(Math.min(...ahead)) : null
}

function applies(rule: PriceRuleFacts, { isMember, at }: Buying): boolean {
  if (rule.condition !== "EARLY" && !isMember) return false
  return rule.condition === "MEMBER" || (rule.untilAt !== null && at <= rule.untilAt)
}

/** Of two rules that give the same price, the one that says most about the person. */
function rank({ condition }: PriceRuleFacts): number {
  return ["MEMBER", "EARLY", "EARLY_MEMBER"].indexOf(condition)
}

function reasonOf({ condition, untilAt }: PriceRuleFacts, { memberReason }: Buying): Reason {
  if (condition === "MEMBER") return memberReason
  const until = untilAt?.toISOString() ?? ""
  if (condition === "EARLY") return { code: "events.reason.early", values: { until } }
  return {
    code: "events.reason.earlyMember",
    values: { ...memberReason.values, until, because: memberReason.code },
  }
}

/** The reason as it comes back from the database, where it is JSON. */
export function storedReason(stored: unknown): Reason {
  if (typeof stored !== "object" || stored === null || !("code" in stored))
    return { code: "events.reason.standard", values: {} }
  const values =
    "values" in stored && typeof stored.values === "object" && stored.values !== null ? stored.values : {}
  return {
    code: String(stored.code),
    values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)])),
  }
}
